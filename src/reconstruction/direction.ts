import { chosenAzimuth, type Launch } from '../catalogue/index.ts';
import { type Geodetic, geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../engine/units/index.ts';
import type { AzimuthBasis } from './flights.ts';

/** Toward which a launch of unknown direction is drawn: the middle of the East Sea. */
const EAST_SEA = { latDeg: 40, lonDeg: 135 };

const bearingTo = (site: Geodetic, place: { latDeg: number; lonDeg: number }): number =>
  toDegrees(
    geodesicInverse(WGS84, site, { latRad: toRadians(place.latDeg), lonRad: toRadians(place.lonDeg) })
      .azimuthRad,
  );

/** The bearing an arc is drawn on and where it comes from: a recorded azimuth, a reported impact, or a default. */
export const directionOf = (launch: Launch, site: Geodetic, round: number): AzimuthBasis => {
  const claim = chosenAzimuth(launch, round);
  if (claim && typeof claim.value === 'number') {
    return { azimuthDeg: claim.value, basis: claim.weak ?? 'as recorded' };
  }
  const impact = launch.claims.find((other) => other.quantity === 'impact' && other.status !== 'withdrawn');
  const place = impact?.value;
  if (typeof place === 'object' && !Array.isArray(place)) {
    return { azimuthDeg: bearingTo(site, place), basis: 'from the site toward the reported place of impact' };
  }
  return {
    azimuthDeg: bearingTo(site, EAST_SEA),
    basis: 'no direction is recorded: drawn toward the middle of the East Sea (40° N, 135° E)',
  };
};
