import { startThread } from '../../src/cli/work-threads.ts';
import { createWorkPool } from '../../src/work/index.ts';
import { QUANTITIES } from './coverage-job.ts';

const pool = createWorkPool<any>({
  startWorker: () => startThread(new URL('./coverage-worker.ts', import.meta.url)),
  workers: 2,
  canShare: true,
});
const kind = process.argv[2]!,
  n = +process.argv[3]!;
const t = performance.now();
const parts = await pool.port('coverage').run({ kind, flights: +process.argv[4]! }, { count: n, chunk: 5 });
const c = QUANTITIES.map(() => 0);
for (const { part } of parts as any[])
  for (let r = 0; r < part.length / QUANTITIES.length; r++)
    QUANTITIES.forEach((_, k) => {
      c[k]! += part[r * QUANTITIES.length + k] === 1 ? 1 : 0;
    });
console.log(
  kind,
  n,
  QUANTITIES.map((q, k) => q + ' ' + (c[k]! / n).toFixed(3)).join(' '),
  ((performance.now() - t) / 1000).toFixed(0) + ' s',
);
pool.close();
