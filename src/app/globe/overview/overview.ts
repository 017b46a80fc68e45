import { type Cartesian2, Cartographic, PrimitiveCollection, type Scene } from 'cesium';
import { toDegrees } from '../../../engine/units/index.ts';
import type { GlobeLabel } from '../label-overlay.ts';
import { PALETTES, type Theme } from '../palette.ts';
import type { GlobeLayers, GlobeOverview, GlobePick } from '../port.ts';
import { OverviewArcs } from './arcs-layer.ts';
import { SplashDensity } from './density-layer.ts';
import { Screen } from './screen.ts';
import { SiteCounts } from './sites-layer.ts';

/** What the pointer is at: what a click picks, and what is said of it. */
export interface Pointed {
  readonly pick: GlobePick;
  readonly lines: readonly string[];
  /** The cell that is brought forward. */
  readonly cellId?: string;
}

/** Lines that the words at the pointer have at most; of more it is said how many. */
const MOST_LINES = 4;

const few = (lines: readonly string[]): string[] =>
  lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES - 1), `+ ${lines.length - MOST_LINES + 1}`];

/** The whole record beneath the selection: cells of the sea, faint arcs over them, marks of the sites. */
export class Overview {
  readonly #scene: Scene;
  readonly #all = new PrimitiveCollection();
  readonly #screen: Screen;
  readonly #density: SplashDensity;
  readonly #arcs: OverviewArcs;
  readonly #sites: SiteCounts;
  #overview: GlobeOverview | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#screen = new Screen(scene);
    this.#density = new SplashDensity(this.#all, PALETTES.dark);
    this.#arcs = new OverviewArcs(this.#all);
    this.#sites = new SiteCounts(this.#all, PALETTES.dark);
    scene.primitives.add(this.#all);
  }

  setOverview(overview: GlobeOverview | null): void {
    this.#overview = overview;
    this.#all.show = overview !== null;
    this.#density.setSplashes(overview?.splashes ?? []);
    this.#arcs.setArcs(overview?.arcs ?? []);
    this.#sites.setSites(overview?.sites ?? []);
    this.rest();
  }

  setTheme(theme: Theme): void {
    this.#density.setPalette(PALETTES[theme]);
    this.#arcs.setTheme(theme);
    this.#sites.setPalette(PALETTES[theme]);
  }

  setLayers({ overviewArcs = true, splashDensity = true, siteCounts = true }: GlobeLayers): void {
    this.#density.setShow(splashDensity);
    this.#arcs.setShow(overviewArcs);
    this.#sites.setShow(siteCounts);
  }

  /** Steps back while something is selected. */
  setDimmed(isDimmed: boolean): void {
    for (const part of [this.#density, this.#arcs, this.#sites]) part.setDimmed(isDimmed);
  }

  /** To be called when the camera has come to rest. Says whether the labels are other ones now. */
  rest(): boolean {
    this.#screen.look();
    return this.#sites.cluster(this.#screen);
  }

  labels(): GlobeLabel[] {
    return this.#overview ? this.#sites.labels() : [];
  }

  /** What is at a place on the screen: a mark of sites, else the lines passing by, else a cell; null: nothing. */
  at(place: Cartesian2): Pointed | null {
    if (!this.#overview) return null;
    this.#screen.look();
    const mark = this.#sites.at(place, this.#screen);
    if (mark) {
      const { sites } = mark;
      const siteIds = sites.map(({ id }) => id);
      const lines = few(sites.map(({ label, count }) => `${label}: ${count}`));
      return { pick: { kind: 'site', id: siteIds[0]!, siteIds }, lines };
    }
    const [nearest, ...others] = this.#arcs.near(place, this.#screen);
    if (nearest) {
      const lines = few([nearest, ...others].map(({ label }) => label));
      return { pick: { kind: 'launch', id: nearest.id }, lines };
    }
    return this.#cellAt(place);
  }

  /** Brings forward what is pointed at; null nothing. */
  point(pointed: Pointed | null): void {
    const pick = pointed?.pick ?? null;
    this.#arcs.point(pick?.kind === 'launch' ? pick.id : null);
    this.#density.point(pointed?.cellId ?? null);
    this.#scene.requestRender();
  }

  #cellAt(place: Cartesian2): Pointed | null {
    const ground = this.#scene.camera.pickEllipsoid(place);
    if (!ground) return null;
    const { latitude, longitude } = Cartographic.fromCartesian(ground);
    const cell = this.#density.at({ latDeg: toDegrees(latitude), lonDeg: toDegrees(longitude) });
    if (!cell) return null;
    const { weight, launchIds } = cell;
    const text = this.#overview?.cellLabel?.(weight, launchIds) ?? String(weight);
    const pick: GlobePick =
      launchIds.length === 1 ? { kind: 'launch', id: launchIds[0]! } : { kind: 'cell', launchIds };
    return { pick, lines: [text], cellId: cell.id };
  }
}
