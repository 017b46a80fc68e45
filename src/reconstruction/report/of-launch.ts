import { type Claim, issuerOrder, type Launch, type Site, standingClaims } from '../../catalogue/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import { WEIGHED } from '../likelihood/figures.ts';
import { azimuthPrior } from './azimuth.ts';
import type { LaunchReport } from './report.ts';

/** How well sites of the gazetteer are known, 1 sigma each way, by the words of their accuracy. */
const SITE_SIGMA_M = { site: 1000, area: 10_000 };

/** What a reconstruction of the catalogue's launches needs beside them. */
export interface LaunchContext {
  readonly site: Site | null;
  /** Vehicle types by key, as the vehicle room loads them. */
  readonly types: ReadonlyMap<string, VehicleType>;
}

/** The claims about one round that still stand, one an issuer and quantity, in the order of the claims grid. */
const claimsOfRound = (launch: Launch, round: number): Claim[] =>
  issuerOrder(launch).flatMap((issuer) =>
    [...WEIGHED, 'impact' as const].flatMap((quantity) => {
      const standing = standingClaims(launch, issuer, quantity, round);
      // A data set's row beside the body's own word is another statement.
      const own = standing.find(({ composite }) => !composite);
      const row = standing.find(({ composite }) => composite);
      return [own, row].filter((claim) => claim !== undefined);
    }),
  );

/** What is reported of one round of a launch; null where no site is recorded. */
export const reportOfRound = (
  launch: Launch,
  { site, types }: LaunchContext,
  round: number,
  lead: string | null,
): LaunchReport | null => {
  if (!site) return null;
  const place = { latRad: toRadians(site.latDeg), lonRad: toRadians(site.lonDeg), heightM: 0 };
  const claims = claimsOfRound(launch, round);
  return {
    id: launch.id,
    site: place,
    siteSigmaM: site.accuracy.startsWith('site') ? SITE_SIGMA_M.site : SITE_SIGMA_M.area,
    azimuth: azimuthPrior(place, claims, null),
    class: launch.class,
    type: (launch.type === null ? null : types.get(launch.type)) ?? null,
    claims,
    lead,
  };
};
