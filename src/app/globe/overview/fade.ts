/** A lofted flight keeps its strength up to here, m; most of the record never gets higher. */
const FULL_BELOW_M = 300_000;
/** Height over that in which what can be lost is halved, m. */
const HALVES_IN_M = 350_000;
/** Of one of the many: the line can still just be followed. */
const LEAST_ALOFT = 0.1;
/** Strength at the site, where all flights of a site lie in one bundle. */
const AT_SITE = 0.22;
/** Share of the ground range after which a flight has come clear of its bundle. */
const CLEAR_AFTER = 0.55;

/**
 * Share of an overview arc's strength at a height: what is lofted to thousands of kilometres does not fill the sky.
 * @param leastAloft what is left however high
 */
export const fadeByHeight = (heightM: number, leastAloft = LEAST_ALOFT): number => {
  const overM = Math.max(heightM - FULL_BELOW_M, 0);
  return leastAloft + (1 - leastAloft) * 0.5 ** (overM / HALVES_IN_M);
};

/**
 * Share of an overview arc's strength along its way: weakest at the site, full towards the splash.
 * @param share of the way from site to splash, 0 to 1
 */
export const fadeByWay = (share: number): number => {
  const clear = Math.min(Math.max(share / CLEAR_AFTER, 0), 1);
  return AT_SITE + (1 - AT_SITE) * clear * clear * (3 - 2 * clear);
};
