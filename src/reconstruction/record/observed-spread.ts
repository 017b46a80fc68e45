import { cholesky, invertCholesky } from '../../engine/math/index.ts';
import { type Hypothesis, type Observation, observeAt } from '../hypotheses/hypothesis.ts';
import { WEIGHED, type WeighedQuantity } from '../likelihood/figures.ts';
import { differenceOf, informationOf, type Measurement, weigh } from '../likelihood/measurement.ts';
import { weighedHypothesis } from '../reconstruct.ts';
import type { ClaimChoice } from '../report/claim-use.ts';
import type { LaunchReport } from '../report/report.ts';
import type { HypothesisResult } from '../verdict/result.ts';

/** Step of the differences, in sigmas of the prior; that of the fit's own. */
const PROBE = 2e-3;

/** The lesser of two slopes; where a manoeuvre begins or ends between a point and its neighbour, one of them is a jump. */
const lesser = (a: number, b: number): number => (Math.abs(a) <= Math.abs(b) ? a : b);

/** Slopes of the computed quantities in one coordinate; zeros where no flight beside the fit comes down. */
const slopesIn = (
  hypothesis: Hypothesis,
  { z, computed }: HypothesisResult,
  coordinate: number,
): readonly number[] => {
  const sides = [PROBE, -PROBE].flatMap((by) => {
    const beside = observeAt(
      hypothesis,
      z.map((value, index) => (index === coordinate ? value + by : value)),
    );
    return beside
      ? [WEIGHED.map((quantity) => differenceOf(quantity, beside[quantity], computed[quantity]) / by)]
      : [];
  });
  const [first, second] = sides;
  if (!first) return WEIGHED.map(() => 0);
  return second ? first.map((slope, index) => lesser(slope, second[index]!)) : first;
};

/**
 * Covariance of the coordinates, for slopes by coordinate: that of the fit has slopes from one side only, and with others
 * than these would leave a claimed figure wider than its claim.
 */
const covarianceFor = (
  slopes: readonly (readonly number[])[],
  measurements: readonly Measurement[],
  fitted: HypothesisResult,
): readonly (readonly number[])[] => {
  const matrix = slopes.map((row, i) =>
    slopes.map((column, j) =>
      measurements.reduce(
        (sum, each) => {
          const at = WEIGHED.indexOf(each.quantity);
          return (
            sum + informationOf(each, weigh(each, fitted.computed[each.quantity])) * row[at]! * column[at]!
          );
        },
        i === j ? 1 : 0,
      ),
    ),
  );
  const lower = cholesky(matrix);
  return lower ? invertCholesky(lower) : fitted.covariance;
};

/** Covariance of what a fitted flight computes, in the order of `WEIGHED`; SI and radians. */
const observedCovariance = (
  hypothesis: Hypothesis,
  measurements: readonly Measurement[],
  fitted: HypothesisResult,
): readonly (readonly number[])[] => {
  const slopes = fitted.z.map((_, coordinate) => slopesIn(hypothesis, fitted, coordinate));
  const covariance = covarianceFor(slopes, measurements, fitted);
  return WEIGHED.map((_, row) =>
    WEIGHED.map((_quantity, column) =>
      covariance.reduce(
        (sum, line, i) =>
          sum + line.reduce((part, value, j) => part + slopes[i]![row]! * value * slopes[j]![column]!, 0),
        0,
      ),
    ),
  );
};

/** How surely the claims and priors together leave what a fitted flight computes. */
export interface ObservedSpread {
  /** One sigma of each quantity. */
  readonly sigma: Observation;
  /** Of range with bearing, m rad. */
  readonly rangeWithAzimuth: number;
}

/**
 * The spread of what a fitted flight computes, from the slopes at the fit: what a normal distribution about the
 * fit has. An ensemble knows better where the claims leave much open.
 */
export const observedSpread = (
  report: LaunchReport,
  fitted: HypothesisResult,
  choice: ClaimChoice = {},
): ObservedSpread => {
  const { hypothesis, measurements } = weighedHypothesis(report, fitted.kind, choice);
  const covariance = observedCovariance(hypothesis, measurements, fitted);
  const sigmaOf = (quantity: WeighedQuantity): number => {
    const at = WEIGHED.indexOf(quantity);
    return Math.sqrt(Math.max(0, covariance[at]![at]!));
  };
  return {
    sigma: {
      range: sigmaOf('range'),
      apogee: sigmaOf('apogee'),
      flightTime: sigmaOf('flightTime'),
      peakSpeed: sigmaOf('peakSpeed'),
      azimuth: sigmaOf('azimuth'),
    },
    rangeWithAzimuth: covariance[WEIGHED.indexOf('range')]![WEIGHED.indexOf('azimuth')]!,
  };
};
