import type { Enu } from '../../engine/geodesy/index.ts';
import { add, cross, norm, scale, subtract, type Vec3, vec3 } from '../../engine/math/index.ts';
import { type LocalArc, pointOf, type TubeBand, verticalAt } from './local-scene.ts';

/** A closed surface about an arc, outer faces turned outward. */
export interface TubeMesh {
  /** Rings of `sides` points, one ring a moment of the arc, east, north, up, metres. */
  readonly vertices: Float32Array;
  readonly triangles: Uint32Array;
  readonly sides: number;
}

const SIDES = 20;
/** The shadow of a steep flight hardly moves; below this its direction is that of the whole track. */
const LEAST_STEP_M = 50;

/** The direction of the track at a moment, by the shadow's neighbours; `otherwise` where it stands still. */
const trackAt = (shadow: Float32Array, index: number, otherwise: Vec3<Enu>): Vec3<Enu> => {
  const last = shadow.length / 3 - 1;
  const step = subtract(pointOf(shadow, Math.min(index + 1, last)), pointOf(shadow, Math.max(index - 1, 0)));
  const lengthM = norm(step);
  return lengthM > LEAST_STEP_M ? scale(step, 1 / lengthM) : otherwise;
};

const wholeTrack = (shadow: Float32Array): Vec3<Enu> => {
  const step = subtract(pointOf(shadow, shadow.length / 3 - 1), pointOf(shadow, 0));
  const lengthM = norm(step);
  return lengthM > LEAST_STEP_M ? scale(step, 1 / lengthM) : vec3(0, 1, 0);
};

/** Horizontal and to the right of the track. */
const rightOf = (track: Vec3<Enu>, up: Vec3<Enu>): Vec3<Enu> => {
  const right = cross(track, up);
  return scale(right, 1 / norm(right));
};

/** The ellipse of a moment: in the upright plane across the track, whatever the climb; the band is of one moment. */
const ringAt = (arc: LocalArc, band: TubeBand, index: number, whole: Vec3<Enu>): Vec3<Enu>[] => {
  const point = pointOf(arc.points, index);
  const up = verticalAt(point, pointOf(arc.shadow, index));
  const right = rightOf(trackAt(arc.shadow, index, whole), up);
  return Array.from({ length: SIDES }, (_, side) => {
    const angle = (2 * Math.PI * side) / SIDES;
    const across = scale(right, band.acrossM[index]! * Math.cos(angle));
    return add(point, add(across, scale(up, band.verticalM[index]! * Math.sin(angle))));
  });
};

/** The band about an arc as a surface: an ellipse of the two half-widths, swept along. */
export const tubeMeshOf = (arc: LocalArc, band: TubeBand): TubeMesh => {
  const rings = arc.timesS.length;
  const whole = wholeTrack(arc.shadow);
  const vertices = new Float32Array(rings * SIDES * 3);
  const triangles: number[] = [];
  for (let ring = 0; ring < rings; ring++) {
    for (const [side, { x, y, z }] of ringAt(arc, band, ring, whole).entries()) {
      const here = ring * SIDES + side;
      vertices.set([x, y, z], 3 * here);
      if (ring + 1 === rings) continue;
      const beside = ring * SIDES + ((side + 1) % SIDES);
      triangles.push(here, here + SIDES, beside, beside, here + SIDES, beside + SIDES);
    }
  }
  return { vertices, triangles: Uint32Array.from(triangles), sides: SIDES };
};
