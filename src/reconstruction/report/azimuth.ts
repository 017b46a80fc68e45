import type { Geodetic } from '../../engine/geodesy/index.ts';
import { geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import { intervalOf, type ReportedClaim } from '../likelihood/figures.ts';
import { figureOf } from '../likelihood/measurement.ts';
import type { AzimuthPrior } from './report.ts';

/** Toward which a launch of unknown direction is drawn: the middle of the East Sea. */
const EAST_SEA = { latDeg: 40, lonDeg: 135 };

/**
 * How surely a bearing is known, 1 sigma: where a claim gives it the claim says how well, and the prior is left wide;
 * a reported place of impact is often a name; with nothing, all of the East Sea is open.
 */
const SIGMA_RAD = {
  claim: toRadians(40),
  report: toRadians(5),
  impact: toRadians(10),
  default: toRadians(20),
};

const bearingTo = (site: Geodetic, place: { readonly latDeg: number; readonly lonDeg: number }): number =>
  geodesicInverse(WGS84, site, { latRad: toRadians(place.latDeg), lonRad: toRadians(place.lonDeg) })
    .azimuthRad;

/**
 * The prior of a flight's bearing: about a recorded azimuth, toward a reported impact, else toward the East Sea.
 * @param azimuthRad of a report that names one, null elsewhere
 */
export const azimuthPrior = (
  site: Geodetic,
  claims: readonly ReportedClaim[],
  azimuthRad: number | null,
): AzimuthPrior => {
  if (azimuthRad !== null) return { azimuthRad, sigmaRad: SIGMA_RAD.report, basis: 'as the report gives it' };
  const recorded = claims.find(({ quantity }) => quantity === 'azimuth');
  const interval = recorded && intervalOf(recorded);
  if (recorded && interval) {
    return {
      azimuthRad: figureOf(interval),
      sigmaRad: SIGMA_RAD.claim,
      basis: recorded.weak ?? 'as recorded',
    };
  }
  const impact = claims.find(({ quantity, status }) => quantity === 'impact' && status !== 'withdrawn');
  const place = impact?.value;
  if (typeof place === 'object' && !Array.isArray(place)) {
    return {
      azimuthRad: bearingTo(site, place),
      sigmaRad: SIGMA_RAD.impact,
      basis: 'from the site toward the reported place of impact',
    };
  }
  return {
    azimuthRad: bearingTo(site, EAST_SEA),
    sigmaRad: SIGMA_RAD.default,
    basis: 'no direction is recorded: taken toward the middle of the East Sea (40° N, 135° E)',
  };
};
