import type { FlownRecord } from '../legs.ts';
import { denseCurvature, writeQuartic } from './dense.ts';
import * as slot from './slots.ts';
import { S } from './workspace.ts';

const { Y, K1, K7, TIME } = slot;

/** A segment of the record: its start, state there, accelerations at both ends, curvatures of the dense output. */
const ROW = 19;

/** Room for the flight under way, kept for the next. */
let rows = new Float64Array(ROW * 256);

/** The path of one flight, step by step. */
export class Recording {
  #count = 0;

  /** Adds the step that the workspace holds. */
  push(): void {
    const at = this.#count * ROW;
    if (at + ROW > rows.length) {
      const longer = new Float64Array(rows.length * 2);
      longer.set(rows);
      rows = longer;
    }
    rows[at] = S[TIME]!;
    for (let i = 0; i < 6; i++) rows[at + 1 + i] = S[Y + i]!;
    for (let i = 0; i < 3; i++) {
      rows[at + 7 + i] = S[K1 + 3 + i]!;
      rows[at + 10 + i] = S[K7 + 3 + i]!;
    }
    denseCurvature(rows, at + 13);
    this.#count++;
  }

  /** What was flown up to the state that the workspace holds. */
  take(): FlownRecord {
    return recordOf(rows.slice(0, this.#count * ROW), this.#count, S.slice(Y, Y + 6), S[TIME]!);
  }
}

const recordOf = (kept: Float64Array, count: number, end: Float64Array, endS: number): FlownRecord => {
  const startS = (segment: number): number => (segment < count ? kept[segment * ROW]! : endS);
  return {
    count,
    startS,
    endS,
    writeCoefficients: (segment, into, at) => {
      const row = segment * ROW;
      const h = startS(segment + 1) - startS(segment);
      const stateTo = (i: number): number => (segment + 1 < count ? kept[row + ROW + 1 + i]! : end[i]!);
      for (let i = 0; i < 6; i++) {
        const rateFrom = kept[row + 4 + i]!;
        const rateTo = i < 3 ? stateTo(i + 3) : kept[row + 7 + i]!;
        writeQuartic(
          kept[row + 1 + i]!,
          stateTo(i),
          h * rateFrom,
          h * rateTo,
          kept[row + 13 + i]!,
          into,
          at + i * 5,
        );
      }
    },
  };
};
