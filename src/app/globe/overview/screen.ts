import { Cartesian3, Cartesian4, Matrix4, type Scene } from 'cesium';
import { isBehindEarth } from '../horizon.ts';
import type { Point } from './strokes.ts';

const clip = new Cartesian4();

/** Where the camera of a moment shows points of space. */
export class Screen {
  readonly #scene: Scene;
  readonly #toClip = new Matrix4();
  readonly #camera = new Cartesian3();
  #version = 0;
  #width = 0;
  #height = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Counts the cameras looked through: the same while nothing has moved. */
  get version(): number {
    return this.#version;
  }

  /** Takes over the camera and the size of the canvas as they stand. */
  look(): void {
    const { camera, canvas } = this.#scene;
    const toClip = Matrix4.multiply(camera.frustum.projectionMatrix, camera.viewMatrix, new Matrix4());
    const isSame =
      Matrix4.equals(toClip, this.#toClip) &&
      canvas.clientWidth === this.#width &&
      canvas.clientHeight === this.#height;
    if (isSame) return;
    this.#version++;
    Matrix4.clone(toClip, this.#toClip);
    Cartesian3.clone(camera.positionWC, this.#camera);
    [this.#width, this.#height] = [canvas.clientWidth, canvas.clientHeight];
  }

  /** x and y of a point in pixels of the page; NaN where it is behind the camera or the Earth. */
  place({ x, y, z }: Point): { x: number; y: number } {
    Matrix4.multiplyByVector(this.#toClip, new Cartesian4(x, y, z, 1), clip);
    const isHidden =
      clip.w <= 0 || isBehindEarth({ x, y, z }, this.#camera, this.#scene.globe.ellipsoid.radii);
    if (isHidden) return { x: Number.NaN, y: Number.NaN };
    return {
      x: ((clip.x / clip.w + 1) / 2) * this.#width,
      y: ((1 - clip.y / clip.w) / 2) * this.#height,
    };
  }
}
