import type { ChunkedJob, JobPart } from '../../src/work/index.ts';

/** What the numbers of all items are drawn from. */
export interface SpreadSetup {
  readonly seed: number;
  /** The item that cannot be computed, and how: it throws, or takes its whole thread down. */
  readonly bad?: { readonly item: number; readonly by: 'throw' | 'exit' };
}

/** A number of each item that shows in every bit whether it was computed from the right index. */
const numberOf = (seed: number, item: number): number => Math.sin(seed + item) / (1 + item);

/** A small job with the traits of a large one: an array a part, handed over, and a result of the index alone. */
export const spreadJob: ChunkedJob<SpreadSetup, Float64Array<ArrayBuffer>> = {
  begin: ({ seed, bad }) => ({
    run: (from, to) => {
      if (bad && from <= bad.item && bad.item < to) {
        if (bad.by === 'exit') process.exit(7);
        throw new RangeError(`item ${bad.item} cannot be computed`);
      }
      return Float64Array.from({ length: to - from }, (_, k) => numberOf(seed, from + k));
    },
    transfer: (part) => [part.buffer],
  }),
};

/** The numbers of all items, as bytes. */
export const joinSpread = (parts: readonly JobPart<Float64Array>[]): Uint8Array =>
  new Uint8Array(Float64Array.from(parts.flatMap(({ part }) => [...part])).buffer);
