import type { HypothesisKind } from '../../src/reconstruction/index.ts';
import type { ChunkedJob } from '../../src/work/index.ts';
import { HELD, holds, syntheticLaunch } from '../../test/support/synthetic-launches.ts';

/** Quantities whose bands are held against the truth, in the order of a part's columns. */
export const QUANTITIES = Object.keys(HELD) as readonly (keyof typeof HELD)[];

/** Of each synthetic launch and quantity: 1 where its 90 % band holds the truth, 0 where not, -1 where there is none. */
type CoveragePart = Int8Array<ArrayBuffer>;

/** Synthetic launches of one hypothesis, an item a launch. */
export const coverageJob: ChunkedJob<{ kind: HypothesisKind; flights: number }, CoveragePart> = {
  begin: ({ kind, flights }) => ({
    run: (from, to) =>
      Int8Array.from(
        Array.from({ length: to - from }, (_, item) => {
          const held = holds(syntheticLaunch(kind, from + item), kind, flights);
          return QUANTITIES.map((quantity) => (held === null ? -1 : Number(held[quantity])));
        }).flat(),
      ),
  }),
};
