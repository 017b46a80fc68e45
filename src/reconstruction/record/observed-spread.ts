import { type Hypothesis, type Observation, observeAt } from '../hypotheses/hypothesis.ts';
import { WEIGHED, type WeighedQuantity } from '../likelihood/figures.ts';
import { hypothesisFor } from '../reconstruct.ts';
import { type ClaimChoice, selectClaims } from '../report/claim-use.ts';
import type { LaunchReport } from '../report/report.ts';
import type { HypothesisResult } from '../verdict/result.ts';

/** Step of the differences, in sigmas of the prior; that of the fit's own. */
const PROBE = 2e-3;

const turned = (quantity: WeighedQuantity, difference: number): number =>
  quantity === 'azimuth' ? difference - 2 * Math.PI * Math.round(difference / (2 * Math.PI)) : difference;

/** Slopes of the computed quantities in one coordinate; zeros where no flight beside the fit comes down. */
const slopesIn = (
  hypothesis: Hypothesis,
  { z, computed }: HypothesisResult,
  coordinate: number,
): readonly number[] => {
  for (const by of [PROBE, -PROBE]) {
    const beside = observeAt(
      hypothesis,
      z.map((value, index) => (index === coordinate ? value + by : value)),
    );
    if (beside) {
      return WEIGHED.map((quantity) => turned(quantity, beside[quantity] - computed[quantity]) / by);
    }
  }
  return WEIGHED.map(() => 0);
};

/** Covariance of what a fitted flight computes, in the order of `WEIGHED`; SI and radians. */
const observedCovariance = (
  hypothesis: Hypothesis,
  fitted: HypothesisResult,
): readonly (readonly number[])[] => {
  const slopes = fitted.z.map((_, coordinate) => slopesIn(hypothesis, fitted, coordinate));
  return WEIGHED.map((_, row) =>
    WEIGHED.map((_quantity, column) =>
      fitted.covariance.reduce(
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
 * The spread of what a fitted flight computes, from the fit's covariance and slopes: what a normal distribution about the
 * fit has. An ensemble knows better where the claims leave much open.
 */
export const observedSpread = (
  report: LaunchReport,
  fitted: HypothesisResult,
  choice: ClaimChoice = {},
): ObservedSpread => {
  const { hypothesis } = hypothesisFor(report, fitted.kind, selectClaims(report, choice));
  const covariance = observedCovariance(hypothesis, fitted);
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
