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
  readonly #onPart: () => void;
  readonly #ghosts: GhostLayer;
  #lines: FlightLines | null = null;
  #palette: GlobePalette;
  #timeS = 0;

  /** @param onPart called when a part of what was asked for has come to be drawn */
  constructor(scene: Scene, palette: GlobePalette, onPart: () => void) {
    this.#scene = scene;
    this.#onPart = onPart;
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
   * Draws another ensemble: what it comes to at once, its flights when this resolves. So neither is built in the other's
   * frame, and there is something to see meanwhile.
   */
  async setEnsemble(ensemble: GlobeEnsemble | null): Promise<void> {
    this.#flights.removeAll();
    this.#lines = null;
    this.#summary.setSummary(ensemble);
    if (!ensemble) return;
    const lines = new FlightLines(this.#scene, ensemble);
    this.#lines = lines;
    lines.setColour(this.#palette.accent);
    lines.setTime(this.#timeS);
    this.#flights.add(lines);
    this.#onPart();
    await lines.load(ensemble);
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
