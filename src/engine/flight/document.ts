import * as z from 'zod';
import { sphere, WGS84 } from '../geodesy/index.ts';
import { centralField, oblateField } from '../gravity/index.ts';
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
} from '../vehicle/index.ts';
import type { Earth, Flight } from './flight.ts';

/** Most rows of samples a document may ask for. */
const MOST_SAMPLES = 1_000_000;

const FASTEST_MPS = 100_000;
const speed = z.number().min(-FASTEST_MPS).max(FASTEST_MPS);

const earthSchema = z.strictObject({
  shape: z.enum(['wgs84', 'sphere']).default('wgs84'),
  radiusM: z.number().min(1e6).max(1e8).optional(),
  gravity: z.enum(['j2', 'central']).default('j2'),
  muM3S2: z.number().positive().max(1e18).optional(),
  rotating: z.boolean().default(true),
});

const place = {
  latDeg: z.number().min(-90).max(90),
  lonDeg: z.number().min(-180).max(360),
  heightM: z.number().min(-430).max(1e7),
  timeUtc: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/,
      'an ISO 8601 UTC time such as 2024-03-17T22:44Z',
    )
    .optional(),
};
const azimuthDeg = z.number().min(-360).max(360);

const startSchemas = {
  velocity: z.strictObject({ ...place, velocityNedMps: z.tuple([speed, speed, speed]) }),
  polar: z.strictObject({
    ...place,
    speedMps: z.number().min(0).max(FASTEST_MPS),
    azimuthDeg,
    elevationDeg: z.number().min(-90).max(90),
  }),
  pad: z.strictObject({ ...place, azimuthDeg }),
};

const massKg = z.number().positive().max(1e8);
const referenceAreaM2 = z.number().min(0).max(1e4);
const dragValue = z.number().min(0).max(100);
const dragTable = z
  .array(z.tuple([z.number().min(0).max(100), dragValue]))
  .min(1)
  .max(1000)
  .superRefine((rows, context) => {
    for (const [index, [mach]] of rows.entries()) {
      const below = rows[index - 1]?.[0];
      if (below !== undefined && mach <= below) {
        context.addIssue({
          code: 'custom',
          path: [index, 0],
          message: `Mach ${mach} is not above the ${below} before it; order the rows by rising Mach number`,
        });
      }
    }
  });

const bodySchema = z.strictObject({
  massKg,
  referenceAreaM2,
  dragCoefficient: z.unknown(),
  liftToDrag: z.number().min(-20).max(20).optional(),
  bankDeg: z.number().min(-360).max(360).optional(),
});

const stageSchema = z.strictObject({
  ignitionMassKg: massKg,
  massFlowKgS: z.number().min(0).max(1e6),
  vacuumThrustN: z.number().min(0).max(1e9),
  nozzleExitAreaM2: z.number().min(0).max(1e3),
  burnTimeS: z.number().positive().max(1e5),
});

const stagedSchema = z.strictObject({
  stages: z.array(stageSchema).min(1).max(10),
  referenceAreaM2,
  dragCoefficient: z.unknown(),
  programme: z.strictObject({
    verticalS: z.number().min(0).max(1e5),
    kickUntilS: z.number().min(0).max(1e5),
    kickDeg: z.number().min(0).max(90),
  }),
  reentry: z.strictObject({ massKg, referenceAreaM2, dragCoefficient: z.unknown().optional() }).optional(),
});

const documentSchema = z.strictObject({
  version: z.literal(1),
  earth: earthSchema.default({ shape: 'wgs84', gravity: 'j2', rotating: true }),
  atmosphere: z.enum(['ussa76', 'none']).default('ussa76'),
  start: z.looseObject({}),
  vehicle: z.unknown(),
  until: z
    .strictObject({
      timeS: z.number().positive().max(1e7).default(7200),
      heightM: z.number().min(-430).max(1e7).default(0),
    })
    .default({ timeS: 7200, heightM: 0 }),
  sampleS: z.number().positive().max(1e7).default(1),
});

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
