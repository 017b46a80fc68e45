import {
  ArcType,
  Cartesian3,
  Cartographic,
  type Color,
  GeometryInstance,
  type Material,
  type PointPrimitive,
  PointPrimitiveCollection,
  PolylineGeometry,
  PolylineMaterialAppearance,
  Primitive,
  PrimitiveCollection,
  type Scene,
} from 'cesium';
import { stateAt, timeSpan } from '../../engine/trajectory/index.ts';
import { arcsAlong, evenSamples, flightMarks } from './flight-marks.ts';
import { type LineStyle, lineMaterial, lineWidth } from './line-material.ts';
import { arcPattern } from './line-pattern.ts';
import type { GlobePalette } from './palette.ts';
import type { GlobeArc, GlobeLayers } from './port.ts';
import { thinLines } from './thin-lines.ts';

const ARC_SAMPLES = 257;
/** Every eighth sample of the arc drops a line to the ground: 32 a flight. */
const DROP_EVERY = 8;
/** What is flown is told from what is to come by its width; both stand out from land and sea. */
const ARC_WIDTHS = { flownPx: 4, aheadPx: 2, casingPx: 1.25 };
const TRACK_WIDTHS = { flownPx: 2, aheadPx: 1.25, casingPx: 0 };
/** Of what is yet to be flown; rounds on one arc come to this together, not one over the other. */
const ARC_AHEAD_ALPHA = 0.95;
const TRACK_AHEAD_ALPHA = 0.5;
const CASING_ALPHA = 0.75;
const DROP_ALPHA = 0.22;
/** What is left of an arc, or of its marks, while another is brought forward. */
const DIMMED = 0.3;

/** What `scene.pick` gives back for anything of an arc. */
export interface ArcPickId {
  readonly arcId: string;
}

/** One line of an arc, with its part in the strength of all that lie along it. */
interface DrawnLine {
  readonly material: Material;
  readonly aheadAlpha: number;
  readonly sharedAheadAlpha: number;
}

/** One arc as drawn: what has to change as time goes on, or as another comes forward. */
interface DrawnArc {
  readonly arc: GlobeArc;
  readonly drawn: readonly DrawnPart[];
  readonly startS: number;
  readonly endS: number;
  readonly lines: readonly DrawnLine[];
  readonly head: PointPrimitive;
  /** Of the arcs along one another only the first has a casing: another's would lie over what this one has flown. */
  readonly isFirst: boolean;
}

/** A primitive and the collection it is in. */
interface DrawnPart {
  readonly collection: PrimitiveCollection;
  readonly primitive: Primitive;
}

/** A mark's point, and the arcs it stands for. */
interface DrawnMark {
  readonly arcIds: readonly string[];
  readonly point: PointPrimitive;
}

const onGround = (position: Cartesian3): Cartesian3 => {
  const { longitude, latitude } = Cartographic.fromCartesian(position);
  return Cartesian3.fromRadians(longitude, latitude, 0);
};

const setAlpha = (point: PointPrimitive, alpha: number): void => {
  point.color = point.color.withAlpha(alpha);
  point.outlineColor = point.outlineColor.withAlpha(alpha);
};

const line = (positions: Cartesian3[], width: number, material: Material, id: ArcPickId): Primitive =>
  new Primitive({
    geometryInstances: new GeometryInstance({
      id,
      geometry: new PolylineGeometry({
        positions,
        width,
        arcType: ArcType.NONE,
        vertexFormat: PolylineMaterialAppearance.VERTEX_FORMAT,
      }),
    }),
    appearance: new PolylineMaterialAppearance({ material, translucent: true }),
    asynchronous: false,
  });

/** Ends of thin vertical lines from the arc to the ground. */
const dropSegments = (positions: readonly Cartesian3[]): Float64Array =>
  new Float64Array(
    positions
      .filter((_, index) => index % DROP_EVERY === 0)
      .flatMap((top) => [top, onGround(top)])
      .flatMap(({ x, y, z }) => [x, y, z]),
  );

