/** A part of a line that is drawn: from one share of its length to another. */
export interface LinePiece {
  readonly from: number;
  readonly to: number;
}

/** Strokes on a line from end to end, whatever its length, and the share of stroke and gap that is drawn. */
const STROKES = {
  solid: { count: 1, drawn: 1 },
  dashed: { count: 26, drawn: 0.6 },
  dotted: { count: 60, drawn: 0.4 },
} as const;

/**
 * The pieces of a line that a pattern leaves, each also cut at the line's own points.
 * @param ends shares of the whole length at which the line's points lie, rising from 0 to 1
 */
export const linePieces = (pattern: keyof typeof STROKES, ends: readonly number[]): LinePiece[] => {
  const { count, drawn } = STROKES[pattern];
  const pieces: LinePiece[] = [];
  for (let stroke = 0; stroke < count; stroke++) {
    const start = stroke / count;
    const end = (stroke + drawn) / count;
    const cuts = [start, ...ends.filter((cut) => cut > start && cut < end), end];
    for (let at = 1; at < cuts.length; at++) pieces.push({ from: cuts[at - 1]!, to: cuts[at]! });
  }
  return pieces;
};
