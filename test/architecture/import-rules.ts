import { cruise, type IRegularForbiddenRuleType } from 'dependency-cruiser';
import { GLOBE_PACKAGES, HOUSE, NODE_ROOMS, PACKAGES } from './house.ts';

const literal = (path: string): string => path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const inside = (room: string): string => `^src/${literal(room)}/`;
const door = (room: string): string => `${inside(room)}index\\.tsx?$`;
const fromPackage = (name: string): string => `^node_modules/${literal(name)}/`;

/** Packages whose types come from elsewhere resolve there when only a type is imported. */
const TYPES_ONLY = '^node_modules/@types/';
const LIBRARY_DOOR = '^src/engine/index\\.ts$';

const rule = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, severity: 'error', from, to });

const roomRules = Object.entries(HOUSE).flatMap(([room, mayImport]) => [
  rule(
    `${room} imports a room that the plan does not list`,
    { path: inside(room) },
    { path: '^src/', pathNot: [room, ...mayImport].map(inside) },
  ),
  // One rule a neighbour: an empty list of paths would match every path.
  ...mayImport.map((other) =>
    rule(
      `${room} comes into ${other} past its door`,
      { path: inside(room) },
      { path: inside(other), pathNot: door(other) },
    ),
  ),
]);

const packageRules = [
  ...Object.entries(PACKAGES).map(([name, rooms]) =>
    rule(
      `${name} is imported by a room that may not`,
      { path: '^src/', pathNot: rooms.map(inside) },
      { path: fromPackage(name) },
    ),
  ),
  rule(
    'a package of the page is imported outside app',
    { path: '^src/', pathNot: inside('app') },
    { path: '^node_modules/', pathNot: [...Object.keys(PACKAGES).map(fromPackage), TYPES_ONLY] },
  ),
  rule(
    'Cesium is imported outside app/globe',
    { path: '^src/', pathNot: inside('app/globe') },
    { path: GLOBE_PACKAGES.map(fromPackage) },
  ),
  rule(
    'a pure room imports what Node brings',
    { path: '^src/', pathNot: NODE_ROOMS.map(inside) },
    { dependencyTypes: ['core'] },
  ),
];

const wholeRules = [
  rule(
    'a file lies outside every room',
    { path: '^src/', pathNot: [...Object.keys(HOUSE).map(inside), LIBRARY_DOOR] },
    {},
  ),
  rule(
    'the library door opens a room past its door',
    { path: LIBRARY_DOOR },
    { pathNot: '^src/engine/[^/]+/index\\.ts$' },
  ),
  rule('the library door is used from inside', { path: '^src/' }, { path: LIBRARY_DOOR }),
  rule('imports go in a circle', { path: '^src/' }, { circular: true }),
  rule('an import leads nowhere', { path: '^src/' }, { couldNotResolve: true }),
  rule(
    'a file is imported by nothing and imports nothing',
    { path: '^src/', orphan: true, pathNot: '\\.d\\.ts$' },
    {},
  ),
];

/** One import that breaks the plan. */
export interface ImportViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** Reads every module of `src/` under a folder, and tells which imports break the house plan. */
export const cruiseHouse = async (
  baseDir: string,
): Promise<{ modules: readonly string[]; violations: readonly ImportViolation[] }> => {
  const { output } = await cruise(['src'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: [...roomRules, ...packageRules, ...wholeRules] },
    // Type imports count: they bind rooms as much as values do.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
    },
  });
  if (typeof output === 'string')
    throw new Error(`expected a cruise result, got text: ${output.slice(0, 200)}`);
  return {
    modules: output.modules.map((module) => module.source).filter((source) => /^src\/.*\.tsx?$/.test(source)),
    violations: output.summary.violations.map(({ rule: broken, from, to }) => ({
      rule: broken.name,
      from,
      to,
    })),
  };
};
