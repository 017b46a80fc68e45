import { type Flight, STANDARD_EARTH } from '../../engine/flight/index.ts';
import { geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { findMaximum } from '../../engine/math/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import {
  flightOf,
  flown,
  type Hypothesis,
  type ParameterValues,
  valuesAt,
} from '../hypotheses/hypothesis.ts';
import { weighedHypothesis } from '../reconstruct.ts';
import type { ClaimChoice } from '../report/claim-use.ts';
import type { LaunchReport } from '../report/report.ts';
import type { HypothesisResult } from '../verdict/result.ts';

/** Ranges of a vehicle at its best, m; null where it goes into orbit or beyond the far side of the Earth. */
export interface StandardRanges {
  /** On an Earth that stands still, as published estimates have it. */
  readonly standardRangeM: number | null;
  /** At the report's azimuth on the turning Earth. */
  readonly standardRangeRotatingM: number | null;
}

const STILL_EARTH = { ...STANDARD_EARTH, rotationRateRadps: 0 };
/** Attitudes of the boost between which the greatest range lies, from the vertical. */
const STEEPEST_RAD = toRadians(15);
const FLATTEST_RAD = toRadians(80);
const LOOKS = 9;
/** A top is flat: a tenth of a degree beside it is some metres of range. */
const KICK_TOLERANCE_RAD = toRadians(0.1);
const HALF_WAY_M = 20_000_000;

/** Range of a flight that comes down; minus infinity for one that does not, or not before the far side. */
const rangeOf = (flight: Flight): number => {
  const result = flown(flight);
  if (result?.ending.kind !== 'impact') return Number.NEGATIVE_INFINITY;
  const { end, groundRangeM } = result;
  const { azimuthRad } = geodesicInverse(WGS84, flight.start, end);
  const launched = flight.flown.kind === 'staged' ? flight.flown.azimuthRad : azimuthRad;
  const leadsBack = Math.cos(azimuthRad - launched) < 0 && groundRangeM > HALF_WAY_M / 2;
  return leadsBack ? Number.NEGATIVE_INFINITY : groundRangeM;
};

const greatestRange = (flightAt: (kickRad: number) => Flight): number | null => {
  const look = (index: number): number =>
    STEEPEST_RAD + ((FLATTEST_RAD - STEEPEST_RAD) * index) / (LOOKS - 1);
  const ranges = Array.from({ length: LOOKS }, (_, index) => rangeOf(flightAt(look(index))));
  const best = ranges.reduce((most, range, index) => (range > ranges[most]! ? index : most), 0);
  const before = ranges[best - 1];
  const after = ranges[best + 1];
  // Beside a flight that does not come down there is no greatest range.
  if (before === undefined || after === undefined || !Number.isFinite(before + after)) return null;
  const at = (kickRad: number): number => rangeOf(flightAt(kickRad));
  return at(findMaximum(at, look(best - 1), look(best + 1), KICK_TOLERANCE_RAD));
};

/** The greatest ranges of a hypothesis's vehicle with given values, flown as a ballistic flight. */
export const standardRangesOf = (hypothesis: Hypothesis, values: ParameterValues): StandardRanges => {
  const ballistic: Hypothesis = { ...hypothesis, kind: 'ballistic' };
  const flightAt = (kickRad: number): Flight => flightOf(ballistic, { ...values, kickRad });
  return {
    standardRangeM: greatestRange((kickRad) => ({ ...flightAt(kickRad), earth: STILL_EARTH })),
    standardRangeRotatingM: greatestRange(flightAt),
  };
};

/**
 * How far the fitted vehicle would go with the same propellant, its boost re-flown with the attitude of greatest range:
 * on a still Earth, and at the report's azimuth on the turning one. Range only, class level.
 * @see [Wright-Postol] the convention of published estimates: a ballistic flight of greatest range over a still Earth
 */
export const standardRanges = (
  report: LaunchReport,
  fitted: HypothesisResult,
  choice: ClaimChoice = {},
): StandardRanges => {
  const { hypothesis } = weighedHypothesis(report, fitted.kind, choice);
  return standardRangesOf(hypothesis, valuesAt(hypothesis, fitted.z));
};
