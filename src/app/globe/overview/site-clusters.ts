/** A site as it lies on the screen. */
export interface ScreenSite {
  readonly id: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Sites that share one mark on the screen. */
export interface SiteCluster {
  readonly siteIds: readonly string[];
  readonly count: number;
  /** Middle of the mark: of the sites, each by its count. */
  readonly x: number;
  readonly y: number;
}

/** Radius of a mark for one launch, and of the smallest that is seen, pixels. */
const UNIT_RADIUS_PX = 1.7;
const LEAST_RADIUS_PX = 3;
/** Kept free between marks, for their numbers, pixels. */
const APART_PX = 12;

/** Radius of a mark whose area follows its count, pixels. */
export const markRadius = (count: number): number =>
  Math.max(UNIT_RADIUS_PX * Math.sqrt(count), LEAST_RADIUS_PX);

const overlap = (a: SiteCluster, b: SiteCluster): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) < markRadius(a.count) + markRadius(b.count) + APART_PX;

const merged = (a: SiteCluster, b: SiteCluster): SiteCluster => {
  const count = a.count + b.count;
  return {
    siteIds: [...a.siteIds, ...b.siteIds],
    count,
    x: (a.x * a.count + b.x * b.count) / count,
    y: (a.y * a.count + b.y * b.count) / count,
  };
};

/**
 * Marks for sites so that none overlaps another: of two that would, the lesser is taken into the greater. Sites without
 * a launch have none.
 */
export const siteClusters = (sites: readonly ScreenSite[]): SiteCluster[] => {
  const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count;
  let clusters: SiteCluster[] = sites
    .filter(({ count }) => count > 0)
    .sort(byCount)
    .map(({ id, ...rest }) => ({ siteIds: [id], ...rest }));
  for (;;) {
    const into = clusters.findIndex((cluster, at) =>
      clusters.some((other, otherAt) => otherAt > at && overlap(cluster, other)),
    );
    if (into < 0) return clusters;
    const cluster = clusters[into]!;
    const other = clusters.findIndex((candidate, at) => at > into && overlap(cluster, candidate));
    clusters = clusters.with(into, merged(cluster, clusters[other]!)).toSpliced(other, 1).sort(byCount);
  }
};
