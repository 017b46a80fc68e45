import {
  ArcType,
  Cartesian3,
  GeometryInstance,
  PolylineGeometry,
  PolylineMaterialAppearance,
  Primitive,
  type PrimitiveCollection,
} from 'cesium';
import type { GlobeLabel } from '../label-overlay.ts';
import { type LineStyle, lineMaterial, lineWidth } from '../line-material.ts';
import type { GlobePalette } from '../palette.ts';
import type { GhostArc } from '../port.ts';

/** As wide as a flight that is yet to come: nobody flew it. */
const STYLE: LineStyle = { pattern: 'dashed', flownPx: 2, aheadPx: 2, casingPx: 1 };
const CASING_ALPHA = 0.6;

const positionsOf = ({ points }: GhostArc): Cartesian3[] =>
  points.map(([latDeg, lonDeg, heightM]) => Cartesian3.fromDegrees(lonDeg, latDeg, heightM));

/** Flights that nobody flew but an observer would have assumed: muted dashes, each named at its end. */
export class GhostLayer {
  readonly #lines: PrimitiveCollection;
  #ghosts: readonly GhostArc[] = [];
  #palette: GlobePalette;

  /** @param lines collection that it draws in, alone */
  constructor(lines: PrimitiveCollection, palette: GlobePalette) {
    this.#lines = lines;
    this.#palette = palette;
  }

  setGhosts(ghosts: readonly GhostArc[]): void {
    this.#ghosts = ghosts.filter(({ points }) => points.length > 1);
    this.#draw();
  }

  setPalette(palette: GlobePalette): void {
    this.#palette = palette;
    this.#draw();
  }

  labels(): GlobeLabel[] {
    return this.#ghosts.map((ghost) => ({
      text: ghost.label,
      position: positionsOf(ghost).at(-1)!,
      kind: 'ghost',
    }));
  }

  #draw(): void {
    this.#lines.removeAll();
    for (const ghost of this.#ghosts) {
      const material = lineMaterial(this.#palette.muted, this.#palette.halo, STYLE);
      // No time is known of it: it is shown whole.
      material.uniforms.flown = 2;
      material.uniforms.casingAlpha = CASING_ALPHA;
      this.#lines.add(
        new Primitive({
          geometryInstances: new GeometryInstance({
            geometry: new PolylineGeometry({
              positions: positionsOf(ghost),
              width: lineWidth(STYLE),
              arcType: ArcType.NONE,
              vertexFormat: PolylineMaterialAppearance.VERTEX_FORMAT,
            }),
          }),
          appearance: new PolylineMaterialAppearance({ material, translucent: true }),
          allowPicking: false,
          asynchronous: false,
        }),
      );
    }
  }
}
