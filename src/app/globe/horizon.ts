interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const dot = (a: Point, b: Point): number => a.x * b.x + a.y * b.y + a.z * b.z;

/**
 * Whether the Earth hides a point from the camera; all Earth-fixed, metres.
 *
 * Divided by the ellipsoid's radii, the Earth is the unit sphere: a point is hidden when it lies beyond the plane of the
 * horizon circle and inside the cone from the camera through that circle.
 * @param radii of the ellipsoid along x, y and z
 * @see [Cozzi] 3D Engine Design for Virtual Globes, section 4.5 (horizon culling)
 */
export const isBehindEarth = (point: Point, camera: Point, radii: Point): boolean => {
  const scaled = (p: Point): Point => ({ x: p.x / radii.x, y: p.y / radii.y, z: p.z / radii.z });
  const eye = scaled(camera);
  const target = scaled(point);
  const ray = { x: target.x - eye.x, y: target.y - eye.y, z: target.z - eye.z };
  const horizonSquared = dot(eye, eye) - 1;
  const alongEye = -dot(ray, eye);
  return alongEye > horizonSquared && alongEye ** 2 > horizonSquared * dot(ray, ray);
};
