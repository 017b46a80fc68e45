import {
  ArcType,
  Cartesian3,
  Cartographic,
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
import { type LinePattern, lineMaterial } from './line-material.ts';
import type { GlobePalette } from './palette.ts';
import type { GlobeArc, GlobeLayers } from './port.ts';
import { thinLines } from './thin-lines.ts';

const ARC_SAMPLES = 257;
/** Every eighth sample of the arc drops a line to the ground: 32 a flight. */
const DROP_EVERY = 8;
const ARC_WIDTH_PX = 2.5;
const TRACK_WIDTH_PX = 1.5;
/** Of what is yet to be flown; rounds on one arc come to this together, not one over the other. */
const ARC_AHEAD_ALPHA = 0.35;
const TRACK_AHEAD_ALPHA = 0.3;
const DROP_ALPHA = 0.22;

const OUTCOME_PATTERN: Readonly<Record<GlobeArc['outcome'], LinePattern>> = {
  success: 'solid',
  partial: 'dashed',
  failure: 'dashed',
  unknown: 'dotted',
};

/** What `scene.pick` gives back for anything of an arc. */
export interface ArcPickId {
  readonly arcId: string;
}

/** One arc as drawn: what has to change as time goes on. */
interface DrawnArc {
  readonly arc: GlobeArc;
  readonly startS: number;
  readonly endS: number;
  readonly materials: readonly Material[];
  readonly head: PointPrimitive;
}

const onGround = (position: Cartesian3): Cartesian3 => {
  const { longitude, latitude } = Cartographic.fromCartesian(position);
  return Cartesian3.fromRadians(longitude, latitude, 0);
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
  #drawn: DrawnArc[] = [];
  #arcs: readonly GlobeArc[] = [];
  #palette: GlobePalette;

  constructor(scene: Scene, palette: GlobePalette) {
    this.#scene = scene;
    this.#palette = palette;
    for (const part of [this.#groundTracks, this.#dropLines, this.#arcLines, this.#points])
      scene.primitives.add(part);
  }

  setArcs(arcs: readonly GlobeArc[]): void {
    this.#arcs = arcs;
    this.#rebuild();
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#rebuild();
  }

  setLayers(layers: GlobeLayers): void {
    this.#groundTracks.show = layers.groundTracks;
    this.#dropLines.show = layers.dropLines;
  }

  /** Shows the flights as they stand `sceneTimeS` after the scene's epoch. Allocates only for flights in the air. */
  setTime(sceneTimeS: number): void {
    for (const { arc, startS, endS, materials, head } of this.#drawn) {
      const elapsedS = sceneTimeS - arc.launchS;
      const flown = (elapsedS - startS) / (endS - startS);
      for (const material of materials) material.uniforms.flown = flown;
      head.show = elapsedS >= startS && elapsedS < endS;
      if (head.show) {
        const { x, y, z } = stateAt(arc.trajectory, elapsedS).position;
        head.position = new Cartesian3(x, y, z);
      }
    }
  }

  #rebuild(): void {
    for (const part of [this.#arcLines, this.#groundTracks, this.#dropLines, this.#points]) part.removeAll();
    for (const { id, arcId, position } of flightMarks(this.#arcs)) {
      this.#points.add({
        id: { arcId, mark: id },
        position: new Cartesian3(position.x, position.y, position.z),
        pixelSize: 6,
        color: this.#palette.halo,
        outlineColor: this.#palette.accent,
        outlineWidth: 2,
      });
    }
    this.#drawn = this.#arcs.map((arc) => this.#draw(arc));
    this.#scene.requestRender();
  }

  #draw(arc: GlobeArc): DrawnArc {
    const { accent, halo } = this.#palette;
    const id: ArcPickId = { arcId: arc.id };
    const positions = evenSamples(arc.trajectory, ARC_SAMPLES).map(({ x, y, z }) => new Cartesian3(x, y, z));
    const outcome = OUTCOME_PATTERN[arc.outcome];
    const arcsHere = arcsAlong(arc, this.#arcs);
    const shareOf = (alpha: number): number => 1 - (1 - alpha) ** (1 / arcsHere);
    const arcMaterial = lineMaterial(
      accent,
      arc.kind === 'shape-only' ? 'long-dashed' : outcome,
      shareOf(ARC_AHEAD_ALPHA),
    );
    const trackMaterial = lineMaterial(accent, outcome, shareOf(TRACK_AHEAD_ALPHA));
    this.#arcLines.add(line(positions, ARC_WIDTH_PX, arcMaterial, id));
    this.#groundTracks.add(line(positions.map(onGround), TRACK_WIDTH_PX, trackMaterial, id));
    this.#dropLines.add(
      thinLines([{ id, positions: dropSegments(positions), color: accent.withAlpha(shareOf(DROP_ALPHA)) }]),
    );
    const head = this.#points.add({
      id,
      show: false,
      pixelSize: 9,
      color: accent,
      outlineColor: halo,
      outlineWidth: 2,
    });
    return { arc, ...timeSpan(arc.trajectory), materials: [arcMaterial, trackMaterial], head };
  }
}
