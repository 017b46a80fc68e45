import { PrimitiveCollection, type Scene } from 'cesium';
import type { GlobeLabel } from '../label-overlay.ts';
import type { GlobePalette } from '../palette.ts';
import type { GhostArc, GlobeEnsemble } from '../port.ts';
import type { EnsembleLayer } from './ensemble-layer.ts';

/**
 * The place of the ensemble among what is drawn, and the layer itself once it is first asked for: few visitors do, and
 * the first frame does not wait for its script.
 */
export class LaterEnsemble {
  readonly #scene: Scene;
  readonly #all = new PrimitiveCollection();
  readonly #onDrawn: () => void;
  readonly #onLabels: () => void;
  #layer: Promise<EnsembleLayer> | null = null;
  /** The layer, once it is there. */
  #here: EnsembleLayer | null = null;
  #palette: GlobePalette;
  #timeS = 0;
  /** Counts what is asked for, so that what comes late is not drawn over what was asked for since. */
  #asked = { ensemble: 0, ghosts: 0 };
  #pending = 0;
  #hasGhosts = false;

  /**
   * @param onDrawn called when something has come to be drawn
   * @param onLabels called when the labels are other ones
   */
  constructor(scene: Scene, palette: GlobePalette, onDrawn: () => void, onLabels: () => void) {
    this.#scene = scene;
    this.#palette = palette;
    this.#onDrawn = onDrawn;
    this.#onLabels = onLabels;
    scene.primitives.add(this.#all);
  }

  /** Whether something that was asked for is not yet to be seen. */
  get isPending(): boolean {
    return this.#pending > 0;
  }

  setEnsemble(ensemble: GlobeEnsemble | null): void {
    const asked = ++this.#asked.ensemble;
    if (!ensemble && !this.#layer) return;
    void this.#with(async (layer) => {
      if (asked === this.#asked.ensemble) await layer.setEnsemble(ensemble);
    });
  }

  setGhosts(ghosts: readonly GhostArc[]): void {
    if (ghosts.length === 0 && !this.#hasGhosts) return;
    this.#hasGhosts = ghosts.length > 0;
    const asked = ++this.#asked.ghosts;
    void this.#with((layer) => {
      if (asked !== this.#asked.ghosts) return;
      layer.setGhosts(ghosts);
      this.#onLabels();
    });
  }

  setTime(sceneTimeS: number): void {
    this.#timeS = sceneTimeS;
    this.#here?.setTime(sceneTimeS);
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#here?.setPalette(palette);
  }

  labels(): GlobeLabel[] {
    return this.#here?.labels() ?? [];
  }

  async #with(draw: (layer: EnsembleLayer) => void | Promise<void>): Promise<void> {
    this.#pending++;
    try {
      this.#layer ??= this.#load();
      const layer = await this.#layer;
      // The page may have gone on without a globe meanwhile.
      if (!this.#all.isDestroyed()) await draw(layer);
    } finally {
      this.#pending--;
    }
    if (!this.#all.isDestroyed()) this.#onDrawn();
  }

  async #load(): Promise<EnsembleLayer> {
    const { EnsembleLayer } = await import('./ensemble-layer.ts');
    const layer = new EnsembleLayer(this.#scene, this.#palette);
    if (!this.#all.isDestroyed()) this.#all.add(layer.all);
    layer.setTime(this.#timeS);
    this.#here = layer;
    return layer;
  }
}
