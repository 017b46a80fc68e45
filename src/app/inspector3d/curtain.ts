import type { LocalArc } from './local-scene.ts';

/** The upright surface between an arc and its shadow: without it an arc hangs in the air, near or far. */
export const curtainOf = ({
  points,
  shadow,
}: LocalArc): { readonly vertices: Float32Array; readonly triangles: Uint32Array } => {
  const count = points.length / 3;
  const vertices = new Float32Array(points.length + shadow.length);
  vertices.set(points);
  vertices.set(shadow, points.length);
  const triangles = Array.from({ length: count - 1 }, (_, index) => [
    index,
    index + 1,
    count + index,
    count + index,
    index + 1,
    count + index + 1,
  ]);
  return { vertices, triangles: Uint32Array.from(triangles.flat()) };
};
