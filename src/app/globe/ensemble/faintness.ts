import { groundDistanceM, type Place } from './ground.ts';

/** Optical depth of the spread where it is as dense as on the mean: 1 - exp(-0.6) is near a half. */
const MEAN_DEPTH = 0.6;
/** A bundle narrower than this on the screen is drawn as if it had this width, pixels: it does not fade from afar. */
const LEAST_SPREAD_PX = 4;
/** Of a few flights, so that each still lets the globe through. */
const MOST_ALPHA = 0.5;
/** Where nothing is known of the spread, m. */
const USUAL_SPREAD_M = 20_000;

/**
 * Width of the spread over the ground, m: the geometric mean of its ellipse's axes.
 * @param ellipse ring about the splash points
 */
export const spreadM = (ellipse: readonly Place[]): number => {
  const half = Math.floor(ellipse.length / 2);
  if (half < 2) return USUAL_SPREAD_M;
  // Across the middle, from each point of the ring to the one opposite: the axes are the longest and the shortest.
  const widths = ellipse.slice(0, half).map((place, at) => groundDistanceM(place, ellipse[at + half]!));
  const mean = Math.sqrt(Math.max(...widths) * Math.min(...widths));
  return mean > 0 ? mean : USUAL_SPREAD_M;
};

/** Strength of an arc of full weight for each pixel that the spread is wide where it is drawn. */
export const alphaPerPixel = (weights: Float32Array): number => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return MEAN_DEPTH / Math.max(sum, 1);
};

/**
 * Strength of an arc of full weight at a vertex, as the shader of the flights has it: as many arcs as lie on one pixel
 * come to the same depth wherever the camera is, so ten thousand are no blob from afar and do not vanish from near. The
 * spread is taken to grow evenly with the time since launch.
 *
 * Uniforms: alphaPerPixel, spreadM at the splash, lastS of the longest flight. `depthM` is the distance along the view.
 */
export const ALPHA_SOURCE = `
float arcAlpha(float timeS, float depthM) {
  float pixelsPerM = 0.5 * czm_viewport.w * czm_projection[1][1] / max(depthM, 1.0);
  float spreadPx = spreadM * clamp(timeS / lastS, 0.0, 1.0) * pixelsPerM;
  return min(alphaPerPixel * max(spreadPx, ${LEAST_SPREAD_PX.toFixed(1)}), ${MOST_ALPHA.toFixed(2)});
}`;
