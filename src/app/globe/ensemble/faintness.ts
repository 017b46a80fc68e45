import { groundDistanceM, type Place } from './ground.ts';

/** Optical depth of the spread where it is as dense as on the mean: 1 - exp(-0.4) is a third. */
const MEAN_DEPTH = 0.4;
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

/**
 * Strength of one arc of full weight: as many as lie on one pixel come to the same depth wherever the camera is, so ten
 * thousand arcs are no blob from afar and do not vanish from near.
 * @param weightSum of all flights, the greatest counting 1
 * @param spreadPx width of the spread on the screen
 */
export const arcAlpha = (weightSum: number, spreadPx: number): number =>
  Math.min((MEAN_DEPTH * Math.max(spreadPx, LEAST_SPREAD_PX)) / Math.max(weightSum, 1), MOST_ALPHA);