/** The arcs of the selection: lines, marks and heads. Rebuilt when the selection changes, moved on by uniforms. */
export class ArcLayer {
  readonly #scene: Scene;
  readonly #arcLines = new PrimitiveCollection();
  readonly #groundTracks = new PrimitiveCollection();
  readonly #dropLines = new PrimitiveCollection();
  readonly #points = new PointPrimitiveCollection();
  readonly #heads = new PointPrimitiveCollection();
  readonly #probes = new PointPrimitiveCollection();
  #probe: { readonly arcId: string; readonly sceneTimeS: number } | null = null;
  #drawn: DrawnArc[] = [];
  #marks: DrawnMark[] = [];
  #focus: string | null = null;
  #arcs: readonly GlobeArc[] = [];
  #palette: GlobePalette;

  constructor(scene: Scene, palette: GlobePalette) {
    this.#scene = scene;
    this.#palette = palette;
    for (const part of [
      this.#groundTracks,
      this.#dropLines,
      this.#arcLines,
      this.#points,
      this.#heads,
      this.#probes,
    ])
      scene.primitives.add(part);
  }

  setArcs(arcs: readonly GlobeArc[]): void {
    this.#arcs = arcs;
    this.#rebuild();
  }

  /** Draws one arc anew along another path; the others stay as they are. */
  moveArc(arc: GlobeArc): void {
    const at = this.#drawn.findIndex((drawn) => drawn.arc.id === arc.id);
    const before = this.#drawn[at];
    if (!before) return;
    this.#arcs = this.#arcs.map((other) => (other.id === arc.id ? arc : other));
    for (const { collection, primitive } of before.drawn) collection.remove(primitive);
    this.#heads.remove(before.head);
    this.#drawn[at] = this.#draw(arc);
    this.#moveMarks();
    this.#showFocus();
    this.#showProbe();
  }

  /** Marks a moment of one arc, held at the ends of its flight; null takes the mark away. */
  setProbe(probe: { readonly arcId: string; readonly sceneTimeS: number } | null): void {
    this.#probe = probe;
    this.#showProbe();
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#rebuild();
  }

  setLayers({ groundTracks, dropLines }: GlobeLayers): void {
    const isSame = groundTracks === this.#groundTracks.show && dropLines === this.#dropLines.show;
    this.#groundTracks.show = groundTracks;
    this.#dropLines.show = dropLines;
    // What is not shown is not built either: half of what a moved arc costs.
    if (!isSame) this.#rebuild();
  }

  /** Brings one arc forward, by dimming the others; null, or one that is not here, brings all back. */
  setFocus(arcId: string | null): void {
    this.#focus = arcId;
    this.#showFocus();
  }

  /** Shows the flights as they stand `sceneTimeS` after the scene's epoch. Allocates only for flights in the air. */
  setTime(sceneTimeS: number): void {
    for (const { arc, startS, endS, lines, head } of this.#drawn) {
      const elapsedS = sceneTimeS - arc.launchS;
      const flown = (elapsedS - startS) / (endS - startS);
      for (const { material } of lines) material.uniforms.flown = flown;
      head.show = elapsedS >= startS && elapsedS < endS;
      if (head.show) {
        const { x, y, z } = stateAt(arc.trajectory, elapsedS).position;
        head.position = new Cartesian3(x, y, z);
      }
    }
  }

