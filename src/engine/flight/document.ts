import type * as z from 'zod';
import { geodeticToEcef, sphere, WGS84 } from '../geodesy/index.ts';
import { addGravitation, centralField, oblateField } from '../gravity/index.ts';
import { parseInstant } from '../time/index.ts';
import {
  describeValue,
  EARTH_ROTATION_RATE_RADPS,
  MEAN_EARTH_RADIUS_M,
  type Problem,
  problemOf,
  problemsOf,
  toRadians,
} from '../units/index.ts';
import {
  burnoutMass,
  type DragCoefficient,
  dragCoefficientOf,
  type StagedVehicle,
  vacuumThrustAt,
} from '../vehicle/index.ts';
import {
  bodySchema,
  documentSchema,
  dragTable,
  dragValue,
  type earthSchema,
  stagedSchema,
  startSchemas,
} from './document-schema.ts';
import type { Earth, Flight } from './flight.ts';
import { atmosphereOf } from './forces.ts';

/** Most rows of samples a document may ask for. */
const MOST_SAMPLES = 1_000_000;

/** A flight document that was found good: what to fly, and how often to sample it. */
export interface FlightDocument {
  readonly flight: Flight;
  readonly sampleS: number;
  /** As written, where it was. */
  readonly timeUtc: string | null;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Path = readonly PropertyKey[];

/** Collects problems while the parts of a document are read one after another. */
class Reader {
  readonly problems: Problem[] = [];

  read<S extends z.ZodType>(schema: S, input: unknown, path: Path = []): z.output<S> | null {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    this.problems.push(...problemsOf(result.error.issues, input, path));
    return null;
  }

