import { startThread } from '../../src/cli/work-threads.ts';
import { HYPOTHESES, type HypothesisKind } from '../../src/reconstruction/index.ts';
import { createWorkPool } from '../../src/work/index.ts';
import { type coverageJob, QUANTITIES } from './coverage-job.ts';

const LAUNCHES = 1000;
const FLIGHTS = 500;
const WORKERS = 2;

/** Shares of the synthetic launches whose 90 % band holds the truth, by hypothesis and quantity. */
export type Coverage = Readonly<
  Record<HypothesisKind, Readonly<Record<(typeof QUANTITIES)[number], number>>>
>;

/**
 * Draws truths from the priors, prints claims of range, apogee and bearing through the likelihood that they are read
 * with, and counts how often the bands of an ensemble hold the truth.
 */
export const measureCoverage = async (): Promise<Coverage> => {
  const pool = createWorkPool<{ coverage: typeof coverageJob }>({
    startWorker: () => startThread(new URL('./coverage-worker.ts', import.meta.url)),
    workers: WORKERS,
    canShare: true,
  });
  const shares: [HypothesisKind, Record<string, number>][] = [];
  for (const kind of HYPOTHESES) {
    const parts = await pool.port('coverage').run({ kind, flights: FLIGHTS }, { count: LAUNCHES, chunk: 10 });
    const rows = parts.flatMap(({ part }) =>
      Array.from({ length: part.length / QUANTITIES.length }, (_, row) =>
        part.subarray(row * QUANTITIES.length, (row + 1) * QUANTITIES.length),
      ),
    );
    shares.push([
      kind,
      Object.fromEntries(
        // A launch without a band holds nothing.
        QUANTITIES.map((quantity, column) => [
          quantity,
          rows.filter((row) => row[column] === 1).length / LAUNCHES,
        ]),
      ),
    ]);
  }
  pool.close();
  return Object.fromEntries(shares) as Coverage;
};
