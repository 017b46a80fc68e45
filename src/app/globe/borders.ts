import { Cartesian3, ColorGeometryInstanceAttribute, type Primitive, type Scene } from 'cesium';
import type { Atlas } from './atlas.ts';
import { lineSegments } from './line-segments.ts';
import type { GlobePalette } from './palette.ts';
import { thinLines } from './thin-lines.ts';

/** Above the ellipsoid, so that no line dips under the globe's own facets. Under a pixel from where the camera is. */
const LINE_HEIGHT_M = 300;

const COASTS = 'coasts';
const BORDERS = 'borders';

const positionsOf = (lines: readonly (readonly (readonly number[])[])[]): Float64Array => {
  const degrees = lineSegments(lines);
  const positions = new Float64Array((degrees.length / 2) * 3);
  const place = new Cartesian3();
  for (let vertex = 0; vertex < degrees.length / 2; vertex++) {
    Cartesian3.fromDegrees(degrees[2 * vertex]!, degrees[2 * vertex + 1]!, LINE_HEIGHT_M, undefined, place);
    positions.set([place.x, place.y, place.z], 3 * vertex);
  }
  return positions;
};

/** Coastlines and land borders, once the map's lines are there. */
export class Borders {
  readonly #scene: Scene;
  #palette: GlobePalette;
  #show = true;
  #lines: Primitive | null = null;
  #isRecoloured = true;

  constructor(scene: Scene, palette: GlobePalette) {
    this.#scene = scene;
    this.#palette = palette;
  }

  draw({ coasts, borders }: Atlas): void {
    this.#lines = thinLines([
      { id: COASTS, positions: positionsOf(coasts), color: this.#palette.coast },
      { id: BORDERS, positions: positionsOf(borders), color: this.#palette.border },
    ]);
    this.#lines.show = this.#show;
    // Below everything that is data.
    this.#scene.primitives.add(this.#lines, 0);
    this.#scene.requestRender();
  }

  setShow(show: boolean): void {
    this.#show = show;
    if (this.#lines) this.#lines.show = show;
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#isRecoloured = false;
  }

  /** Brings the colours up to date; called after each drawn frame, since Cesium takes colours only once it has drawn. */
  update(): void {
    if (this.#isRecoloured || !this.#lines?.ready) return;
    this.#isRecoloured = true;
    const colors = { [COASTS]: this.#palette.coast, [BORDERS]: this.#palette.border };
    for (const [id, color] of Object.entries(colors)) {
      this.#lines.getGeometryInstanceAttributes(id).color = ColorGeometryInstanceAttribute.toValue(color);
    }
    this.#scene.requestRender();
  }
}