  say(path: string, message: string, remedy: string): null {
    this.problems.push(problemOf(path, message, remedy));
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readDrag = (reader: Reader, written: unknown, path: Path): DragCoefficient | null => {
  const value = Array.isArray(written)
    ? reader.read(dragTable, written, path)
    : reader.read(dragValue, written, path);
  return value === null ? null : dragCoefficientOf(value);
};

const readEarth = (written: z.output<typeof earthSchema>, reader: Reader): Earth | null => {
  if (written.shape === 'wgs84' && written.radiusM !== undefined) {
    return reader.say(
      'earth.radiusM',
      'belongs to a sphere only',
      'remove it, or set earth.shape to "sphere"',
    );
  }
  return {
    ellipsoid: written.shape === 'sphere' ? sphere(written.radiusM ?? MEAN_EARTH_RADIUS_M) : WGS84,
    gravity: written.gravity === 'j2' ? oblateField(written.muM3S2) : centralField(written.muM3S2),
    rotationRateRadps: written.rotating ? EARTH_ROTATION_RATE_RADPS : 0,
  };
};

const readStaged = (reader: Reader, written: unknown): StagedVehicle | null => {
  const read = reader.read(stagedSchema, written, ['vehicle']);
  const drag = isObject(written)
    ? readDrag(reader, written.dragCoefficient, ['vehicle', 'dragCoefficient'])
    : null;
  if (read === null || drag === null) return null;
  const { stages, programme, reentry } = read;
  let carriedKg = Number.POSITIVE_INFINITY;
  for (const [index, stage] of stages.entries()) {
    const at = `vehicle.stages[${index}]`;
    if (stage.ignitionMassKg > carriedKg) {
      reader.say(
        `${at}.ignitionMassKg`,
        `${stage.ignitionMassKg} kg is above the ${carriedKg} kg left at the burnout before`,
        `give at most ${carriedKg} kg`,
      );
    }
    carriedKg = burnoutMass(stage);
    if (!(carriedKg > 0)) {
      carriedKg = Number.POSITIVE_INFINITY;
      reader.say(
        `${at}.massFlowKgS`,
        `${stage.massFlowKgS} kg/s over ${stage.burnTimeS} s burns all of the ${stage.ignitionMassKg} kg`,
        `give less than ${stage.ignitionMassKg / stage.burnTimeS} kg/s`,
      );
    }
  }
  if (programme.kickUntilS < programme.verticalS) {
    reader.say(
      'vehicle.programme.kickUntilS',
      `${programme.kickUntilS} s is before verticalS, ${programme.verticalS} s`,
      `give at least ${programme.verticalS} s`,
    );
  }
  if (reentry && reentry.massKg > carriedKg) {
    reader.say(
      'vehicle.reentry.massKg',
      `${reentry.massKg} kg is above the ${carriedKg} kg left at the last burnout`,
      `give at most ${carriedKg} kg`,
    );
  }
  const reentryDrag =
    reentry?.dragCoefficient === undefined
      ? drag
      : readDrag(reader, reentry.dragCoefficient, ['vehicle', 'reentry', 'dragCoefficient']);
  if (reentryDrag === null) return null;
  return {
    stages,
    referenceAreaM2: read.referenceAreaM2,
    drag,
    programme: {
      verticalS: programme.verticalS,
      kickUntilS: programme.kickUntilS,
      kickRad: toRadians(programme.kickDeg),
    },
    reentry: {
      massKg: reentry?.massKg ?? carriedKg,
      referenceAreaM2: reentry?.referenceAreaM2 ?? read.referenceAreaM2,
      drag: reentryDrag,
      liftToDrag: 0,
      bankRad: 0,
    },
  };
};

type Start = { latDeg: number; lonDeg: number; heightM: number; timeUtc?: string | undefined };

const readStaging = (
  reader: Reader,
  vehicle: unknown,
  written: unknown,
): { start: Start; flown: Flight['flown'] } | null => {
  const staged = readStaged(reader, vehicle);
  if (isObject(written) && ('velocityNedMps' in written || 'speedMps' in written)) {
    return reader.say(
      'start',
      'gives a velocity, but a staged vehicle starts at rest',
      'give azimuthDeg alone beside the place',
    );
  }
  const start = reader.read(startSchemas.pad, written, ['start']);
  if (start === null || staged === null) return null;
  return { start, flown: { kind: 'staged', vehicle: staged, azimuthRad: toRadians(start.azimuthDeg) } };
};

/** A staged vehicle stands on its pad until its thrust exceeds its weight; one that never leaves is no flight. */
const checkLiftOff = (
  reader: Reader,
  { ellipsoid, gravity }: Earth,
  isAirless: boolean,
  { start, flown }: { start: Start; flown: Flight['flown'] },
): void => {
  const stage = flown.kind === 'staged' ? flown.vehicle.stages[0] : undefined;
  if (!stage) return;
  const { latDeg, lonDeg, heightM } = start;
  const pad = geodeticToEcef(ellipsoid, { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM });
  const pull = new Float64Array(3);
  addGravitation(gravity, pad.x, pad.y, pad.z, pull);
  const weightN = stage.ignitionMassKg * Math.hypot(...pull);
  const vacuumN = vacuumThrustAt(stage, 0);
  const pressurePa = atmosphereOf(isAirless ? 'none' : 'ussa76')(heightM).pressurePa;
  const thrustN = Math.max(0, vacuumN - stage.nozzleExitAreaM2 * pressurePa);
  if (thrustN > weightN) return;
  reader.say(
    'vehicle.stages[0].vacuumThrustN',
    `${vacuumN} N leaves ${Math.round(thrustN)} N of thrust at the start, not above the weight of ${Math.round(weightN)} N`,
    `give more than ${Math.ceil(vacuumN + weightN - thrustN)} N, or less mass`,
  );
};

const readThrow = (
  reader: Reader,
  vehicle: unknown,
  written: unknown,
): { start: Start; flown: Flight['flown'] } | null => {
  const body = reader.read(bodySchema, vehicle, ['vehicle']);
  const drag = isObject(vehicle)
    ? readDrag(reader, vehicle.dragCoefficient, ['vehicle', 'dragCoefficient'])
    : null;
  const polar = isObject(written) && !('velocityNedMps' in written);
  const start = polar
    ? reader.read(startSchemas.polar, written, ['start'])
    : reader.read(startSchemas.velocity, written, ['start']);
  if (body === null || drag === null || start === null) return null;
  const { massKg, referenceAreaM2, liftToDrag = 0, bankDeg = 0 } = body;
  return {
    start,
    flown: {
      kind: 'body',
      body: { massKg, referenceAreaM2, drag, liftToDrag, bankRad: toRadians(bankDeg) },
      velocityEnuMps: 'velocityNedMps' in start ? fromNed(start.velocityNedMps) : fromPolar(start),
    },
  };
};

const fromNed = ([north, east, down]: readonly [number, number, number]): readonly [
  number,
  number,
  number,
] => [east, north, -down];

const fromPolar = (start: {
  speedMps: number;
  azimuthDeg: number;
  elevationDeg: number;
}): readonly [number, number, number] => {
  const level = start.speedMps * Math.cos(toRadians(start.elevationDeg));
  const azimuth = toRadians(start.azimuthDeg);
  return [
    level * Math.sin(azimuth),
    level * Math.cos(azimuth),
    start.speedMps * Math.sin(toRadians(start.elevationDeg)),
  ];
};

/**
 * Reads a flight document (version 1): checks all of it and gives what to fly, or every problem found.
 * @param input parsed JSON of any kind
 */
export const parseFlightDocument = (input: unknown): Parsed<FlightDocument> => {
  if (!isObject(input)) {
    const problem = problemOf(
      '$',
      `${describeValue(input)} is not a flight document`,
      'write an object with version, start and vehicle',
    );
    return { ok: false, problems: [problem] };
  }
  const reader = new Reader();
  const document = reader.read(documentSchema, input);
  const vehicle = input.vehicle;
  let parts: { start: Start; flown: Flight['flown'] } | null = null;
  if (typeof vehicle === 'string') {
    reader.say(
      'vehicle',
      `"${vehicle}" is not a known vehicle type: none is defined yet`,
      'write a body or stages',
    );
  } else if (!isObject(vehicle)) {
    reader.say(
      'vehicle',
      `${describeValue(vehicle)}: a body or stages are needed`,
      'add massKg, referenceAreaM2 and dragCoefficient, or stages',
    );
  } else if (isObject(input.start)) {
    const read = 'stages' in vehicle ? readStaging : readThrow;
    parts = read(reader, vehicle, input.start);
  }
  const earth = document && readEarth(document.earth, reader);
  if (document && document.until.timeS / document.sampleS > MOST_SAMPLES) {
    reader.say(
      'sampleS',
      `${document.sampleS} s over ${document.until.timeS} s gives more than ${MOST_SAMPLES} samples`,
      `give at least ${document.until.timeS / MOST_SAMPLES} s`,
    );
  }
  if (parts?.start.timeUtc !== undefined) {
    const moment = parseInstant(parts.start.timeUtc, 'start.timeUtc');
    if (typeof moment !== 'number') reader.problems.push(moment);
  }
  if (document && earth && parts) {
    checkLiftOff(reader, earth, document.atmosphere === 'none', parts);
  }
  if (reader.problems.length > 0 || !document || !earth || !parts) {
    return { ok: false, problems: reader.problems };
  }
  const { latDeg, lonDeg, heightM, timeUtc } = parts.start;
  return {
    ok: true,
    value: {
      flight: {
        earth,
        atmosphere: document.atmosphere,
        start: { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM },
        flown: parts.flown,
        until: document.until,
      },
      sampleS: document.sampleS,
      timeUtc: timeUtc ?? null,
    },
  };
};
