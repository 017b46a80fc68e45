import { Cartesian2, Cartesian3, type Scene } from 'cesium';
import { toDegrees } from '../../engine/units/index.ts';
import { formatScale, scaleBar } from './scale-bar.ts';

const LONGEST_BAR_PX = 120;
/** Half the width, at the middle of the screen, over which the scale is measured. */
const PROBE_PX = 20;

/** The scale bar and the north arrow: two page elements that follow the camera without React. */
export class Instruments {
  readonly #scene: Scene;
  readonly #bar: HTMLElement;
  readonly #distance: HTMLElement;
  readonly #needle: HTMLElement;

  /** @param root holds elements with the data-part `scale-bar`, `scale-distance` and `north` */
  constructor(scene: Scene, root: HTMLElement) {
    this.#scene = scene;
    const part = (name: string): HTMLElement => {
      const element = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (!element) throw new Error(`the globe's page element has no part ${name}`);
      return element;
    };
    this.#bar = part('scale-bar');
    this.#distance = part('scale-distance');
    this.#needle = part('north');
  }

  /** Called after each drawn frame. */
  update(): void {
    const { camera } = this.#scene;
    this.#needle.style.transform = `rotate(${(-toDegrees(camera.heading)).toFixed(1)}deg)`;
    const metresPerPixel = this.#metresPerPixel();
    this.#bar.style.visibility = metresPerPixel ? 'visible' : 'hidden';
    this.#distance.style.visibility = this.#bar.style.visibility;
    if (!metresPerPixel) return;
    const { distanceM, lengthPx } = scaleBar(metresPerPixel, LONGEST_BAR_PX);
    this.#bar.style.width = `${lengthPx.toFixed(1)}px`;
    const text = formatScale(distanceM);
    if (this.#distance.textContent !== text) this.#distance.textContent = text;
  }

  /** Across the middle of the screen, along which an oblique view keeps one scale; undefined where that is sky. */
  #metresPerPixel(): number | undefined {
    const { camera, canvas } = this.#scene;
    const [x, y] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
    const left = camera.pickEllipsoid(new Cartesian2(x - PROBE_PX, y));
    const right = camera.pickEllipsoid(new Cartesian2(x + PROBE_PX, y));
    return left && right ? Cartesian3.distance(left, right) / (2 * PROBE_PX) : undefined;
  }
}
