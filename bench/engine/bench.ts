import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type FlightResult, simulate } from '../../src/engine/flight/index.ts';
import { stateAt } from '../../src/engine/trajectory/index.ts';
import { median } from '../median.ts';
import { buildCBaseline } from './c-baseline.ts';
import { flyWithOdex } from './odex-baseline.ts';
import { stagedFlight } from './staged.ts';

const ROUNDS = 15;
const FLIGHTS_A_ROUND = 40;
const TEN_THOUSAND = 10_000;
const REFERENCE_TOLERANCE_M = 1e-9;

const elapsedUs = (work: () => void, times: number): number => {
  const from = performance.now();
  for (let n = 0; n < times; n++) work();
  return ((performance.now() - from) * 1000) / times;
};

const endOf = (result: FlightResult) => stateAt(result.trajectory, result.ending.timeS).position;

const missM = (a: { x: number; y: number; z: number }, b: { x: number; y: number; z: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

/** Milliseconds of the very first flight in a fresh process, the modules' own loading left out. */
const firstFlightMs = (): number =>
  Number(
    execFileSync(process.execPath, [join(import.meta.dirname, 'first-flight.ts')], { encoding: 'utf8' }),
  );

/** Figures of one flight of the contracts' staged vehicle, against C and odex in the same run. */
export const run = async (): Promise<Record<string, number | null>> => {
  const flight = stagedFlight();
  const reference = endOf(simulate(flight, { toleranceM: REFERENCE_TOLERANCE_M }));
  const usual = simulate(flight);
  const c = buildCBaseline(flight);
  const ours: number[] = [];
  const inC: number[] = [];
  const inOdex: number[] = [];
  let cMissM: number | null = null;
  elapsedUs(() => simulate(flight), 200);
  elapsedUs(() => flyWithOdex(flight), 3);
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(elapsedUs(() => simulate(flight), FLIGHTS_A_ROUND));
    const flown = c?.run(FLIGHTS_A_ROUND * 10);
    if (flown) {
      inC.push(flown.flightUs);
      cMissM = missM(flown, reference);
    }
    inOdex.push(elapsedUs(() => flyWithOdex(flight), 1));
  }
  c?.dispose();
  // A baseline that flies elsewhere is no baseline.
  if (cMissM !== null && cMissM > 5) throw new Error(`the C baseline lands ${cMissM} m from the reference`);
  const odexMissM = missM(flyWithOdex(flight), reference);
  if (odexMissM > 5) throw new Error(`the odex baseline lands ${odexMissM} m from the reference`);
  const firsts = [1, 2, 3].map(firstFlightMs);
  return {
    flightUs: median(ours),
    evaluations: usual.evaluations,
    maxImpactErrorM: missM(endOf(usual), reference),
    cFlightUs: c ? median(inC) : null,
    odexFlightUs: median(inOdex),
    firstFlightMs: median(firsts),
    tenThousandMs: elapsedUs(() => simulate(flight), TEN_THOUSAND) * (TEN_THOUSAND / 1000),
  };
};
