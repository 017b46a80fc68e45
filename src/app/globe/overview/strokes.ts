import type { OverviewArc } from '../port.ts';
import { fadeByHeight, fadeByWay } from './fade.ts';
import { linePieces } from './line-pieces.ts';

/** A point of space, metres, Earth-fixed. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** One end of a stroke. */
export interface StrokeEnd extends Point {
  /** 0 to 1. */
  readonly alpha: number;
}

/** An overview arc with its points in space. */
export interface PlacedArc {
  readonly arc: OverviewArc;
  readonly positions: readonly Point[];
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
  z: from.z + (to.z - from.z) * share,
});

/** Shares of the length at which the points lie. */
const sharesOf = (positions: readonly Point[]): number[] => {
  const lengths = [0];
  for (let at = 1; at < positions.length; at++) {
    const [a, b] = [positions[at - 1]!, positions[at]!];
    lengths.push(lengths[at - 1]! + Math.hypot(b.x - a.x, b.y - a.y, b.z - a.z));
  }
  const whole = lengths.at(-1)!;
  return lengths.map((length) => (whole > 0 ? length / whole : 0));
};

/**
 * The strokes of an arc, cut by its pattern, each end with its strength.
 * @param alpha at full strength, near the splash of a flight that is not lofted
 * @param leastAloft see `fadeByHeight`
 */
export const strokesOf = (
  { arc, positions }: PlacedArc,
  alpha: number,
  leastAloft?: number,
): [StrokeEnd, StrokeEnd][] => {
  const shares = sharesOf(positions);
  const endAt = (share: number): StrokeEnd => {
    const next = shares.findIndex((end, index) => index > 0 && end >= share);
    const at = next < 0 ? shares.length - 1 : next;
    const [from, to] = [shares[at - 1]!, shares[at]!];
    const within = to > from ? (share - from) / (to - from) : 0;
    const [low, high] = [arc.points[at - 1]![2], arc.points[at]![2]];
    return {
      ...between(positions[at - 1]!, positions[at]!, within),
      alpha: alpha * fadeByHeight(low + (high - low) * within, leastAloft) * fadeByWay(share),
    };
  };
  if (positions.length < 2) return [];
  return linePieces(arc.pattern, shares).map(({ from, to }) => [endAt(from), endAt(to)]);
};