  #rebuild(): void {
    for (const part of [this.#arcLines, this.#groundTracks, this.#dropLines, this.#heads]) part.removeAll();
    this.#drawn = this.#arcs.map((arc) => this.#draw(arc));
    this.#drawMarks();
    this.#showFocus();
    this.#showProbe();
  }

  #drawMarks(): void {
    this.#points.removeAll();
    this.#marks = flightMarks(this.#arcs).map(({ id, arcIds, position }) => ({
      arcIds,
      point: this.#points.add({
        id: { arcId: arcIds[0], mark: id },
        position: new Cartesian3(position.x, position.y, position.z),
        pixelSize: 6,
        color: this.#palette.halo,
        outlineColor: this.#colourOf(arcIds[0]),
        outlineWidth: 2,
      }),
    }));
  }

  #moveMarks(): void {
    const marks = flightMarks(this.#arcs);
    const isSame =
      marks.length === this.#marks.length &&
      marks.every(({ arcIds }, index) => arcIds.join() === this.#marks[index]!.arcIds.join());
    if (!isSame) this.#drawMarks();
    else {
      marks.forEach(({ position: { x, y, z } }, index) => {
        this.#marks[index]!.point.position = new Cartesian3(x, y, z);
      });
    }
  }

  #showProbe(): void {
    this.#probes.removeAll();
    const probe = this.#probe;
    const drawn = probe && this.#drawn.find(({ arc }) => arc.id === probe.arcId);
    if (probe && drawn) {
      const elapsedS = Math.min(Math.max(probe.sceneTimeS - drawn.arc.launchS, drawn.startS), drawn.endS);
      const { x, y, z } = stateAt(drawn.arc.trajectory, elapsedS).position;
      this.#probes.add({
        position: new Cartesian3(x, y, z),
        pixelSize: 8,
        color: this.#palette.halo,
        outlineColor: this.#palette.mark,
        outlineWidth: 2,
      });
    }
    this.#scene.requestRender();
  }

  #colourOf(arcId: string | undefined): Color {
    const arc = this.#arcs.find(({ id }) => id === arcId);
    const variant = (arc?.kind === 'simulated' ? arc.variant : arc?.companion) ?? null;
    return (variant === null ? undefined : this.#palette.variants[variant]) ?? this.#palette.accent;
  }

  #showFocus(): void {
    const focus = this.#arcs.some(({ id }) => id === this.#focus) ? this.#focus : null;
    for (const { arc, lines, head, isFirst } of this.#drawn) {
      const isAlone = focus === arc.id;
      const strength = focus === null || isAlone ? 1 : DIMMED;
      for (const { material, aheadAlpha, sharedAheadAlpha } of lines) {
        material.uniforms.strength = strength;
        material.uniforms.aheadAlpha = isAlone ? aheadAlpha : sharedAheadAlpha;
        material.uniforms.casingAlpha = isAlone || (isFirst && focus === null) ? CASING_ALPHA : 0;
      }
      setAlpha(head, strength);
    }
    for (const { arcIds, point } of this.#marks)
      setAlpha(point, focus === null || arcIds.includes(focus) ? 1 : DIMMED);
    this.#scene.requestRender();
  }

  #draw(arc: GlobeArc): DrawnArc {
    const { halo } = this.#palette;
    const colour = this.#colourOf(arc.id);
    const drawn: DrawnPart[] = [];
    const add = (collection: PrimitiveCollection, primitive: Primitive): void => {
      collection.add(primitive);
      drawn.push({ collection, primitive });
    };
    const id: ArcPickId = { arcId: arc.id };
    const positions = evenSamples(arc.trajectory, ARC_SAMPLES).map(({ x, y, z }) => new Cartesian3(x, y, z));
    const arcsHere = arcsAlong(arc, this.#arcs);
    const shareOf = (alpha: number): number => 1 - (1 - alpha) ** (1 / arcsHere.length);
    const draw = (
      collection: PrimitiveCollection,
      places: Cartesian3[],
      style: LineStyle,
      aheadAlpha: number,
    ): DrawnLine => {
      const material = lineMaterial(colour, halo, style);
      add(collection, line(places, lineWidth(style), material, id));
      return { material, aheadAlpha, sharedAheadAlpha: shareOf(aheadAlpha) };
    };
    const arcStyle = { pattern: arcPattern(arc), ...ARC_WIDTHS };
    const trackStyle = { pattern: arcPattern(arc), ...TRACK_WIDTHS };
    const lines = [draw(this.#arcLines, positions, arcStyle, ARC_AHEAD_ALPHA)];
    if (this.#groundTracks.show) {
      lines.push(draw(this.#groundTracks, positions.map(onGround), trackStyle, TRACK_AHEAD_ALPHA));
    }
    if (this.#dropLines.show) {
      const color = colour.withAlpha(shareOf(DROP_ALPHA));
      add(this.#dropLines, thinLines([{ id, positions: dropSegments(positions), color }]));
    }
    const head = this.#heads.add({
      id,
      show: false,
      pixelSize: 9,
      color: colour,
      outlineColor: halo,
      outlineWidth: 2,
    });
    return { arc, drawn, ...timeSpan(arc.trajectory), lines, head, isFirst: arcsHere[0] === arc };
  }
}
