import { PrimitiveCollection, type Scene } from 'cesium';
import type { GlobeLabel } from '../label-overlay.ts';
import type { GlobePalette } from '../palette.ts';
import type { GhostArc, GlobeEnsemble } from '../port.ts';
import { FlightLines } from './flight-lines.ts';
import { GhostLayer } from './ghost-layer.ts';
import { SummaryLines } from './summary-lines.ts';

/** The spread of a reconstruction: density on the ground, over it all flights as one draw, over them what they come to. */
export class EnsembleLayer {
  /** All that it draws, to be added to the scene. */
  readonly all = new PrimitiveCollection();
  readonly #scene: Scene;
  readonly #flights = new PrimitiveCollection();
  readonly #summary: SummaryLines;
  readonly #ghosts: GhostLayer;
  #lines: FlightLines | null = null;
  #palette: GlobePalette;
  #timeS = 0;

  constructor(scene: Scene, palette: GlobePalette) {
    this.#scene = scene;
    this.#palette = palette;
    const [ground, lines, ghosts] = [
      new PrimitiveCollection(),
      new PrimitiveCollection(),
      new PrimitiveCollection(),
    ];
    for (const part of [ground, this.#flights, lines, ghosts]) this.all.add(part);
    this.#summary = new SummaryLines(ground, lines, palette);
    this.#ghosts = new GhostLayer(ghosts, palette);
  }

  /**
   * Draws another ensemble; resolves once all of it is on the graphics card, or it is no longer wanted. What it comes to is
   * shown with the flights, in one frame: a frame before them would only be in the way of their arrays.
   */
  async setEnsemble(ensemble: GlobeEnsemble | null): Promise<void> {
    this.#flights.removeAll();
    this.#lines = null;
    this.#summary.setSummary(null);
    if (!ensemble) return;
    const lines = new FlightLines(this.#scene, ensemble);
    this.#lines = lines;
    lines.setColour(this.#palette.accent);
    lines.setTime(this.#timeS);
    this.#flights.add(lines);
    await lines.load(ensemble);
    if (!lines.isDestroyed()) this.#summary.setSummary(ensemble);
  }

  setGhosts(ghosts: readonly GhostArc[]): void {
    this.#ghosts.setGhosts(ghosts);
  }

  setTime(sceneTimeS: number): void {
    this.#timeS = sceneTimeS;
    this.#lines?.setTime(sceneTimeS);
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#lines?.setColour(palette.accent);
    this.#summary.setPalette(palette);
    this.#ghosts.setPalette(palette);
  }

  labels(): GlobeLabel[] {
    return this.#ghosts.labels();
  }
}
