/** Points of a curve on the screen, pixels. */
export interface ScreenPoints {
  readonly count: number;
  readonly x: (index: number) => number;
  readonly y: (index: number) => number;
}

/** How much less a pixel up or down counts than one across: a pointer runs along a curve, seldom on it. */
const UPWARD_SHARE = 0.1;

/** The point that a pointer means: the nearest, where distance across counts most. 0 for an empty curve. */
export const nearestPoint = ({ count, x, y }: ScreenPoints, atX: number, atY: number): number => {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const away = Math.hypot(x(index) - atX, UPWARD_SHARE * (y(index) - atY));
    if (away < least) {
      least = away;
      nearest = index;
    }
  }
  return nearest;
};
