import {
  ArcType,
  Cartesian3,
  Color,
  GeometryInstance,
  PolylineColorAppearance,
  PolylineGeometry,
  PrimitiveCollection,
  PrimitiveType,
} from 'cesium';
import type { Theme } from '../palette.ts';
import type { OverviewArc } from '../port.ts';
import { legibleOn, parseHex } from './colour.ts';
import { nearLines } from './near-lines.ts';
import type { Screen } from './screen.ts';
import { type PlacedArc, type StrokeEnd, strokesOf } from './strokes.ts';
import { faintPrimitive, faintWideLines, strengthMaterial } from './vertex-colours.ts';

/** Strength at the splash end of one of the many, of one set apart, and of the one pointed at. */
const ALPHA = { many: 0.4, apart: 0.8, pointed: 1 };
const APART_PX = 1.75;
/** One set apart is to be followed over its apogee. */
const APART_LEAST_ALOFT = 0.6;
const POINTED_PX = 2.5;
/** What is left of the many beside a selection. */
const BESIDE_SELECTION = 0.45;
/** How near to a line the pointer must be, pixels. */
const TOLERANCE_PX = 5;

const placed = (arc: OverviewArc): PlacedArc => ({
  arc,
  positions: arc.points.map(([latDeg, lonDeg, heightM]) => Cartesian3.fromDegrees(lonDeg, latDeg, heightM)),
});

const colourOf = ({ colour }: OverviewArc, theme: Theme): Color => {
  const [red, green, blue] = legibleOn(parseHex(colour), theme);
  return new Color(red, green, blue);
};

/** A stroke as a wide line. */
const wideStroke = (ends: readonly [StrokeEnd, StrokeEnd], colour: Color, width: number): GeometryInstance =>
  new GeometryInstance({
    geometry: new PolylineGeometry({
      positions: ends.map(({ x, y, z }) => new Cartesian3(x, y, z)),
      colors: ends.map(({ alpha }) => colour.withAlpha(alpha)),
      colorsPerVertex: true,
      width,
      arcType: ArcType.NONE,
      vertexFormat: PolylineColorAppearance.VERTEX_FORMAT,
    }),
  });

/** The launches of the record as faint lines: the many in one draw, those set apart in another, wider. */
export class OverviewArcs {
  readonly #lines = new PrimitiveCollection();
  readonly #pointedLine = new PrimitiveCollection();
  readonly #strength = strengthMaterial();
  #placed: readonly PlacedArc[] = [];
  /** Where the lines last were on the screen, and of which camera that is. */
  #onScreen: { readonly version: number; readonly lines: readonly Float32Array[] } | null = null;
  #pointed: string | null = null;
  #theme: Theme = 'dark';

  /** @param parent collection that it draws in */
  constructor(parent: PrimitiveCollection) {
    parent.add(this.#lines);
    parent.add(this.#pointedLine);
  }

  setArcs(arcs: readonly OverviewArc[]): void {
    this.#placed = arcs.filter(({ points }) => points.length > 1).map(placed);
    this.#onScreen = null;
    this.#pointed = null;
    this.#draw();
  }

  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#draw();
  }

  setShow(show: boolean): void {
    this.#lines.show = show;
    this.#pointedLine.show = show;
  }

  /** Steps back behind a selection, or comes forward again. */
  setDimmed(isDimmed: boolean): void {
    this.#strength.uniforms.strength = isDimmed ? BESIDE_SELECTION : 1;
  }

  /** Brings one launch forward; null none. */
  point(id: string | null): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#drawPointed();
  }

  /** The launches whose lines pass by a place on the screen, the nearest first. */
  near(place: { readonly x: number; readonly y: number }, screen: Screen): OverviewArc[] {
    if (!this.#lines.show) return [];
    if (this.#onScreen?.version !== screen.version) {
      const lines = this.#placed.map(({ positions }) =>
        Float32Array.from(
          positions.flatMap((position) => {
            const { x, y } = screen.place(position);
            return [x, y];
          }),
        ),
      );
      this.#onScreen = { version: screen.version, lines };
    }
    return nearLines(this.#onScreen.lines, place, TOLERANCE_PX).map(({ index }) => this.#placed[index]!.arc);
  }

  #draw(): void {
    this.#lines.removeAll();
    const [many, apart] = [
      this.#placed.filter(({ arc }) => !arc.isApart),
      this.#placed.filter(({ arc }) => arc.isApart),
    ];
    // A line is one pixel of the screen wide, less of the page's where those are finer.
    const alpha = Math.min(ALPHA.many * Math.sqrt(Math.max(devicePixelRatio, 1)), 1);
    const ends = many.flatMap((line) => {
      const { red, green, blue } = colourOf(line.arc, this.#theme);
      return strokesOf(line, alpha)
        .flat()
        .map((end) => ({ ...end, red, green, blue }));
    });
    if (ends.length > 0) {
      const vertices = {
        positions: Float64Array.from(ends.flatMap(({ x, y, z }) => [x, y, z])),
        colours: Uint8Array.from(
          ends.flatMap((end) =>
            [end.red, end.green, end.blue, end.alpha].map((part) => Math.round(part * 255)),
          ),
        ),
      };
      this.#lines.add(faintPrimitive(vertices, PrimitiveType.LINES, this.#strength));
    }
    const strokes = apart.flatMap((line) =>
      strokesOf(line, ALPHA.apart, APART_LEAST_ALOFT).map((stroke) =>
        wideStroke(stroke, colourOf(line.arc, this.#theme), APART_PX),
      ),
    );
    if (strokes.length > 0) this.#lines.add(faintWideLines(strokes, this.#strength));
    this.#drawPointed();
  }

  #drawPointed(): void {
    this.#pointedLine.removeAll();
    const line = this.#placed.find(({ arc }) => arc.id === this.#pointed);
    if (!line) return;
    const colour = colourOf(line.arc, this.#theme);
    const strokes = strokesOf(line, ALPHA.pointed).map((ends) => {
      const [from, to] = ends;
      // Pointed at, it is shown whole, where it is lofted too.
      return wideStroke(
        [
          { ...from, alpha: 1 },
          { ...to, alpha: 1 },
        ],
        colour,
        POINTED_PX,
      );
    });
    this.#pointedLine.add(faintWideLines(strokes, strengthMaterial()));
  }
}
