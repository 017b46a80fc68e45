import type * as z from 'zod';
import { geodeticToEcef, sphere, WGS84 } from '../../geodesy/index.ts';
import { addGravitation, centralField, oblateField } from '../../gravity/index.ts';
import { parseInstant } from '../../time/index.ts';
import {
  describeValue,
  EARTH_ROTATION_RATE_RADPS,
  MEAN_EARTH_RADIUS_M,
  type Problem,
  problemOf,
  toDegrees,
  toRadians,
} from '../../units/index.ts';
import { type VehicleType, vacuumThrustAt } from '../../vehicle/index.ts';
import type { Earth, Flight } from '../flight.ts';
import { atmosphereOf } from '../forces.ts';
import { boostOf } from '../programme.ts';
import { flightOfType } from '../type-flight.ts';
import { checkFirstPhase, readPhases } from './phases.ts';
import { isObject, Reader } from './reader.ts';
import { documentSchema, type earthSchema, startSchemas } from './schema.ts';
import { readBody, readStaged } from './vehicle.ts';

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

type Start = { latDeg: number; lonDeg: number; heightM: number; timeUtc?: string | undefined };

/** Where a flight starts and what flies; phases where the vehicle's type brings its own. */
interface Begun {
  readonly start: Start;
  readonly flown: Flight['flown'];
  readonly phases?: Flight['phases'];
}

/** The place and azimuth of a staged vehicle, which starts at rest. */
const readPad = (reader: Reader, written: unknown) => {
  if (isObject(written) && ('velocityNedMps' in written || 'speedMps' in written)) {
    return reader.say(
      'start',
      'gives a velocity, but a staged vehicle starts at rest',
      'give azimuthDeg alone beside the place',
    );
  }
  return reader.read(startSchemas.pad, written, ['start']);
};

const readStaging = (reader: Reader, input: Record<string, unknown>): Begun | null => {
  const vehicle = readStaged(reader, input.vehicle, input.phases !== undefined);
  const start = readPad(reader, input.start);
  if (start === null || vehicle === null) return null;
  return { start, flown: { kind: 'staged', vehicle, azimuthRad: toRadians(start.azimuthDeg) } };
};

/** A vehicle named by the key of its type, with the type's nominal figures and phases. */
const readType = (
  reader: Reader,
  input: Record<string, unknown>,
  types: readonly VehicleType[],
): Begun | null => {
  const type = types.find(({ key }) => key === input.vehicle);
  if (!type) {
    const known = types.map(({ key }) => key).join(', ');
    return reader.say(
      'vehicle',
      `${describeValue(input.vehicle)} is not a known vehicle type`,
      known === ''
        ? 'write a body or stages: no types are at hand'
        : `write a body, stages, or one of ${known}`,
    );
  }
  const start = readPad(reader, input.start);
  if (start === null) return null;
  const place = { latRad: toRadians(start.latDeg), lonRad: toRadians(start.lonDeg), heightM: start.heightM };
  const { flown, phases } = flightOfType(type, {}, { start: place, azimuthRad: toRadians(start.azimuthDeg) });
  return { start, flown, phases };
};

