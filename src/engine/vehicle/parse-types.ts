import {
  describeValue,
  type Problem,
  problemOf,
  problemsOf,
  STANDARD_GRAVITY_MPS2,
  STANDARD_PRESSURE_PA,
} from '../units/index.ts';
import { sourceSchema, typeSchema, type VehicleSource, type VehicleType } from './type-schema.ts';

export interface LoadedVehicleTypes {
  readonly types: readonly VehicleType[];
  /** What the types' source keys stand for. */
  readonly sources: readonly VehicleSource[];
  /** What was wrong, in the order of the document; the records named here are left out. */
  readonly problems: readonly Problem[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (document: Readonly<Record<string, unknown>>, name: string, problems: Problem[]) => {
  const value = document[name];
  if (Array.isArray(value)) return value as readonly unknown[];
  problems.push(problemOf(name, `${describeValue(value)} is not a list of records`, 'give a JSON array'));
  return [];
};

/** Every source key that a type's record refers to, with its place within the record. */
const sourcesReferred = (value: unknown, path: string): (readonly [path: string, key: string])[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => sourcesReferred(item, `${path}[${index}]`));
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = `${path}.${name}`;
    if (name === 'source' && typeof inner === 'string') return [[at, inner] as const];
    if (name === 'sources' && Array.isArray(inner)) {
      return inner.map((key, index) => [`${at}[${index}]`, String(key)] as const);
    }
    return sourcesReferred(inner, at);
  });
};

const flightProblems = ({ flight, parameters: { liftToDrag } }: VehicleType, path: string): Problem[] => {
  const at = `${path}.parameters.liftToDrag`;
  if (flight === 'ballistic' && liftToDrag.high > 0) {
    return [problemOf(`${at}.high`, `${liftToDrag.high} is above 0, but the flight is ballistic`, 'give 0')];
  }
  if (flight !== 'ballistic' && liftToDrag.value === 0) {
    return [problemOf(`${at}.value`, `0 is no lift, but the flight is ${flight}`, 'give more than 0')];
  }
  return [];
};

/** The impossible: a vehicle that never leaves its pad, a kick that ends before it begins, a drop after burnout. */
const physicsProblems = ({ parameters }: VehicleType, path: string): Problem[] => {
  const { stages, payloadKg, verticalS, kickUntilS } = parameters;
  const problems: Problem[] = [];
  const massKg = stages.reduce(
    (sum, { propellantKg, dryKg, jettison }) =>
      sum + propellantKg.value + dryKg.value + (jettison?.massKg.value ?? 0),
    payloadKg.value,
  );
  const { propellantKg, burnTimeS, exhaustMps, nozzleExitAreaM2 } = stages[0]!;
  const weightN = massKg * STANDARD_GRAVITY_MPS2;
  const thrustN =
    (propellantKg.value / burnTimeS.value) * exhaustMps.value - nozzleExitAreaM2.value * STANDARD_PRESSURE_PA;
  if (!(thrustN > weightN)) {
    problems.push(
      problemOf(
        `${path}.parameters.stages[0]`,
        `${Math.round(thrustN)} N of thrust at sea level is not above the weight of ${Math.round(weightN)} N`,
        'give a shorter burn, more exhaust speed or less mass',
      ),
    );
  }
  if (kickUntilS.value < verticalS.value) {
    problems.push(
      problemOf(
        `${path}.parameters.kickUntilS.value`,
        `${kickUntilS.value} s is before verticalS, ${verticalS.value} s`,
        `give at least ${verticalS.value} s`,
      ),
    );
  }
  for (const [index, { jettison, burnTimeS: burn }] of stages.entries()) {
    if (jettison && jettison.afterIgnitionS.value >= burn.value) {
      problems.push(
        problemOf(
          `${path}.parameters.stages[${index}].jettison.afterIgnitionS.value`,
          `${jettison.afterIgnitionS.value} s is not before the burnout at ${burn.value} s`,
          `give less than ${burn.value} s`,
        ),
      );
    }
  }
  return problems;
};

/**
 * The vehicle types of a document, and everything that is wrong with it.
 *
 * Works record by record: a broken type is left out and named in `problems` with its path, such as
 * `types[3].parameters.payloadKg.low`; all others load. Never throws on foreign data.
 * @param input parsed JSON of any kind: `{ version: 1, sources: [...], types: [...] }`
 */
export const parseVehicleTypes = (input: unknown): LoadedVehicleTypes => {
  if (!isObject(input)) {
    const problem = problemOf(
      '$',
      `${describeValue(input)} is not a document of vehicle types`,
      'write an object with version, sources and types',
    );
    return { types: [], sources: [], problems: [problem] };
  }
  const problems: Problem[] = [];
  for (const name of Object.keys(input)) {
    if (name !== 'version' && name !== 'sources' && name !== 'types') {
      problems.push(problemOf(name, 'is not a known key here', 'remove it, or check its spelling'));
    }
  }
  if (input.version !== 1) {
    problems.push(problemOf('version', `${describeValue(input.version)} is not version 1`, 'write 1'));
  }

  const sources = new Map<string, VehicleSource>();
  for (const [index, record] of listOf(input, 'sources', problems).entries()) {
    const parsed = sourceSchema.safeParse(record);
    if (!parsed.success) problems.push(...problemsOf(parsed.error.issues, record, ['sources', index]));
    else if (sources.has(parsed.data.key)) problems.push(duplicate(`sources[${index}].key`, parsed.data.key));
    else sources.set(parsed.data.key, parsed.data);
  }

  const types = new Map<string, VehicleType>();
  for (const [index, record] of listOf(input, 'types', problems).entries()) {
    const path = `types[${index}]`;
    const parsed = typeSchema.safeParse(record);
    if (!parsed.success) {
      problems.push(...problemsOf(parsed.error.issues, record, ['types', index]));
      continue;
    }
    const type = parsed.data;
    const found = [
      ...sourcesReferred(type, path)
        .filter(([, key]) => !sources.has(key))
        .map(([at, key]) =>
          problemOf(at, `${describeValue(key)} is not in sources`, 'add it there or correct the key'),
        ),
      ...flightProblems(type, path),
      ...physicsProblems(type, path),
      ...(types.has(type.key) ? [duplicate(`${path}.key`, type.key)] : []),
    ];
    problems.push(...found);
    if (found.length === 0) types.set(type.key, type);
  }
  return { types: [...types.values()], sources: [...sources.values()], problems };
};

const duplicate = (path: string, key: string): Problem =>
  problemOf(path, `${describeValue(key)} is used by an earlier record`, 'give every record its own');
