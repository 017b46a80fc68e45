import {
  type CatalogueRecord,
  type Claim,
  chosenPair,
  type Launch,
  landingEstimate,
  standingClaims,
} from '../../catalogue/index.ts';
import { geodesicDirect, geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../engine/units/index.ts';
import type { GlobeOverview, OverviewArc, OverviewSite, OverviewSplash } from '../globe/port.ts';
import { t } from '../i18n/index.ts';
import { inLanguage } from '../i18n/names.ts';
import { formatDate } from '../i18n/quantities.ts';
import { issuerFor } from './issuer.ts';
import { CLASS_COLOURS, type ColourBy, OUTCOME_COLOURS } from './record-colours.ts';
import { nameOf, type Shelf, siteOf } from './shelf.ts';

const PATTERNS = { success: 'solid', partial: 'dashed', failure: 'dashed', unknown: 'dotted' } as const;

const POINTS = 32;

const kmOf = (claim: Claim | undefined): number | null => {
  if (claim?.unit !== 'km') return null;
  if (typeof claim.value === 'number') return claim.value;
  return Array.isArray(claim.value) ? (claim.value[0] + claim.value[1]) / 2 : null;
};

/** The apogee that a launch's shape is drawn with: the chosen pair's, else the first that anybody gives. */
const apogeeKmOf = (shelf: Shelf, launch: Launch): number | null => {
  const { pair } = chosenPair(launch, issuerFor(launch, null), undefined, shelf.catalogue.issuers);
  const issuers = [...new Set(launch.claims.map(({ issuer }) => issuer))];
  const standing = issuers.flatMap((issuer) => standingClaims(launch, issuer, 'apogee'));
  const figures = [...standing.filter(({ composite }) => !composite), ...standing].flatMap(
    (claim) => kmOf(claim) ?? [],
  );
  return kmOf(pair?.apogee) ?? figures[0] ?? null;
};

interface Place {
  readonly latDeg: number;
  readonly lonDeg: number;
}

const radiansOf = ({ latDeg, lonDeg }: Place) => ({ latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) });

/** A parabola in height over the shortest line between two places. */
const shapeOf = (from: Place, to: Place, apogeeM: number): OverviewArc['points'] => {
  const start = radiansOf(from);
  const { distanceM, azimuthRad } = geodesicInverse(WGS84, start, radiansOf(to));
  return Array.from({ length: POINTS }, (_, at) => {
    const share = at / (POINTS - 1);
    const { latRad, lonRad } = geodesicDirect(WGS84, start, azimuthRad, share * distanceM);
    return [toDegrees(latRad), toDegrees(lonRad), 4 * apogeeM * share * (1 - share)] as const;
  });
};

/**
 * The listed launches as the globe draws the whole record: for each with a place, a direction and a range the place
 * where it is estimated to have come down, for those with an apogee a shape from the one to the other. Nothing of it is
 * computed by the equations of motion.
 */
export const overviewOf = (
  shelf: Shelf,
  listed: readonly CatalogueRecord[],
  colourBy: ColourBy,
): GlobeOverview => {
  const arcs: OverviewArc[] = [];
  const splashes: OverviewSplash[] = [];
  const sites = new Map<string, OverviewSite>();
  for (const launch of listed) {
    const site = siteOf(shelf, launch);
    if (launch.kind !== 'launch' || !site) continue;
    const { latDeg, lonDeg } = site;
    const before = sites.get(site.key)?.count ?? 0;
    const label = inLanguage(site.name, site.names);
    sites.set(site.key, { id: site.key, label, latDeg, lonDeg, count: before + 1 });
    const landing = landingEstimate(shelf.catalogue, launch);
    if (!landing) continue;
    splashes.push({ id: launch.id, latDeg: landing.latDeg, lonDeg: landing.lonDeg, weight: 1 });
    const apogeeKm = apogeeKmOf(shelf, launch);
    if (apogeeKm === null) continue;
    arcs.push({
      id: launch.id,
      label: t('overview.arc', {
        date: formatDate(launch.dateKst),
        name: nameOf(launch),
        class: t(`classLabels.${launch.class}`),
      }),
      colour: colourBy === 'class' ? CLASS_COLOURS[launch.class] : OUTCOME_COLOURS[launch.outcome],
      pattern: PATTERNS[launch.outcome],
      points: shapeOf(site, landing, apogeeKm * 1000),
      isApart: launch.overflight === 'yes',
    });
  }
  return {
    arcs,
    splashes,
    sites: [...sites.values()],
    cellLabel: (weight) => t('overview.cell', { count: weight }),
  };
};
