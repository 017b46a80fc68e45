import type { QuietGap } from '../state/playback.ts';

/** A stretch of the time axis. A `break` shows a quiet gap at a fixed narrow width and is drawn as such. */
export interface AxisPiece {
  readonly kind: 'time' | 'break';
  readonly fromS: number;
  readonly toS: number;
  /** Shares of the axis, 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** Scene time against the share of the axis, piecewise linear and increasing. */
export interface TimeScale {
  readonly pieces: readonly AxisPiece[];
  shareOf(timeS: number): number;
  timeAt(share: number): number;
}

/** Share of the axis that one folded gap takes. */
const BREAK_SHARE = 0.08;

const lerp = (value: number, from: number, to: number, toFrom: number, toTo: number): number =>
  to === from ? toFrom : toFrom + ((value - from) / (to - from)) * (toTo - toFrom);

const clampTo = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * The axis of a scene of `endS` seconds. Folded gaps become breaks where that makes them narrower than in proportion.
 * @param gaps the quiet gaps to fold, in order of time; none for an axis in proportion
 */
export const timeScale = (endS: number, gaps: readonly QuietGap[]): TimeScale => {
  const folded = gaps.filter((gap) => (gap.toS - gap.fromS) / endS > BREAK_SHARE);
  const foldedS = folded.reduce((sum, gap) => sum + gap.toS - gap.fromS, 0);
  const sharePerSecond = (1 - folded.length * BREAK_SHARE) / Math.max(endS - foldedS, 1e-9);
  const pieces: AxisPiece[] = [];
  let reachedS = 0;
  let reached = 0;
  const addPiece = (kind: AxisPiece['kind'], toS: number, width: number): void => {
    pieces.push({ kind, fromS: reachedS, toS, from: reached, to: reached + width });
    reachedS = toS;
    reached += width;
  };
  for (const gap of folded) {
    addPiece('time', gap.fromS, (gap.fromS - reachedS) * sharePerSecond);
    addPiece('break', gap.toS, BREAK_SHARE);
  }
  addPiece('time', endS, (endS - reachedS) * sharePerSecond);

  const last = pieces.at(-1)!;
  return {
    pieces,
    shareOf: (timeS) => {
      const at = clampTo(timeS, 0, endS);
      const piece = pieces.find(({ toS }) => at <= toS) ?? last;
      return clampTo(lerp(at, piece.fromS, piece.toS, piece.from, piece.to), 0, 1);
    },
    timeAt: (share) => {
      const at = clampTo(share, 0, 1);
      const piece = pieces.find(({ to }) => at <= to) ?? last;
      return clampTo(lerp(at, piece.from, piece.to, piece.fromS, piece.toS), 0, endS);
    },
  };
};
