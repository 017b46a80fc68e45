import { geodesicDirect, WGS84 } from '../../engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../engine/units/index.ts';
import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Claim } from '../records/schema.ts';
import { printedFigures } from './interval.ts';
import { chosenAzimuth, chosenFigure } from './pair.ts';
import { formatClaimValue } from './wording.ts';

/** About where a launch came down, worked out here; no issuer says so. */
export interface LandingEstimate {
  readonly latDeg: number;
  readonly lonDeg: number;
  /** Always: it is worked out and never stored. */
  readonly derived: true;
  readonly from: { readonly azimuth: Claim; readonly range: Claim };
  /** How, in one sentence, and why it is weak. */
  readonly basis: string;
}

const middleOf = (claim: Claim): number | null => {
  const figures = printedFigures(claim);
  return figures && (figures.low + figures.high) / 2;
};

/**
 * About where a launch came down: from its site along the recorded bearing for the first standing range, on the
 * geodesic of the WGS84 ellipsoid; null where one of the three is missing. Bearings are read off maps, so it may be off
 * by hundreds of kilometres; a bound of the range stands for its figure, and a range of two ends for their middle.
 */
export const landingEstimate = (
  catalogue: Pick<Catalogue, 'sites'>,
  record: CatalogueRecord,
): LandingEstimate | null => {
  if (record.kind !== 'launch' || record.site === null) return null;
  const site = catalogue.sites.get(record.site);
  const [azimuth, range] = [chosenAzimuth(record), chosenFigure(record, 'range')];
  if (!site || !azimuth || !range) return null;
  const [azimuthDeg, rangeKm] = [middleOf(azimuth), middleOf(range)];
  if (azimuthDeg === null || rangeKm === null) return null;
  const start = { latRad: toRadians(site.latDeg), lonRad: toRadians(site.lonDeg) };
  const end = geodesicDirect(WGS84, start, toRadians(azimuthDeg), rangeKm * 1000);
  const weak = azimuth.weak === undefined ? '' : ` The bearing is weak: ${azimuth.weak}`;
  return {
    latDeg: toDegrees(end.latRad),
    lonDeg: toDegrees(end.lonRad),
    derived: true,
    from: { azimuth, range },
    basis: `Worked out: from ${site.name} along ${formatClaimValue(azimuth)} for ${formatClaimValue(range)}.${weak}`,
  };
};

/** The landing estimates of a list of records, for a map of where they lie; records without one are left out. */
export const landingSamples = (
  catalogue: Catalogue,
  records: readonly CatalogueRecord[] = catalogue.launches,
): { readonly id: string; readonly latDeg: number; readonly lonDeg: number }[] =>
  records.flatMap((record) => {
    const estimate = landingEstimate(catalogue, record);
    return estimate ? [{ id: record.id, latDeg: estimate.latDeg, lonDeg: estimate.lonDeg }] : [];
  });
