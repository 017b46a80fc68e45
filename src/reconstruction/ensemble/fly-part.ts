import type { Flight } from '../../engine/flight/index.ts';
import { type Geodetic, geodesicDirect, geodeticToEcef, WGS84 } from '../../engine/geodesy/index.ts';
import { normalQuantile, randomStream } from '../../engine/math/index.ts';
import { SEGMENT_ORDER, STATE_SIZE, type Trajectory } from '../../engine/trajectory/index.ts';
import type { ChunkedJob } from '../../work/index.ts';
import { flightOf, flown, flownMany, isWithinReach, observe, valuesAt } from '../hypotheses/hypothesis.ts';
import { weigh } from '../likelihood/measurement.ts';
import type { EnsemblePlan } from './plan.ts';
import { drawFrom, logDensity } from './proposal.ts';
import { sheared } from './shear.ts';

/** Columns of a part's figures, one row a flight; SI and radians. */
export const FIGURE_COLUMNS = [
  'apogeeM',
  'groundRangeM',
  'flightTimeS',
  'burnoutTimeS',
  'burnoutSpeedMps',
  'endLatRad',
  'endLonRad',
  'logWeight',
] as const;
export const FIGURE = Object.fromEntries(FIGURE_COLUMNS.map((key, index) => [key, index])) as Readonly<
  Record<(typeof FIGURE_COLUMNS)[number], number>
>;

/** Some flights of an ensemble, in the order of their index. */
export interface EnsemblePart {
  /** Flights x FIGURE_COLUMNS; a flight that does not come down has a log weight of minus infinity and zeros. */
  readonly figures: Float64Array<ArrayBuffer>;
  /** Flights x parameters: coordinates of the draws. */
  readonly draws: Float64Array<ArrayBuffer>;
  /** Flights x points x 3, m from the site, Earth-fixed; empty where no paths are kept. */
  readonly positions: Float32Array<ArrayBuffer>;
  /** Flights x points, s after launch. */
  readonly timesS: Float32Array<ArrayBuffer>;
}

/** The site a flight begins at, within what is known of it. */
const displaced = (site: Geodetic, sigmaM: number, next: () => number): Geodetic => {
  const east = sigmaM * normalQuantile(next());
  const north = sigmaM * normalQuantile(next());
  return {
    ...geodesicDirect(WGS84, site, Math.atan2(east, north), Math.hypot(east, north)),
    heightM: site.heightM,
  };
};

/** Writes a path at even shares of its time, m from an origin; single precision. */
const writePath = (
  { timesS, coefficients }: Trajectory,
  points: number,
  origin: { readonly x: number; readonly y: number; readonly z: number },
  positions: Float32Array,
  times: Float32Array,
  flight: number,
): void => {
  const endS = timesS.at(-1)!;
  const shift = [origin.x, origin.y, origin.z] as const;
  let segment = 0;
  for (let point = 0; point < points; point++) {
    const timeS = (endS * point) / (points - 1);
    while (segment < timesS.length - 2 && timesS[segment + 1]! < timeS) segment++;
    const spanS = timesS[segment + 1]! - timesS[segment]!;
    const share = spanS > 0 ? (timeS - timesS[segment]!) / spanS : 0;
    const row = flight * points + point;
    times[row] = timeS;
    for (let axis = 0; axis < 3; axis++) {
      const at = (segment * STATE_SIZE + axis) * SEGMENT_ORDER;
      let value = 0;
      for (let power = SEGMENT_ORDER - 1; power >= 0; power--)
        value = value * share + coefficients[at + power]!;
      positions[3 * row + axis] = value - shift[axis]!;
    }
  }
};

/** A flight of an ensemble before it is flown. */
interface Draw {
  readonly z: readonly number[];
  readonly start: Geodetic;
  /** Of the draw, in the proposal. */
  readonly logProposal: number;
  /** Null where the draw is out of all reason. */
  readonly flight: Flight | null;
}

const drawOf = (
  { hypothesis, proposal, shear, seed, site, siteSigmaM }: EnsemblePlan,
  index: number,
): Draw => {
  const next = randomStream(seed, index);
  const drawn = drawFrom(proposal, next);
  const z = sheared(shear, hypothesis, drawn);
  const start = displaced(site, siteSigmaM, next);
  const flight = isWithinReach(z) ? flightOf(hypothesis, valuesAt(hypothesis, z), start) : null;
  return { z, start, logProposal: logDensity(proposal, drawn), flight };
};

/**
 * Flies the flights of an ensemble from one index up to another. Each depends on the seed and its own index alone, so
 * that an ensemble is the same to the bit whoever flies which part of it.
 */
export const flyPart = (plan: EnsemblePlan, from: number, to: number): EnsemblePart => {
  const { hypothesis, measurements, pointsPerFlight: points } = plan;
  const size = hypothesis.parameters.length;
  const flights = to - from;
  const columns = FIGURE_COLUMNS.length;
  const part: EnsemblePart = {
    figures: new Float64Array(flights * columns),
    draws: new Float64Array(flights * size),
    positions: new Float32Array(flights * points * 3),
    timesS: new Float32Array(flights * points),
  };
  const origin = geodeticToEcef(WGS84, plan.site);
  const drawn = Array.from({ length: flights }, (_, index) => drawOf(plan, from + index));
  // Paths are kept by the kernel that flies one at a time; figures alone are the same to the bit from either.
  const singles = points > 0 ? drawn.map(({ flight }) => flight && flown(flight, true)) : null;
  const results = singles ?? flownMany(drawn.map(({ flight }) => flight));
  for (const [flight, { z, start, logProposal }] of drawn.entries()) {
    part.draws.set(z, flight * size);
    const row = flight * columns;
    const result = results[flight] ?? null;
    const observed = result && observe(result, start);
    part.figures[row + FIGURE.logWeight] = Number.NEGATIVE_INFINITY;
    if (!result || !observed) continue;
    let log = -logProposal;
    for (const value of z) log -= 0.5 * value * value;
    for (const each of measurements) log += weigh(each, observed[each.quantity]).logLikelihood;
    part.figures.set(
      [
        observed.apogee,
        observed.range,
        observed.flightTime,
        result.burnout?.timeS ?? 0,
        observed.peakSpeed,
        result.end.latRad,
        result.end.lonRad,
        log,
      ],
      row,
    );
    const path = singles?.[flight]?.trajectory;
    if (path) writePath(path, points, origin, part.positions, part.timesS, flight);
  }
  return part;
};

/** An ensemble as a job of the worker pool, an item a flight. */
export const ensembleJob: ChunkedJob<EnsemblePlan, EnsemblePart> = {
  begin: (plan) => ({
    run: (from, to) => flyPart(plan, from, to),
    transfer: ({ figures, draws, positions, timesS }) => [
      figures.buffer,
      draws.buffer,
      positions.buffer,
      timesS.buffer,
    ],
  }),
};
