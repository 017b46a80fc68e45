import {
  MEAN_EARTH_RADIUS_M,
  nearestTurn,
  STANDARD_GRAVITY_MPS2,
  WGS84_MU_M3S2,
} from '../../engine/units/index.ts';
import type { Hypothesis } from '../hypotheses/hypothesis.ts';
import { coordinateOf, type ParameterKey } from '../hypotheses/parameter.ts';
import type { WeighedQuantity } from '../likelihood/figures.ts';
import { figureOf, type Measurement } from '../likelihood/measurement.ts';

/** What the claims leave to aim at, SI; what no claim gives is guessed from what others do. */
interface Aim {
  readonly apogeeM: number;
  readonly rangeM: number;
  readonly azimuthRad: number | null;
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** A guess only: half of a minimum-energy arc's height over a flat Earth, and the other way round. */
const FLAT_LOFT = 4;

/** The aims to try: one where claims give height and range, several where one of them is open. */
const aimsOf = (measurements: readonly Measurement[]): readonly Aim[] => {
  const figure = (quantity: WeighedQuantity): number | null => {
    const found = measurements.filter((each) => each.quantity === quantity).map(figureOf);
    return found.length > 0 ? mean(found) : null;
  };
  const apogeeM = figure('apogee');
  const rangeM = figure('range');
  const timeS = figure('flightTime');
  const azimuthRad = figure('azimuth');
  // A body thrown up comes down after sqrt(8 h / g).
  const byTimeM = timeS === null ? null : (STANDARD_GRAVITY_MPS2 * timeS * timeS) / 8;
  const apogees = apogeeM !== null ? [apogeeM] : byTimeM !== null ? [byTimeM] : [];
  if (apogees.length > 0 && rangeM !== null) {
    return [{ apogeeM: Math.max(apogees[0]!, 1000), rangeM: Math.max(rangeM, 1000), azimuthRad }];
  }
  if (rangeM !== null) {
    return [FLAT_LOFT, 1, 2 * FLAT_LOFT].map((loft) => ({
      apogeeM: Math.max(rangeM / loft, 1000),
      rangeM: Math.max(rangeM, 1000),
      azimuthRad,
    }));
  }
  const height = Math.max(apogees[0] ?? 100_000, 1000);
  return [FLAT_LOFT, 1].map((loft) => ({ apogeeM: height, rangeM: height * loft, azimuthRad }));
};

/**
 * Gain and kick without air on a round Earth: the climb from the apogee, the level speed from range over time, and the
 * thrust attitude that gives both against gravity.
 */
const boostFor = ({ apogeeM, rangeM }: Aim, burnTimeS: number): { gainMps: number; kickRad: number } => {
  const top = MEAN_EARTH_RADIUS_M + apogeeM;
  const climbMps = Math.sqrt((2 * WGS84_MU_M3S2 * apogeeM) / (MEAN_EARTH_RADIUS_M * top));
  // Rise time of a straight fall mirrored: radial Kepler motion from the surface to `top`.
  const q = MEAN_EARTH_RADIUS_M / top;
  const riseS =
    Math.sqrt(top ** 3 / (2 * WGS84_MU_M3S2)) * (Math.acos(Math.sqrt(q)) + Math.sqrt(q * (1 - q)));
  const levelMps = rangeM / (2 * riseS + burnTimeS / 2);
  // What gravity takes during the burn; the burn's own height gives some of the climb back.
  const lostMps = 0.7 * STANDARD_GRAVITY_MPS2 * burnTimeS;
  return {
    gainMps: Math.hypot(levelMps, climbMps + lostMps) + 150,
    kickRad: Math.min(1.3, Math.atan2(levelMps, climbMps + lostMps)),
  };
};

/** Where the lift of a manoeuvre is begun from: little and much of it. */
const LIFT_STARTS: Readonly<
  Record<Hypothesis['kind'], readonly Readonly<Partial<Record<ParameterKey, number>>>[]>
> = {
  // Also cut off early, as a flight that failed may have been.
  ballistic: [{}, { burnTimeS: -2 }],
  'pull-up': [
    {},
    { liftToDrag: -1, pullUpEndRad: -1 },
    { liftToDrag: 1, pullUpEndRad: 1, velocityGainMps: 0.2 },
  ],
  glide: [{}, { liftToDrag: -1 }, { liftToDrag: 1 }],
};

/** A flight that lifts goes further than its boost alone: its boost is begun from this share of the range. */
const BOOST_SHARE = { ballistic: 1, 'pull-up': 0.7, glide: 0.45 } as const;

/**
 * Where to begin the search: coordinates of the parameters, the likeliest start first.
 * @returns at least one; as many numbers each as the hypothesis has parameters
 */
export const startsOf = (hypothesis: Hypothesis, measurements: readonly Measurement[]): number[][] => {
  const burnTimeS = hypothesis.vehicle.burnTimeS.centre;
  const share = BOOST_SHARE[hypothesis.kind];
  return aimsOf(measurements).flatMap((aim) => {
    const { gainMps, kickRad } = boostFor({ ...aim, rangeM: aim.rangeM * share }, burnTimeS);
    return LIFT_STARTS[hypothesis.kind].map((lift) =>
      hypothesis.parameters.map((parameter) => {
        if (parameter.key === 'velocityGainMps')
          return coordinateOf(parameter, gainMps) + (lift.velocityGainMps ?? 0);
        if (parameter.key === 'kickRad') return coordinateOf(parameter, kickRad);
        if (parameter.key === 'azimuthRad' && aim.azimuthRad !== null) {
          const centre = parameter.shape === 'normal' ? parameter.centre : 0;
          return coordinateOf(parameter, nearestTurn(aim.azimuthRad, centre));
        }
        return lift[parameter.key] ?? 0;
      }),
    );
  });
};
