import { logNormalBetween, logNormalDensity } from '../../engine/math/index.ts';
import { nearestTurn, toRadians } from '../../engine/units/index.ts';
import {
  type FigureInterval,
  intervalOf,
  isWeighed,
  type ReportedClaim,
  type WeighedQuantity,
} from './figures.ts';

/**
 * A claim as a likelihood. The issuer is taken to have measured the truth with a normal error `sigma` and to have printed
 * what it measured: a rounded figure says that the measured value lay in `low` to `high`, a bound that it lay beyond it.
 * SI and radians.
 */
export interface Measurement extends FigureInterval {
  readonly claim: ReportedClaim;
  readonly quantity: WeighedQuantity;
  /** Of the measuring, without the rounding. */
  readonly sigma: number;
}

/**
 * How far what issuers measured is taken to lie from the truth: a share of the figure, and a least.
 * Where two bodies print a figure of the same flight, half of the pairs differ by less than 1.4 % in range and in
 * flight time and by 3.3 % in apogee (83, 12 and 39 pairs of the catalogue): a sigma of 1.5 % and 3.4 % each. Range is
 * given a little more, for launch and splash are themselves placed to kilometres. A speed in Mach carries its own
 * interval; bearings are read off maps.
 */
const MEASURED: Readonly<Record<WeighedQuantity, { readonly share: number; readonly least: number }>> = {
  range: { share: 0.02, least: 2000 },
  apogee: { share: 0.03, least: 1500 },
  flightTime: { share: 0.015, least: 5 },
  peakSpeed: { share: 0.05, least: 50 },
  azimuth: { share: 0, least: toRadians(5) },
};

/** A figure printed as exact is one that was not rounded for the press; it is measured no better than to this share. */
const EXACT_SHARE = 0.5;
/** A weak figure is worked out by others from clock times printed to the minute, or is hedged in its source. */
const WEAK_TIMES = 2;
/** Bearings read off maps are all weak: their sigma says so already. */
const timesFor = ({ weak, quantity }: ReportedClaim): number =>
  weak !== undefined && quantity !== 'azimuth' ? WEAK_TIMES : 1;

/** The likelihood that a claim stands for; null where it gives no figure that a flight can be weighed against. */
export const measurementOf = (claim: ReportedClaim): Measurement | null => {
  const interval = isWeighed(claim.quantity) ? intervalOf(claim) : null;
  if (!interval || !isWeighed(claim.quantity)) return null;
  const { share, least } = MEASURED[claim.quantity];
  const figure = figureOf(interval);
  const exact = claim.qualifier === 'exact' && !claim.composite ? EXACT_SHARE : 1;
  const sigma = Math.max(least, share * Math.abs(figure)) * exact * timesFor(claim);
  return { claim, quantity: claim.quantity, sigma, ...interval };
};

const isBound = ({ low, high }: FigureInterval): boolean => !Number.isFinite(low) || !Number.isFinite(high);

/** The middle of an interval; of a bound, the bound. */
export const figureOf = ({ low, high }: FigureInterval): number => {
  if (!Number.isFinite(high)) return low;
  return Number.isFinite(low) ? (low + high) / 2 : high;
};

/** Standard deviation of the truth that the claim alone would leave: of the measuring and of the rounding together. */
export const spreadOf = (measurement: Measurement): number => {
  const { low, high, sigma } = measurement;
  return isBound(measurement) ? sigma : Math.hypot(sigma, (high - low) / Math.sqrt(12));
};

/** How far one computed value is from another; bearings the short way round. */
export const differenceOf = (quantity: WeighedQuantity, value: number, from: number): number =>
  quantity === 'azimuth' ? nearestTurn(value - from) : value - from;

/** What a claim says of a value: its log-likelihood less the greatest there is, with slope and curvature in the value. */
export interface Weighed {
  /** 0 where the value suits the claim best, below it elsewhere. */
  readonly logLikelihood: number;
  readonly slope: number;
  /** Minus the second derivative; at least 0, for the likelihood is log-concave. */
  readonly curvature: number;
}

/** Nearest equivalent of an angle to a figure. */
const unwrapped = (measurement: Measurement, value: number): number => {
  return measurement.quantity === 'azimuth' ? nearestTurn(value, figureOf(measurement)) : value;
};

/**
 * Weighs a computed value against a claim: the probability that an issuer who measures it with an error of `sigma`
 * measures something within the printed interval.
 * @param value SI or radians, as the measurement's quantity
 */
export const weigh = (measurement: Measurement, computed: number): Weighed => {
  const { low, high, sigma } = measurement;
  const value = unwrapped(measurement, computed);
  const from = (low - value) / sigma;
  const to = (high - value) / sigma;
  const log = logNormalBetween(from, to);
  const half = (high - low) / (2 * sigma);
  const most = isBound(measurement) ? 0 : logNormalBetween(-half, half);
  // Densities at the two ends over the probability between them.
  const atFrom = Number.isFinite(from) ? Math.exp(logNormalDensity(from) - log) : 0;
  const atTo = Number.isFinite(to) ? Math.exp(logNormalDensity(to) - log) : 0;
  const rise = atFrom - atTo;
  const bend = (Number.isFinite(from) ? from * atFrom : 0) - (Number.isFinite(to) ? to * atTo : 0);
  return {
    logLikelihood: log - most,
    slope: rise / sigma,
    curvature: Math.max(0, (rise * rise - bend) / (sigma * sigma)),
  };
};

/**
 * Residual in sigmas, computed less reported: the deviance with its sign. 0 where the value suits the claim best; far
 * outside the printed interval it tends to the distance from the nearer end over the sigma of the measuring.
 */
export const residualOf = (measurement: Measurement, computed: number): number => {
  const value = unwrapped(measurement, computed);
  const { logLikelihood } = weigh(measurement, value);
  const size = Math.sqrt(Math.max(0, -2 * logLikelihood));
  return value < figureOf(measurement) ? -size : size;
};

/**
 * How much a claim says about its quantity where it was weighed, per square of SI. Within its printed interval a claim is nearly
 * flat, and would leave its whole width open to a step, or to a draw: it says no less than a normal distribution as wide
 * as the interval and the measuring together.
 */
export const informationOf = (measurement: Measurement, { curvature }: Weighed): number =>
  isBound(measurement) ? curvature : Math.max(curvature, 1 / spreadOf(measurement) ** 2);
