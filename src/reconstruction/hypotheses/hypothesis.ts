import {
  COAST,
  type Flight,
  type FlightResult,
  glideWith,
  type Phase,
  pitchKickBy,
  pullUpWith,
  STANDARD_EARTH,
  StepLimitError,
  simulate,
  simulateMany,
  TERMINAL,
  VERTICAL_RISE,
} from '../../engine/flight/index.ts';
import { type Geodetic, geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import {
  dragCoefficientOf,
  REENTRY_CONE_DRAG,
  SLENDER_BODY_DRAG,
  type StagedVehicle,
} from '../../engine/vehicle/index.ts';
import type { WeighedQuantity } from '../likelihood/figures.ts';
import { hypersonicCoefficient, type VehicleFigures } from './class-figures.ts';
import { type Parameter, type ParameterKey, valueAt } from './parameter.ts';

/** How a flight is taken to have gone after its boost. */
export const HYPOTHESES = ['ballistic', 'pull-up', 'glide'] as const;
export type HypothesisKind = (typeof HYPOTHESES)[number];

/** Values of the parameters, SI and radians. */
export type ParameterValues = Readonly<Record<ParameterKey, number>>;

/** One hypothesis about one launch: its parameters with priors, and the flight that their values make. */
export interface Hypothesis {
  readonly kind: HypothesisKind;
  readonly site: Geodetic;
  readonly vehicle: VehicleFigures;
  readonly parameters: readonly Parameter[];
}

const VERTICAL_RISE_S = 2;
const SMALLEST_MASS_RATIO = 0.02;
/** Each further stage starts with this share of the mass the one before leaves. */
const KEPT_AT_STAGING = 0.9;
/** A flight that is not down by then counts as none: twice the longest reported, 74 minutes. */
export const LONGEST_S = 9000;
/** What a slender airframe is taken to bear in a pull-up, in units of standard gravity; class level, our own choice. */
const MOST_LOAD_FACTOR = 15;
/** Slower than this a glide is over and the body falls; our own choice. */
const SLOWEST_GLIDE_MPS = 500;
/** A glide begins when the path falls no more steeply than this. */
const GLIDE_BEGINS_RAD = toRadians(-1);

const BOOST_DRAG = dragCoefficientOf(SLENDER_BODY_DRAG);
const CONE_DRAG = dragCoefficientOf(REENTRY_CONE_DRAG);

const KICK: Parameter = { key: 'kickRad', shape: 'uniform', low: toRadians(0.2), high: toRadians(86) };
const PULL_UP_BELOW: Readonly<Record<'pull-up' | 'glide', Parameter>> = {
  // In air thick enough to bend the path within its height.
  'pull-up': { key: 'pullUpBelowM', shape: 'uniform', low: 12_000, high: 45_000 },
  glide: { key: 'pullUpBelowM', shape: 'uniform', low: 22_000, high: 65_000 },
};
/** The path after a pull-up, from still falling to climbing anew. */
const PULL_UP_END: Parameter = {
  key: 'pullUpEndRad',
  shape: 'uniform',
  low: toRadians(-15),
  high: toRadians(35),
};

/** The hypothesis of one kind, with its priors. */
export const hypothesisOf = (
  kind: HypothesisKind,
  site: Geodetic,
  vehicle: VehicleFigures,
  azimuth: { readonly azimuthRad: number; readonly sigmaRad: number },
): Hypothesis => {
  const spread = (key: 'velocityGainMps' | 'burnTimeS' | 'ballisticCoefficientKgM2'): Parameter => ({
    key,
    shape: 'log-normal',
    ...vehicle[key],
  });
  const boost: readonly Parameter[] = [
    spread('velocityGainMps'),
    KICK,
    spread('burnTimeS'),
    spread('ballisticCoefficientKgM2'),
    { key: 'azimuthRad', shape: 'normal', centre: azimuth.azimuthRad, spread: azimuth.sigmaRad },
  ];
  const lift: Parameter = { key: 'liftToDrag', shape: 'uniform', ...vehicle.liftToDrag };
  const after: Readonly<Record<HypothesisKind, readonly Parameter[]>> = {
    ballistic: [],
    'pull-up': [lift, PULL_UP_BELOW['pull-up'], PULL_UP_END],
    glide: [lift, PULL_UP_BELOW.glide],
  };
  return { kind, site, vehicle, parameters: [...boost, ...after[kind]] };
};

const NO_VALUES: ParameterValues = {
  velocityGainMps: 0,
  kickRad: 0,
  burnTimeS: 0,
  ballisticCoefficientKgM2: 0,
  azimuthRad: 0,
  liftToDrag: 0,
  pullUpBelowM: 0,
  pullUpEndRad: 0,
};

/** The values at a point of the search; those that the hypothesis has not are 0. */
export const valuesAt = ({ parameters }: Hypothesis, z: ArrayLike<number>): ParameterValues => {
  const values: Record<ParameterKey, number> = { ...NO_VALUES };
  for (const [index, parameter] of parameters.entries())
    values[parameter.key] = valueAt(parameter, z[index]!);
  return values;
};

/** The vehicle that a velocity gain, a burn time and a ballistic coefficient make of the class-level figures. */
const stagedVehicle = (figures: VehicleFigures, values: ParameterValues): StagedVehicle => {
  const { launchMassKg, stages: count, exhaustMps, separatesKg, diameterM } = figures;
  const massRatio = Math.max(SMALLEST_MASS_RATIO, Math.exp(-values.velocityGainMps / count / exhaustMps));
  const stageBurnS = values.burnTimeS / count;
  const stages = Array.from({ length: count }, (_, index) => {
    const ignitionMassKg = launchMassKg * (KEPT_AT_STAGING * massRatio) ** index;
    const massFlowKgS = (ignitionMassKg * (1 - massRatio)) / stageBurnS;
    return {
      ignitionMassKg,
      massFlowKgS,
      vacuumThrustN: massFlowKgS * exhaustMps,
      nozzleExitAreaM2: 0,
      burnTimeS: stageBurnS,
    };
  });
  const emptyKg = stages.at(-1)!.ignitionMassKg * massRatio;
  const coastsKg = Math.min(separatesKg ?? emptyKg, emptyKg);
  return {
    stages,
    referenceAreaM2: (Math.PI / 4) * diameterM ** 2,
    drag: BOOST_DRAG,
    programme: { verticalS: VERTICAL_RISE_S, kickUntilS: values.burnTimeS, kickRad: values.kickRad },
    reentry: {
      massKg: coastsKg,
      referenceAreaM2: coastsKg / (values.ballisticCoefficientKgM2 * hypersonicCoefficient(figures)),
      drag: separatesKg === null ? BOOST_DRAG : CONE_DRAG,
      liftToDrag: 0,
      bankRad: 0,
    },
  };
};

const phasesOf = (kind: HypothesisKind, values: ParameterValues): readonly Phase[] => {
  const lift = { liftToDrag: values.liftToDrag, bankRad: 0, mostLoadFactor: MOST_LOAD_FACTOR };
  const tooSlow = { kind: 'speed-below', speedMps: SLOWEST_GLIDE_MPS } as const;
  const boost: readonly Phase[] = [
    { ...VERTICAL_RISE, ends: [{ kind: 'time', timeS: VERTICAL_RISE_S }, { kind: 'burnout' }] },
    { ...pitchKickBy(values.kickRad), ends: [{ kind: 'burnout' }] },
  ];
  if (kind === 'ballistic') return boost;
  const endRad = kind === 'pull-up' ? values.pullUpEndRad : GLIDE_BEGINS_RAD;
  return [
    ...boost,
    { ...COAST, ends: [{ kind: 'descending-below', heightM: values.pullUpBelowM }] },
    { ...pullUpWith(lift), ends: [{ kind: 'angle-above', flightPathAngleRad: endRad }, tooSlow] },
    ...(kind === 'glide' ? [{ ...glideWith('equilibrium', lift), ends: [tooSlow] }] : []),
    { ...TERMINAL, ends: [] },
  ];
};

/** The flight that values of the parameters make; `site` moves its start. */
export const flightOf = (
  { kind, site, vehicle }: Hypothesis,
  values: ParameterValues,
  start: Geodetic = site,
): Flight => ({
  earth: STANDARD_EARTH,
  atmosphere: 'ussa76',
  start,
  flown: { kind: 'staged', vehicle: stagedVehicle(vehicle, values), azimuthRad: values.azimuthRad },
  phases: phasesOf(kind, values),
  until: { timeS: LONGEST_S, heightM: 0 },
});

/** What a computed flight gives of the quantities that claims are made of, SI and radians. */
export type Observation = Readonly<Record<WeighedQuantity, number>>;

/** What of a flown flight is looked at. */
export type Flown = Pick<FlightResult, 'ending' | 'apogeeM' | 'burnout' | 'end'>;

/** Null where the flight does not come down, or is not over its apogee. */
export const observe = ({ ending, apogeeM, burnout, end }: Flown, site: Geodetic): Observation | null => {
  if (ending.kind !== 'impact' || apogeeM === null || !burnout) return null;
  const line = geodesicInverse(WGS84, site, end);
  return {
    range: line.distanceM,
    apogee: apogeeM,
    flightTime: ending.timeS,
    peakSpeed: Math.hypot(burnout.state[3]!, burnout.state[4]!, burnout.state[5]!),
    azimuth: line.azimuthRad,
  };
};

/**
 * Flights of a search and of an ensemble are flown to this, m a step: within some metres at impact, where a figure is
 * printed in kilometres.
 */
export const SEARCH_TOLERANCE_M = 0.1;

/** Further out than this no prior has any share. */
const FURTHEST = 8;

/** Flies a flight of a search or an ensemble; null where it would take more steps than any that comes down. */
export const flown = (flight: Flight, keepsPath = false): FlightResult | null => {
  try {
    return simulate(flight, { toleranceM: SEARCH_TOLERANCE_M, keepsPath });
  } catch (error) {
    if (error instanceof StepLimitError) return null;
    throw error;
  }
};

/** Flies many flights as `flown` does each, in half the time; null in the place of one that is none or cannot be flown. */
export const flownMany = (flights: readonly (Flight | null)[]): readonly (Flown | null)[] => {
  const known = flights.filter((flight) => flight !== null);
  try {
    const results = simulateMany(known, { toleranceM: SEARCH_TOLERANCE_M, keepsBurnout: true });
    let next = 0;
    return flights.map((flight) => (flight ? results[next++]! : null));
  } catch (error) {
    if (error instanceof StepLimitError) return flights.map((flight) => flight && flown(flight));
    throw error;
  }
};

/** Whether a point of the search is near enough to the priors to be flown. */
export const isWithinReach = (z: ArrayLike<number>): boolean => {
  for (let index = 0; index < z.length; index++) if (!(Math.abs(z[index]!) < FURTHEST)) return false;
  return true;
};

/** Flies a point of the search; null where the flight does not come down, or the point is out of all reason. */
export const observeAt = (hypothesis: Hypothesis, z: ArrayLike<number>): Observation | null => {
  if (!isWithinReach(z)) return null;
  const result = flown(flightOf(hypothesis, valuesAt(hypothesis, z)));
  return result && observe(result, hypothesis.site);
};