const readThrow = (reader: Reader, input: Record<string, unknown>): Begun | null => {
  const { start: written } = input;
  const body = readBody(reader, input.vehicle);
  const polar = isObject(written) && !('velocityNedMps' in written);
  const start = polar
    ? reader.read(startSchemas.polar, written, ['start'])
    : reader.read(startSchemas.velocity, written, ['start']);
  if (body === null || start === null) return null;
  const velocityEnuMps = 'velocityNedMps' in start ? fromNed(start.velocityNedMps) : fromPolar(start);
  return { start, flown: { kind: 'body', body, velocityEnuMps } };
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

const readBegun = (
  reader: Reader,
  input: Record<string, unknown>,
  types: readonly VehicleType[],
): Begun | null => {
  const { vehicle } = input;
  if (typeof vehicle !== 'string' && !isObject(vehicle)) {
    return reader.say(
      'vehicle',
      `${describeValue(vehicle)}: a body, stages or the key of a vehicle type are needed`,
      'add massKg, referenceAreaM2 and dragCoefficient, or stages',
    );
  }
  if (!isObject(input.start)) return null;
  if (typeof vehicle === 'string') return readType(reader, input, types);
  return 'stages' in vehicle ? readStaging(reader, input) : readThrow(reader, input);
};

/** A staged vehicle stands on its pad until its thrust exceeds its weight; one that never leaves is no flight. */
const checkLiftOff = (
  reader: Reader,
  { ellipsoid, gravity }: Earth,
  isAirless: boolean,
  { start, flown, phases }: Begun,
): void => {
  if (flown.kind !== 'staged') return;
  const stage = flown.vehicle.stages[0];
  if (!stage) return;
  const { latDeg, lonDeg, heightM } = start;
  const pad = geodeticToEcef(ellipsoid, { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM });
  const pull = new Float64Array(3);
  addGravitation(gravity, pad.x, pad.y, pad.z, pull);
  const weightN = stage.ignitionMassKg * Math.hypot(...pull);
  const vacuumN = vacuumThrustAt(stage, 0);
  const pressurePa = atmosphereOf(isAirless ? 'none' : 'ussa76')(heightM).pressurePa;
  const first = (phases ?? boostOf(flown.vehicle.programme)).find(
    ({ ends: [end] }) => end?.kind !== 'time' || end.timeS > 0,
  );
  const tiltRad = first?.attitude.kind === 'tilt' ? first.attitude.tiltRad : 0;
  const thrustN = Math.max(0, vacuumN - stage.nozzleExitAreaM2 * pressurePa) * Math.cos(tiltRad);
  if (thrustN > weightN) return;
  if (tiltRad > 0) {
    reader.say(
      phases ? 'phases[0]' : 'vehicle.programme.kickDeg',
      `thrust tilted by ${Math.round(toDegrees(tiltRad))} degrees pushes up with ${Math.round(thrustN)} N at the start, not above the weight of ${Math.round(weightN)} N`,
      'rise first, or tilt less',
    );
    return;
  }
  reader.say(
    'vehicle.stages[0].vacuumThrustN',
    `${vacuumN} N leaves ${Math.round(thrustN)} N of thrust at the start, not above the weight of ${Math.round(weightN)} N`,
    `give more than ${Math.ceil(vacuumN + weightN - thrustN)} N, or less mass`,
  );
};

/**
 * Reads a flight document (version 1): checks all of it and gives what to fly, or every problem found.
 * @param input parsed JSON of any kind
 * @param types that `vehicle` may name by their key
 */
export const parseFlightDocument = (
  input: unknown,
  types: readonly VehicleType[] = [],
): Parsed<FlightDocument> => {
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
  const begun = readBegun(reader, input, types);
  const phases = document?.phases && readPhases(reader, document.phases);
  if (phases && begun?.flown.kind === 'staged') checkFirstPhase(reader, phases);
  const earth = document && readEarth(document.earth, reader);
  if (document && document.until.timeS / document.sampleS > MOST_SAMPLES) {
    reader.say(
      'sampleS',
      `${document.sampleS} s over ${document.until.timeS} s gives more than ${MOST_SAMPLES} samples`,
      `give at least ${document.until.timeS / MOST_SAMPLES} s`,
    );
  }
  if (begun?.start.timeUtc !== undefined) {
    const moment = parseInstant(begun.start.timeUtc, 'start.timeUtc');
    if (typeof moment !== 'number') reader.problems.push(moment);
  }
  if (document && earth && begun) {
    const steered = { ...begun, ...(phases ? { phases } : {}) };
    checkLiftOff(reader, earth, document.atmosphere === 'none', steered);
  }
  if (reader.problems.length > 0 || !document || !earth || !begun) {
    return { ok: false, problems: reader.problems };
  }
  const { latDeg, lonDeg, heightM, timeUtc } = begun.start;
  const steered = phases ?? begun.phases;
  return {
    ok: true,
    value: {
      flight: {
        earth,
        atmosphere: document.atmosphere,
        start: { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM },
        flown: begun.flown,
        ...(steered ? { phases: steered } : {}),
        until: document.until,
      },
      sampleS: document.sampleS,
      timeUtc: timeUtc ?? null,
    },
  };
};
