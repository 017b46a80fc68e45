import { toRadians } from '../../engine/units/index.ts';
import type { LocalScene } from './local-scene.ts';
import type { Subject } from './orbit-rig.ts';

/** From where a flight shows its profile and its depth at once. */
const ELEVATION_RAD = toRadians(18);
const ASIDE_RAD = toRadians(22);

/** Across the track, on the side that keeps north nearer to the top of the screen, as the globe frames it. */
const acrossTrack = (azimuthRad: number): number => {
  const across = azimuthRad - Math.PI / 2;
  return Math.cos(across) >= 0 ? across : across + Math.PI;
};

/** What of a scene is framed, and from where: the arc with its shadow, and its tube where it has one. */
export const subjectOf = ({ arc, tube, azimuthRad }: LocalScene): Subject => {
  const points = new Float32Array(arc.points.length + arc.shadow.length);
  points.set(arc.points);
  points.set(arc.shadow, arc.points.length);
  // The tube stands out by its greatest height at the top of the arc, near enough for a frame.
  const standOutM = tube ? Math.max(...tube.verticalM) : 0;
  for (let index = 2; index < arc.points.length; index += 3) points[index] = points[index]! + standOutM;
  return { points, headingRad: acrossTrack(azimuthRad) + ASIDE_RAD, elevationRad: ELEVATION_RAD };
};

/** Radius about the origin that holds all that is drawn. */
export const radiusOf = ({ arc, sea }: LocalScene): number => {
  let largest = 0;
  for (const array of [arc.points, sea.vertices]) {
    for (let at = 0; at < array.length; at += 3) {
      largest = Math.max(largest, Math.hypot(array[at]!, array[at + 1]!, array[at + 2]!));
    }
  }
  return largest;
};
