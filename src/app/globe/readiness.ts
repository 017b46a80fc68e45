import type { Scene } from 'cesium';

/**
 * Says on the page's root element whether the globe shows all it was asked to: `data-globe` is `drawing` from a change
 * on until a frame with every tile has been drawn, then `ready`. Time that goes on is no change.
 */
export class Readiness {
  readonly #scene: Scene;
  readonly #isMoving: () => boolean;
  #isReady = true;

  constructor(scene: Scene, isMoving: () => boolean) {
    this.#scene = scene;
    this.#isMoving = isMoving;
    this.changed();
  }

  changed(): void {
    this.#set(false);
  }

  /** Called after each drawn frame. */
  update(): void {
    this.#set(this.#scene.globe.tilesLoaded && !this.#isMoving());
  }

  #set(isReady: boolean): void {
    if (isReady === this.#isReady) return;
    this.#isReady = isReady;
    document.documentElement.dataset.globe = isReady ? 'ready' : 'drawing';
  }
}
