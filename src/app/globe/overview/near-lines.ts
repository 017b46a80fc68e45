/** A line and how far it is from a point on the screen. */
export interface NearLine {
  readonly index: number;
  readonly distancePx: number;
}

/** From a point to a segment. */
const segmentDistance = (x: number, y: number, ax: number, ay: number, bx: number, by: number): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / lengthSquared;
  const held = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - ax - held * dx, y - ay - held * dy);
};

/**
 * The lines that pass within a tolerance of a point on the screen, the nearest first.
 * @param lines x, y of each point in turn, pixels; NaN where the Earth hides it
 */
export const nearLines = (
  lines: readonly Float32Array[],
  { x, y }: { readonly x: number; readonly y: number },
  tolerancePx: number,
): NearLine[] =>
  lines
    .map((line, index) => {
      let distancePx = Number.POSITIVE_INFINITY;
      for (let at = 2; at + 1 < line.length; at += 2) {
        const here = segmentDistance(x, y, line[at - 2]!, line[at - 1]!, line[at]!, line[at + 1]!);
        // Of a hidden end the distance is no number, and is not less.
        if (here < distancePx) distancePx = here;
      }
      return { index, distancePx };
    })
    .filter(({ distancePx }) => distancePx <= tolerancePx)
    .sort((a, b) => a.distancePx - b.distancePx);
