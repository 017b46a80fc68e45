import { Cartesian3, type Color, PrimitiveCollection, PrimitiveType } from 'cesium';
import type { GlobePalette } from '../palette.ts';
import type { OverviewSplash } from '../port.ts';
import { cellAt, type SplashCell, splashCells } from './splash-cells.ts';
import { rampAlpha, rampStep } from './splash-ramp.ts';
import { faintPrimitive, strengthMaterial } from './vertex-colours.ts';

/** Above the ellipsoid, for a cell is flat and the Earth is not; below the coasts. */
const CELL_HEIGHT_M = 150;
/** Of a cell's width, left free around it so that neighbours are told apart. */
const GAP_SHARE = 0.05;
const BESIDE_SELECTION = 0.6;
const POINTED_ALPHA = 0.25;

const place = ({ latDeg, lonDeg }: { latDeg: number; lonDeg: number }): Cartesian3 =>
  Cartesian3.fromDegrees(lonDeg, latDeg, CELL_HEIGHT_M);

/** The six triangles of a cell. */
const triangles = ({ centre, corners }: SplashCell): Cartesian3[] => {
  const middle = place(centre);
  const around = corners.map((corner) => Cartesian3.lerp(place(corner), middle, GAP_SHARE, new Cartesian3()));
  return around.flatMap((corner, at) => [middle, corner, around[(at + 1) % around.length]!]);
};

const verticesOf = (
  cells: readonly SplashCell[],
  { red, green, blue }: Color,
  alphaOf: (c: SplashCell) => number,
) => {
  const corners = cells.flatMap((cell) =>
    triangles(cell).map((corner) => ({ corner, alpha: alphaOf(cell) })),
  );
  return {
    positions: Float64Array.from(corners.flatMap(({ corner: { x, y, z } }) => [x, y, z])),
    colours: Uint8Array.from(
      corners.flatMap(({ alpha }) => [red, green, blue, alpha].map((part) => Math.round(part * 255))),
    ),
  };
};

/** How many came down where: cells of the sea, the stronger the more. */
export class SplashDensity {
  readonly #cellsDrawn = new PrimitiveCollection();
  readonly #pointedDrawn = new PrimitiveCollection();
  readonly #strength = strengthMaterial();
  #cells: readonly SplashCell[] = [];
  #pointed: string | null = null;
  #palette: GlobePalette;

  /** @param parent collection that it draws in, under what comes later */
  constructor(parent: PrimitiveCollection, palette: GlobePalette) {
    this.#palette = palette;
    parent.add(this.#cellsDrawn);
    parent.add(this.#pointedDrawn);
  }

  setSplashes(splashes: readonly OverviewSplash[]): void {
    this.#cells = splashCells(splashes);
    this.#pointed = null;
    this.#draw();
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#draw();
  }

  setShow(show: boolean): void {
    this.#cellsDrawn.show = show;
    this.#pointedDrawn.show = show;
  }

  setDimmed(isDimmed: boolean): void {
    this.#strength.uniforms.strength = isDimmed ? BESIDE_SELECTION : 1;
  }

  /** The cell with something in it at a place on the ground. */
  at(ground: { readonly latDeg: number; readonly lonDeg: number }): SplashCell | undefined {
    return this.#cellsDrawn.show ? cellAt(this.#cells, ground) : undefined;
  }

  /** Brings one cell forward; null none. */
  point(id: string | null): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#drawPointed();
  }

  #draw(): void {
    this.#cellsDrawn.removeAll();
    if (this.#cells.length > 0) {
      const vertices = verticesOf(this.#cells, this.#palette.density, ({ weight }) =>
        rampAlpha(rampStep(weight)),
      );
      this.#cellsDrawn.add(faintPrimitive(vertices, PrimitiveType.TRIANGLES, this.#strength));
    }
    this.#drawPointed();
  }

  #drawPointed(): void {
    this.#pointedDrawn.removeAll();
    const cell = this.#cells.find(({ id }) => id === this.#pointed);
    if (!cell) return;
    const vertices = verticesOf([cell], this.#palette.mark, () => POINTED_ALPHA);
    this.#pointedDrawn.add(faintPrimitive(vertices, PrimitiveType.TRIANGLES, strengthMaterial()));
  }
}
