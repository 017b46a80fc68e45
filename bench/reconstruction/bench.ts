import { join } from 'node:path';
import { defaultIssuer } from '../../src/catalogue/index.ts';
import { readCatalogue } from '../../src/cli/catalogue-files.ts';
import { readVehicleTypes } from '../../src/cli/data-files.ts';
import { dataFolder } from '../../src/cli/package.ts';
import { openWorkPool } from '../../src/cli/work-pool.ts';
import { fitHypothesis } from '../../src/reconstruction/fit/fit.ts';
import {
  type LaunchReport,
  planEnsemble,
  reconstruct,
  reportOfRound,
  summariseEnsemble,
} from '../../src/reconstruction/index.ts';
import { weighedHypothesis } from '../../src/reconstruction/reconstruct.ts';
import { median } from '../median.ts';
import { measureArcs } from './arcs-in-browser.ts';
import { measureCoverage } from './coverage.ts';

const ROUNDS = 7;
const ENSEMBLE_ROUNDS = 7;
const ENSEMBLE = 10_000;
const REFERENCE_LAUNCH = 'dprk-2024-03-18-kn-25-success';

const reportsOfRecord = async (): Promise<readonly LaunchReport[]> => {
  const { catalogue } = await readCatalogue(join(dataFolder, 'catalogue'));
  const { types } = await readVehicleTypes();
  const byKey = new Map(types.map((type) => [type.key, type]));
  return catalogue.launches.flatMap((launch) => {
    const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
    const report = reportOfRound(launch, { site, types: byKey }, 1, defaultIssuer(launch));
    const figures = report ? weighedHypothesis(report, 'ballistic').measurements.filter(isFigure) : [];
    return report && figures.length >= 2 ? [report] : [];
  });
};

const isFigure = ({ quantity }: { quantity: string }): boolean => quantity !== 'azimuth';

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!;

/** Ballistic fits of every launch of the record, warm: from one start, and from all. */
const measureFits = (reports: readonly LaunchReport[]) => {
  const cases = reports.map((report) => weighedHypothesis(report, 'ballistic'));
  const timed = (mostStarts: number) =>
    Array.from({ length: ROUNDS + 1 }, () =>
      cases.map(({ hypothesis, measurements }) => {
        const from = performance.now();
        const outcome = fitHypothesis(hypothesis, measurements, { mostStarts });
        const flights = outcome.found ? outcome.fit.flights : outcome.flights;
        return { ms: performance.now() - from, flights };
      }),
    )
      // The first round warms up.
      .slice(1);
  const one = timed(1);
  const all = timed(Number.POSITIVE_INFINITY);
  const medians = (rounds: typeof one): number[] =>
    cases.map((_, index) => median(rounds.map((round) => round[index]!.ms)));
  return {
    fitMedianMs: median(medians(one)),
    fitP99Ms: quantile(medians(one), 0.99),
    flightsPerFit: median(one[0]!.map(({ flights }) => flights)),
    mostFlightsPerFit: Math.max(...one[0]!.map(({ flights }) => flights)),
    multiStartMedianMs: median(medians(all)),
    mostFlightsMultiStart: Math.max(...all[0]!.map(({ flights }) => flights)),
  };
};

const measureAllLaunches = (reports: readonly LaunchReport[]): number => {
  const from = performance.now();
  for (const report of reports) reconstruct(report);
  return (performance.now() - from) / 1000;
};

/** Wall and processor time of one ensemble on one worker and on two, interleaved. */
const measureEnsemble = async (report: LaunchReport) => {
  const [fitted] = reconstruct(report, { kinds: ['ballistic'] }).hypotheses;
  const plan = planEnsemble(report, fitted!, { flights: ENSEMBLE, seed: 1 });
  const pools = [openWorkPool(1), openWorkPool(2)] as const;
  const runs = pools.map(() => ({ wallMs: [] as number[], cpuMs: [] as number[] }));
  for (let round = 0; round <= ENSEMBLE_ROUNDS; round++) {
    for (const [index, pool] of pools.entries()) {
      const cpu = process.cpuUsage();
      const from = performance.now();
      const parts = await pool.port('ensemble').run(plan, { count: ENSEMBLE });
      const wallMs = performance.now() - from;
      const { user, system } = process.cpuUsage(cpu);
      // The first round starts and warms the threads.
      if (round === 0) summariseEnsemble(plan, parts);
      else {
        runs[index]!.wallMs.push(wallMs);
        runs[index]!.cpuMs.push((user + system) / 1000);
      }
    }
  }
  for (const pool of pools) pool.close();
  const [one, two] = runs;
  return {
    ensembleMs: median(two!.wallMs),
    ensembleOneWorkerMs: median(one!.wallMs),
    secondWorkerCpuShare: median(two!.cpuMs) / median(one!.cpuMs) - 1,
  };
};

/** Fits, ensembles, arcs on the globe and coverage; some ten minutes, nearly all of it the coverage. */
export const run = async () => {
  const reports = await reportsOfRecord();
  const fits = measureFits(reports);
  measureAllLaunches(reports);
  const allLaunchesS = median([1, 2, 3].map(() => measureAllLaunches(reports)));
  const ensemble = await measureEnsemble(reports.find(({ id }) => id === REFERENCE_LAUNCH)!);
  const arcs = await measureArcs();
  const coverage = await measureCoverage();
  return {
    ...fits,
    launches: reports.length,
    allLaunchesS,
    ...ensemble,
    ...arcs,
    bandCoverage: {
      ballistic: coverage.ballistic.flightTimeS,
      'pull-up': coverage['pull-up'].flightTimeS,
      glide: coverage.glide.flightTimeS,
    },
    coverage,
  };
};
