import { Cartesian3, Ellipsoid, PointPrimitiveCollection, type PrimitiveCollection } from 'cesium';
import type { GlobeLabel } from '../label-overlay.ts';
import type { GlobePalette } from '../palette.ts';
import type { OverviewSite } from '../port.ts';
import type { Screen } from './screen.ts';
import { markRadius, type SiteCluster, siteClusters } from './site-clusters.ts';

const OUTLINE_PX = 1.5;
const FILL_ALPHA = 0.22;
const DIMMED = 0.5;
/** Radius of a mark that has room for its number, pixels. */
const INSIDE_FROM_PX = 8.5;
/** Beyond a mark's edge, where the pointer still means it, pixels. */
const TOLERANCE_PX = 3;

const placeOf = ({ latDeg, lonDeg }: OverviewSite): Cartesian3 => Cartesian3.fromDegrees(lonDeg, latDeg);

/** Sites that share a mark as it is drawn, the one with the most launches first. */
export interface DrawnSites extends SiteCluster {
  readonly sites: readonly OverviewSite[];
  readonly position: Cartesian3;
}

/** How many were launched from where: circles whose area follows the count, merged where they would overlap. */
export class SiteCounts {
  readonly #points = new PointPrimitiveCollection();
  #sites: readonly OverviewSite[] = [];
  #drawn: readonly DrawnSites[] = [];
  #palette: GlobePalette;
  #isDimmed = false;

  constructor(parent: PrimitiveCollection, palette: GlobePalette) {
    this.#palette = palette;
    parent.add(this.#points);
  }

  setSites(sites: readonly OverviewSite[]): void {
    this.#sites = sites;
    this.#drawn = [];
    this.#draw();
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#draw();
  }

  setShow(show: boolean): void {
    this.#points.show = show;
  }

  setDimmed(isDimmed: boolean): void {
    if (isDimmed === this.#isDimmed) return;
    this.#isDimmed = isDimmed;
    this.#draw();
  }

  /** Merges anew what would overlap as the camera stands. Says whether the marks are other ones than before. */
  cluster(screen: Screen): boolean {
    const onScreen = this.#sites
      .map((site) => ({ id: site.id, count: site.count, ...screen.place(placeOf(site)) }))
      .filter(({ x }) => !Number.isNaN(x));
    const clusters = siteClusters(onScreen);
    const key = (of: readonly SiteCluster[]): string => of.map(({ siteIds }) => siteIds.join()).join(';');
    const isSame = key(clusters) === key(this.#drawn);
    // The marks stay where they are on the ground, which the camera shows elsewhere.
    this.#drawn = clusters.map((cluster) => {
      const sites = cluster.siteIds
        .map((id) => this.#sites.find((site) => site.id === id)!)
        .sort((a, b) => b.count - a.count);
      const middle = sites.reduce((sum, site) => {
        const weighted = Cartesian3.multiplyByScalar(
          placeOf(site),
          site.count / cluster.count,
          new Cartesian3(),
        );
        return Cartesian3.add(sum, weighted, sum);
      }, new Cartesian3());
      return { ...cluster, sites, position: Ellipsoid.WGS84.scaleToGeodeticSurface(middle) ?? middle };
    });
    if (!isSame) this.#draw();
    return !isSame;
  }

  /** The number in each mark, or beside it. */
  labels(): GlobeLabel[] {
    if (!this.#points.show) return [];
    return this.#drawn.map(({ count, position }) => ({
      text: String(count),
      position,
      kind: markRadius(count) >= INSIDE_FROM_PX ? 'count-inside' : 'count',
      radiusPx: markRadius(count) + OUTLINE_PX,
      dimmed: this.#isDimmed,
    }));
  }

  /** The mark at a place on the screen. */
  at({ x, y }: { readonly x: number; readonly y: number }, screen: Screen): DrawnSites | undefined {
    if (!this.#points.show) return undefined;
    return this.#drawn.find(({ position, count }) => {
      const place = screen.place(position);
      return Math.hypot(place.x - x, place.y - y) <= markRadius(count) + TOLERANCE_PX;
    });
  }

  #draw(): void {
    this.#points.removeAll();
    const strength = this.#isDimmed ? DIMMED : 1;
    for (const { position, count } of this.#drawn) {
      this.#points.add({
        position,
        pixelSize: 2 * markRadius(count),
        color: this.#palette.mark.withAlpha(FILL_ALPHA * strength),
        outlineColor: this.#palette.mark.withAlpha(strength),
        outlineWidth: OUTLINE_PX,
      });
    }
  }
}
