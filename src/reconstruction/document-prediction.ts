import { type Geodetic, geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { geodeticAt, timeSpan } from '../engine/trajectory/index.ts';
import { MEAN_EARTH_RADIUS_M } from '../engine/units/index.ts';
import { type StandardRanges, standardRanges } from './derived/standard-range.ts';
import { inDegrees } from './document-degrees.ts';
import type { Band, BandKey, EnsembleSummary } from './ensemble/result.ts';
import type { Arc } from './flights.ts';
import { arcOf } from './flights-of-launch.ts';
import { type ObservedSpread, observedSpread } from './record/observed-spread.ts';
import type { ClaimChoice } from './report/claim-use.ts';
import type { LaunchReport } from './report/report.ts';
import type { HypothesisResult } from './verdict/result.ts';

/** A place with the ellipse that holds 90 % of where the flight may have come down. */
export interface ImpactDocument {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly ellipse: {
    readonly semiMajorM: number;
    readonly semiMinorM: number;
    /** Of the long axis, from 0 to 180. */
    readonly azimuthDeg: number;
  };
}

/** What a hypothesis says of the flight: a number each, or percentiles where an ensemble ran. */
export interface PredictionDocument {
  readonly apogeeM: number | Band;
  readonly groundRangeM: number | Band;
  readonly flightTimeS: number | Band;
  readonly burnoutSpeedMps: number | Band | null;
  readonly standardRangeM: number | Band | null;
  readonly standardRangeRotatingM: number | Band | null;
  readonly impact: ImpactDocument;
}

/** A fitted hypothesis flown, with what can be said of it besides. */
export interface PredictedHypothesis {
  readonly fitted: HypothesisResult;
  readonly arc: Arc;
  readonly spread: ObservedSpread;
  readonly ranges: StandardRanges;
  /** Null where none ran. */
  readonly ensemble: EnsembleSummary | null;
}

/** Flies a fitted hypothesis and works out what the document says of it. */
export const predictHypothesis = (
  report: LaunchReport,
  fitted: HypothesisResult,
  choice: ClaimChoice,
  ensemble: EnsembleSummary | null = null,
): PredictedHypothesis => ({
  fitted,
  arc: arcOf(report, fitted, choice),
  spread: observedSpread(report, fitted, choice),
  ranges: standardRanges(report, fitted, choice),
  ensemble,
});

/** Chi-square of two degrees of freedom that holds 90 %. */
const NINETY_PERCENT = -2 * Math.log(0.1);

/** An azimuth of a line, which has no sense: from 0 to 180. */
const lineDeg = (angleRad: number): number => inDegrees(((angleRad % Math.PI) + Math.PI) % Math.PI);

/** Where an arc comes down. */
export const endOf = ({ trajectory }: Arc): Geodetic => geodeticAt(trajectory, timeSpan(trajectory).endS);

/** The ellipse of a splash from the spread of range and bearing, and of the site. */
const linearEllipse = (
  { site, siteSigmaM }: LaunchReport,
  end: Geodetic,
  { sigma, rangeWithAzimuth }: ObservedSpread,
): ImpactDocument['ellipse'] => {
  const back = geodesicInverse(WGS84, end, site);
  // A bearing a little off moves the end to the side by this for each radian.
  const leverM = MEAN_EARTH_RADIUS_M * Math.sin(back.distanceM / MEAN_EARTH_RADIUS_M);
  const along = sigma.range ** 2 + siteSigmaM ** 2;
  const across = (leverM * sigma.azimuth) ** 2 + siteSigmaM ** 2;
  const both = leverM * rangeWithAzimuth;
  const middle = (along + across) / 2;
  const half = Math.hypot((along - across) / 2, both);
  const turnRad = Math.atan2(2 * both, along - across) / 2;
  return {
    semiMajorM: Math.sqrt(NINETY_PERCENT * (middle + half)),
    semiMinorM: Math.sqrt(NINETY_PERCENT * Math.max(0, middle - half)),
    azimuthDeg: lineDeg(back.azimuthRad + Math.PI + turnRad),
  };
};

const impactOf = (report: LaunchReport, { arc, spread, ensemble }: PredictedHypothesis): ImpactDocument => {
  if (ensemble) {
    const { latDeg, lonDeg, ellipse } = ensemble.splash;
    const { semiMajorM, semiMinorM, azimuthRad } = ellipse;
    return { latDeg, lonDeg, ellipse: { semiMajorM, semiMinorM, azimuthDeg: lineDeg(azimuthRad) } };
  }
  const end = endOf(arc);
  return {
    latDeg: inDegrees(end.latRad),
    lonDeg: inDegrees(end.lonRad),
    ellipse: linearEllipse(report, end, spread),
  };
};

/** The prediction of a hypothesis as the document has it. */
export const predictionDocument = (
  report: LaunchReport,
  predicted: PredictedHypothesis,
): PredictionDocument => {
  const { arc, ranges, ensemble } = predicted;
  const { apogeeM, groundRangeM, flightTimeS, burnoutSpeedMps } = arc.computed;
  const { standardRangeM, standardRangeRotatingM } = ranges;
  const banded = <T extends number | null>(key: BandKey, value: T): T | Band | null =>
    ensemble ? ensemble.bands[key] : value;
  return {
    apogeeM: banded('apogeeM', apogeeM) ?? apogeeM,
    groundRangeM: banded('groundRangeM', groundRangeM) ?? groundRangeM,
    flightTimeS: banded('flightTimeS', flightTimeS) ?? flightTimeS,
    burnoutSpeedMps: banded('burnoutSpeedMps', burnoutSpeedMps),
    standardRangeM: banded('standardRangeM', standardRangeM),
    standardRangeRotatingM: banded('standardRangeRotatingM', standardRangeRotatingM),
    impact: impactOf(report, predicted),
  };
};
