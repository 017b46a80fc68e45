/**
 * A vector of three components in the frame `F`. The phantom key is invariant in F, so a vector of one frame is
 * not accepted where another is asked for.
 */
export interface Vec3<F> {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly [frame]?: (f: F) => F;
}
declare const frame: unique symbol;

/** A vector in frame `F`. The caller names the frame: `vec3<Ecef>(x, y, z)`. */
export const vec3 = <F>(x: number, y: number, z: number): Vec3<F> => ({ x, y, z });

export const add = <F>(a: Vec3<F>, b: Vec3<F>): Vec3<F> => vec3(a.x + b.x, a.y + b.y, a.z + b.z);

export const subtract = <F>(a: Vec3<F>, b: Vec3<F>): Vec3<F> => vec3(a.x - b.x, a.y - b.y, a.z - b.z);

export const scale = <F>(a: Vec3<F>, factor: number): Vec3<F> =>
  vec3(a.x * factor, a.y * factor, a.z * factor);

export const dot = <F>(a: Vec3<F>, b: Vec3<F>): number => a.x * b.x + a.y * b.y + a.z * b.z;

export const cross = <F>(a: Vec3<F>, b: Vec3<F>): Vec3<F> =>
  vec3(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);

/** Euclidean length, in the components' unit. */
export const norm = <F>(a: Vec3<F>): number => Math.hypot(a.x, a.y, a.z);
