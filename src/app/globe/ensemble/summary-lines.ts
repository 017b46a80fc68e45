import {
  ArcType,
  Cartesian3,
  type Color,
  GeometryInstance,
  PolylineColorAppearance,
  PolylineGeometry,
  type PrimitiveCollection,
  PrimitiveType,
} from 'cesium';
import { faintPrimitive, faintWideLines, strengthMaterial } from '../overview/vertex-colours.ts';
import type { GlobePalette } from '../palette.ts';
import type { GlobeEnsemble } from '../port.ts';
import { cellAlphas, closedLine, type Place, squareAround } from './ground.ts';

/** Widths in pixels: the middle is read first, then how far either side lies. */
const WIDTHS_PX = { p50: 2, p05: 1.25, p95: 1.25, ellipse: 1.5 };
/** On each side, so that a line is told from the arcs that it lies in. */
const CASING_PX = 1;
const CASING_ALPHA = 0.6;
/** Above the ellipsoid, for what is drawn there is flat and the Earth is not. */
const CELL_HEIGHT_M = 150;
const RING_HEIGHT_M = 300;

interface WideLine {
  readonly positions: readonly Cartesian3[];
  readonly widthPx: number;
}

const onGround = ([latDeg, lonDeg]: Place, heightM: number): Cartesian3 =>
  Cartesian3.fromDegrees(lonDeg, latDeg, heightM);

/** What is drawn here of an ensemble; the arrays of its flights are not held on to. */
type Summary = Pick<GlobeEnsemble, 'envelopes' | 'ellipse' | 'density'>;

const linesOf = ({ envelopes, ellipse }: Summary): WideLine[] => {
  const envelope = (name: 'p05' | 'p50' | 'p95'): WideLine => ({
    positions: envelopes[name].map(([latDeg, lonDeg, heightM]) => onGround([latDeg, lonDeg], heightM)),
    widthPx: WIDTHS_PX[name],
  });
  const ring = closedLine(ellipse).map((place) => onGround(place, RING_HEIGHT_M));
  return [
    { positions: ring, widthPx: WIDTHS_PX.ellipse },
    envelope('p05'),
    envelope('p95'),
    envelope('p50'),
  ].filter(({ positions }) => positions.length > 1);
};

const drawn = ({ positions, widthPx }: WideLine, colour: Color): GeometryInstance =>
  new GeometryInstance({
    geometry: new PolylineGeometry({
      positions: [...positions],
      colors: positions.map(() => colour),
      colorsPerVertex: true,
      width: widthPx,
      arcType: ArcType.NONE,
      vertexFormat: PolylineColorAppearance.VERTEX_FORMAT,
    }),
  });

const cased = ({ positions, widthPx }: WideLine): WideLine => ({
  positions,
  widthPx: widthPx + 2 * CASING_PX,
});

/** Two triangles a cell. */
const cellVertices = ({ cellKm, cells }: GlobeEnsemble['density'], { red, green, blue }: Color) => {
  const alphas = cellAlphas(cells);
  const corners = cells.flatMap(({ latDeg, lonDeg }, cell) => {
    const [southWest, southEast, northEast, northWest] = squareAround([latDeg, lonDeg], cellKm).map((place) =>
      onGround(place, CELL_HEIGHT_M),
    );
    return [southWest!, southEast!, northEast!, southWest!, northEast!, northWest!].map((corner) => ({
      corner,
      alpha: alphas[cell]!,
    }));
  });
  return {
    positions: Float64Array.from(corners.flatMap(({ corner: { x, y, z } }) => [x, y, z])),
    colours: Uint8Array.from(
      corners.flatMap(({ alpha }) => [red, green, blue, alpha].map((part) => Math.round(part * 255))),
    ),
  };
};

/** What the spread comes to: lines of the percentiles, the ellipse and the density of the splash points. */
export class SummaryLines {
  readonly #ground: PrimitiveCollection;
  readonly #lines: PrimitiveCollection;
  #summary: Summary | null = null;
  #palette: GlobePalette;

  /**
   * @param ground collection for what lies beneath the flights
   * @param lines collection for what lies over them
   */
  constructor(ground: PrimitiveCollection, lines: PrimitiveCollection, palette: GlobePalette) {
    this.#ground = ground;
    this.#lines = lines;
    this.#palette = palette;
  }

  setSummary(summary: Summary | null): void {
    this.#summary = summary && {
      envelopes: summary.envelopes,
      ellipse: summary.ellipse,
      density: summary.density,
    };
    this.#draw();
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#draw();
  }

  #draw(): void {
    this.#ground.removeAll();
    this.#lines.removeAll();
    if (!this.#summary) return;
    const { halo, mark, density } = this.#palette;
    if (this.#summary.density.cells.length > 0) {
      const vertices = cellVertices(this.#summary.density, density);
      this.#ground.add(faintPrimitive(vertices, PrimitiveType.TRIANGLES, strengthMaterial()));
    }
    const lines = linesOf(this.#summary);
    if (lines.length === 0) return;
    // One primitive draws its instances in their order: all casings, then all lines, so that none is cut where two cross.
    const instances = [
      ...lines.map((line) => drawn(cased(line), halo.withAlpha(CASING_ALPHA))),
      ...lines.map((line) => drawn(line, mark)),
    ];
    this.#lines.add(faintWideLines(instances, strengthMaterial()));
  }
}
