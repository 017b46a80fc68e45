import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { FACES, HOUSE } from './house.ts';

/** A place in a source file that breaks a rule of the text. */
export interface TextViolation {
  readonly rule: string;
  readonly file: string;
}

/** Calls that bring the world outside into a result; pure rooms get such things as arguments. */
const WORLD_CALLS = [
  'Date.now',
  'Date',
  'Math.random',
  'performance.now',
  'fetch',
  'setTimeout',
  'setInterval',
];

const isMathPi = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) && node.getText() === 'Math.PI';
const is180 = (node: ts.Node): boolean => ts.isNumericLiteral(node) && Number(node.text) === 180;

const isDegreeFactor = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.SlashToken &&
  ((isMathPi(node.left) && is180(node.right)) || (is180(node.left) && isMathPi(node.right)));

const isCastThroughUnknown = (node: ts.Node): boolean =>
  ts.isAsExpression(node) &&
  ts.isAsExpression(node.expression) &&
  node.expression.type.kind === ts.SyntaxKind.UnknownKeyword;

/** What one node of the syntax tree breaks, or null. */
const brokenBy = (node: ts.Node, pure: boolean, inUnits: boolean): string | null => {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (isCastThroughUnknown(node)) return 'as unknown as';
  if (!inUnits && isDegreeFactor(node)) return 'a factor of degrees outside units';
  if (!pure) return null;
  if (ts.isCallExpression(node) && WORLD_CALLS.includes(node.expression.getText())) {
    return `${node.expression.getText()}() in a pure room`;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'new Date() in a pure room';
  }
  return null;
};

const codeViolations = (file: string, text: string): string[] => {
  const pure = !FACES.some((face) => file.startsWith(`src/${face}/`));
  const inUnits = file.startsWith('src/engine/units/');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const broken = brokenBy(node, pure, inUnits);
    if (broken !== null) found.push(broken);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  // These live in comments, which the tree does not hold.
  for (const [silencer] of text.matchAll(/@ts-[\w-]+|biome-ignore/g)) found.push(silencer);
  return found;
};

const MOST_README_LINES = 30;

const roomViolations = (baseDir: string, room: string): string[] => {
  const folder = join(baseDir, 'src', room);
  const found: string[] = [];
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) found.push('no README.md');
  else if (readFileSync(readme, 'utf8').trimEnd().split('\n').length > MOST_README_LINES) {
    found.push(`README.md is longer than ${MOST_README_LINES} lines`);
  }
  const hasDoor = room === 'app' || room === 'cli' || existsSync(join(folder, 'index.ts'));
  if (!hasDoor) found.push('no index.ts door');
  return found;
};

/** Every source file of a tree, as the rules name them: `src/engine/units/angles.ts`. */
export const sourceFiles = (baseDir: string): readonly string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: baseDir }).map((file) => file.replaceAll('\\', '/'));

/** What breaks the rules of the text under a folder that holds `src/`. */
export const readTextViolations = (baseDir: string): readonly TextViolation[] => {
  const files = sourceFiles(baseDir);
  const rooms = Object.keys(HOUSE).filter((room) => files.some((file) => file.startsWith(`src/${room}/`)));
  return [
    ...files.flatMap((file) =>
      codeViolations(file, readFileSync(join(baseDir, file), 'utf8')).map((rule) => ({ rule, file })),
    ),
    ...rooms.flatMap((room) => roomViolations(baseDir, room).map((rule) => ({ rule, file: `src/${room}` }))),
  ];
};
