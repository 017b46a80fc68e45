import { geodeticToEcef, WGS84 } from '../../engine/geodesy/index.ts';
import type { JobPart } from '../../work/index.ts';
import { standardRangesOf } from '../derived/standard-range.ts';
import { valuesAt } from '../hypotheses/hypothesis.ts';
import type { ParameterKey } from '../hypotheses/parameter.ts';
import { type EnsemblePart, FIGURE, FIGURE_COLUMNS } from './fly-part.ts';
import { type EnsemblePlan, effectiveNumber, relativeWeights } from './plan.ts';
import { bandOf, profileBands, subsample } from './profile-bands.ts';
import type { Band, BandKey, EnsemblePaths, EnsembleSummary } from './result.ts';
import { splashArea } from './splash.ts';

/** The name of what flies the flights, for the result: the same kernel gives the same bits. */
export const KERNEL = 'js-dp54';

const joined = <T extends Float32Array | Float64Array>(
  into: T,
  parts: readonly JobPart<EnsemblePart>[],
  of: (part: EnsemblePart) => T,
): T => {
  let at = 0;
  for (const { part } of parts) {
    into.set(of(part), at);
    at += of(part).length;
  }
  return into;
};

const equal = (count: number): number[] => new Array<number>(count).fill(1);

const bandOrNull = (values: readonly (number | null)[]): Band | null => {
  const known = values.filter((value) => value !== null);
  // A band of some of the flights would be that of the shorter ones.
  return known.length === values.length && known.length > 0 ? bandOf(known, equal(known.length)) : null;
};

/** No flight of an ensemble came down, so that nothing can be said of it. */
export class EmptyEnsembleError extends Error {
  constructor() {
    super('no flight of the ensemble comes down as the claims want it');
    this.name = 'EmptyEnsembleError';
  }
}

/**
 * What the flights of an ensemble say: percentiles, splash area, profile; and the paths joined for drawing.
 * @param parts in the order of their flights, without gaps
 * @throws EmptyEnsembleError where no flight carries weight
 */
export const summariseEnsemble = (
  plan: EnsemblePlan,
  parts: readonly JobPart<EnsemblePart>[],
): { readonly summary: EnsembleSummary; readonly paths: EnsemblePaths | null } => {
  const { hypothesis, flights, pointsPerFlight, site } = plan;
  const columns = FIGURE_COLUMNS.length;
  const size = hypothesis.parameters.length;
  const figures = joined(new Float64Array(flights * columns), parts, ({ figures: rows }) => rows);
  const draws = joined(new Float64Array(flights * size), parts, ({ draws: rows }) => rows);
  const column = (key: keyof typeof FIGURE): Float64Array =>
    Float64Array.from({ length: flights }, (_, row) => figures[row * columns + FIGURE[key]]!);
  const weights = relativeWeights(column('logWeight'));
  if (!weights.some((weight) => weight > 0)) throw new EmptyEnsembleError();

  const drawAt = (row: number): Float64Array => draws.subarray(row * size, (row + 1) * size);
  const ranges = subsample(weights, plan.rangeSample).map((row) =>
    standardRangesOf(hypothesis, valuesAt(hypothesis, drawAt(row))),
  );
  const bands: Record<BandKey, Band | null> = {
    apogeeM: bandOf(column('apogeeM'), weights),
    groundRangeM: bandOf(column('groundRangeM'), weights),
    flightTimeS: bandOf(column('flightTimeS'), weights),
    burnoutTimeS: bandOf(column('burnoutTimeS'), weights),
    burnoutSpeedMps: bandOf(column('burnoutSpeedMps'), weights),
    standardRangeM: bandOrNull(ranges.map(({ standardRangeM }) => standardRangeM)),
    standardRangeRotatingM: bandOrNull(ranges.map(({ standardRangeRotatingM }) => standardRangeRotatingM)),
  };
  const parameters: Partial<Record<ParameterKey, Band>> = {};
  const values = Array.from({ length: flights }, (_, row) => valuesAt(hypothesis, drawAt(row)));
  for (const { key } of hypothesis.parameters) {
    parameters[key] = bandOf(
      values.map((each) => each[key]),
      weights,
    );
  }
  const ends = Array.from({ length: flights }, (_, row) => ({
    latRad: figures[row * columns + FIGURE.endLatRad]!,
    lonRad: figures[row * columns + FIGURE.endLonRad]!,
    heightM: 0,
  }));
  const origin = geodeticToEcef(WGS84, site);
  const paths: EnsemblePaths | null =
    pointsPerFlight > 0
      ? {
          flights,
          pointsPerFlight,
          originM: [origin.x, origin.y, origin.z],
          positions: joined(
            new Float32Array(flights * pointsPerFlight * 3),
            parts,
            ({ positions }) => positions,
          ),
          timesS: joined(new Float32Array(flights * pointsPerFlight), parts, ({ timesS }) => timesS),
          weights: Float32Array.from(weights),
        }
      : null;
  return {
    summary: {
      flights,
      effectiveFlights: effectiveNumber(weights),
      seed: plan.seed,
      kernel: KERNEL,
      bands,
      parameters,
      splash: splashArea(ends, weights),
      profile: paths ? profileBands(paths) : [],
    },
    paths,
  };
};
