import { LAYERS_TOP_M } from '../../atmosphere/index.ts';
import { ecefToEnuVector, ecefToGeodetic } from '../../geodesy/index.ts';
import { norm } from '../../math/index.ts';
import {
  type FlightEvent,
  geodeticAt,
  motionAt,
  sampleTimes,
  stateAt,
  type Trajectory,
} from '../../trajectory/index.ts';
import { toDegrees } from '../../units/index.ts';
import type { Flight } from '../flight.ts';
import { atmosphereOf } from '../forces.ts';
import { type FlightResult, MODEL_VERSION } from '../simulate.ts';

/** A moment of a flight as documents write it: degrees, metres, relative to the rotating Earth. */
export interface PlaceInFlight {
  readonly timeS: number;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly heightM: number;
  readonly speedMps: number;
  readonly flightPathAngleDeg: number;
}

export const SAMPLE_COLUMNS = [
  'timeS',
  'latDeg',
  'lonDeg',
  'heightM',
  'vNorthMps',
  'vEastMps',
  'vDownMps',
  'mach',
  'dynamicPressurePa',
  'massKg',
] as const;

/** The flight result document (version 1), output of `simulate`. */
export interface FlightResultDocument {
  readonly version: 1;
  readonly modelVersion: string;
  readonly dataVersion: string;
  readonly ending: { readonly kind: string; readonly timeS: number };
  readonly apogee: PlaceInFlight | null;
  readonly burnouts: readonly (PlaceInFlight & { readonly stage: number })[];
  readonly impact: PlaceInFlight | null;
  readonly groundRangeM: number;
  readonly evaluations: number;
  /** In their order: ignitions, burnouts, jettisons, phases as they begin, apogees, the ending. */
  readonly events: readonly FlightEvent[];
  readonly samples: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (number | null)[])[];
  };
}

const placeAt = (trajectory: Trajectory, timeS: number): PlaceInFlight => {
  const place = geodeticAt(trajectory, timeS);
  const motion = motionAt(trajectory, timeS);
  return {
    timeS,
    latDeg: toDegrees(place.latRad),
    lonDeg: toDegrees(place.lonRad),
    heightM: place.heightM,
    speedMps: motion.speedMps,
    flightPathAngleDeg: toDegrees(motion.flightPathAngleRad),
  };
};

/** One row of samples in the order of SAMPLE_COLUMNS; `mach` is null above 86 km and without air. */
const sampleRow = (flight: Flight, trajectory: Trajectory, timeS: number): (number | null)[] => {
  const state = stateAt(trajectory, timeS);
  const place = ecefToGeodetic(trajectory.ellipsoid, state.position);
  const local = ecefToEnuVector(place, state.velocity);
  const speedMps = norm(state.velocity);
  const airless = flight.atmosphere === 'none';
  const air = atmosphereOf(flight.atmosphere)(place.heightM);
  return [
    timeS,
    toDegrees(place.latRad),
    toDegrees(place.lonRad),
    place.heightM,
    local.y,
    local.x,
    -local.z,
    airless || place.heightM > LAYERS_TOP_M ? null : speedMps / air.speedOfSoundMps,
    0.5 * air.densityKgM3 * speedMps * speedMps,
    state.massKg,
  ];
};

/**
 * The document that `simulate` gives for a flown flight.
 * @param sampleS spacing of the samples, s; the ending is always the last row
 * @param dataVersion version of the data the program came with
 */
export const flightResultDocument = (
  flight: Flight,
  result: FlightResult,
  sampleS: number,
  dataVersion: string,
): FlightResultDocument => {
  const { trajectory, ending } = result;
  const fell = ending.kind === 'impact' || ending.kind === 'height';
  return {
    version: 1,
    modelVersion: MODEL_VERSION,
    dataVersion,
    ending,
    apogee: result.apogeeS === null ? null : placeAt(trajectory, result.apogeeS),
    burnouts: trajectory.events.flatMap((event) =>
      event.kind === 'burnout' && event.stage !== undefined
        ? [{ stage: event.stage, ...placeAt(trajectory, event.timeS) }]
        : [],
    ),
    impact: fell ? placeAt(trajectory, ending.timeS) : null,
    groundRangeM: result.groundRangeM,
    evaluations: result.evaluations,
    events: trajectory.events,
    samples: {
      columns: SAMPLE_COLUMNS,
      rows: sampleTimes(trajectory, sampleS).map((timeS) => sampleRow(flight, trajectory, timeS)),
    },
  };
};
