import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  type Flight,
  type FlightResult,
  simulate,
  simulateMany,
  TIGHT_TOLERANCE_M,
} from '../../src/engine/flight/index.ts';
import { geodeticToEcef } from '../../src/engine/geodesy/index.ts';
import { stateAt, timeSpan } from '../../src/engine/trajectory/index.ts';
import { median } from '../median.ts';
import { buildCBaseline } from './c-baseline.ts';
import { flyWithOdex } from './odex-baseline.ts';
import { perturbedFlights } from './perturbed.ts';
import { stagedFlight } from './staged.ts';

const ROUNDS = 41;
const FLIGHTS_A_ROUND = 200;
const PERTURBED = 200;
const TEN_THOUSAND = 10_000;
const WARM_UP = 3000;
const REFERENCE_TOLERANCE_M = 1e-8;
/** What a chart of the Lab and an arc of the globe are drawn from. */
const SLIDER_SAMPLES = 257;

type Place = { readonly x: number; readonly y: number; readonly z: number };

const elapsedUs = (work: (n: number) => void, times: number): number => {
  const from = performance.now();
  for (let n = 0; n < times; n++) work(n);
  return ((performance.now() - from) * 1000) / times;
};

const placeOf = ({ earth: { ellipsoid } }: Flight, { end }: FlightResult): Place =>
  geodeticToEcef(ellipsoid, end);

const missM = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

/** Milliseconds of the very first flight in a fresh process, the modules' own loading left out. */
const firstFlightMs = (): number =>
  Number(
    execFileSync(process.execPath, [join(import.meta.dirname, 'first-flight.ts')], { encoding: 'utf8' }),
  );

/** Errors and work over flights around the one of the contracts, against runs at the reference tolerance. */
const errorsOver = (flights: readonly Flight[]) => {
  const rows = flights.map((flight) => {
    const usual = simulate(flight);
    const tight = simulate(flight, { toleranceM: TIGHT_TOLERANCE_M });
    const reference = simulate(flight, { toleranceM: REFERENCE_TOLERANCE_M });
    return {
      evaluations: usual.evaluations,
      impactM: missM(placeOf(flight, usual), placeOf(flight, reference)),
      impactMs: Math.abs(usual.ending.timeS - reference.ending.timeS) * 1000,
      apogeeM: Math.abs(usual.apogeeM! - reference.apogeeM!),
      tightApogeeM: Math.abs(tight.apogeeM! - reference.apogeeM!),
    };
  });
  const most = (key: keyof (typeof rows)[number]): number => Math.max(...rows.map((row) => row[key]));
  return {
    evaluations: most('evaluations'),
    maxImpactErrorM: most('impactM'),
    maxImpactTimeErrorMs: most('impactMs'),
    maxApogeeErrorM: most('apogeeM'),
    maxTightApogeeErrorM: most('tightApogeeM'),
  };
};

/** The loosest tolerance at which odex lands as near to the reference as the kernel does at its usual one. */
const odexTolerance = (flight: Flight, reference: Place, errorM: number): number => {
  for (let toleranceM = 1; toleranceM > 1e-7; toleranceM /= 2) {
    if (missM(flyWithOdex(flight, toleranceM), reference) <= errorM) return toleranceM;
  }
  throw new Error(`odex lands no nearer than ${errorM} m at any tolerance`);
};

/** Bytes by which the heap is larger after many flights, a flight; nothing may pile up. */
const heapGrowthBytes = (flight: Flight): number => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heap();
  elapsedUs(() => simulate(flight), TEN_THOUSAND);
  return Math.max(0, heap() - before) / TEN_THOUSAND;
};

/** Figures of one flight of the contracts' staged vehicle, against C and odex in the same run. */
export const run = async (): Promise<Record<string, number | null>> => {
  const firsts = [1, 2, 3, 4, 5].map(firstFlightMs);
  const flight = stagedFlight();
  const flights = perturbedFlights(flight, PERTURBED);
  const errors = errorsOver(flights);
  const reference = placeOf(flight, simulate(flight, { toleranceM: REFERENCE_TOLERANCE_M }));
  const odexToleranceM = odexTolerance(flight, reference, errors.maxImpactErrorM);
  const c = buildCBaseline(flight);
  const ours: number[] = [];
  const inC: number[] = [];
  const inOdex: number[] = [];
  const ratios: number[] = [];
  const alone: number[] = [];
  const among: number[] = [];
  const speedups: number[] = [];
  elapsedUs(() => simulate(flight), WARM_UP);
  elapsedUs(() => flyWithOdex(flight, odexToleranceM), 20);
  elapsedUs(() => simulateMany(flights), WARM_UP / PERTURBED);
  for (let round = 0; round < ROUNDS; round++) {
    const flownUs = elapsedUs(() => simulate(flight), FLIGHTS_A_ROUND);
    ours.push(flownUs);
    const flown = c?.run(FLIGHTS_A_ROUND);
    if (flown) {
      inC.push(flown.flightUs);
      ratios.push(flownUs / flown.flightUs);
      // A baseline that flies elsewhere is no baseline.
      if (missM(flown, reference) > 1)
        throw new Error(`the C baseline lands ${missM(flown, reference)} m off`);
    }
    const aloneUs = elapsedUs((n) => simulate(flights[n]!), PERTURBED);
    const amongUs = elapsedUs(() => simulateMany(flights), 1) / PERTURBED;
    alone.push(aloneUs);
    among.push(amongUs);
    speedups.push(aloneUs / amongUs);
    inOdex.push(elapsedUs(() => flyWithOdex(flight, odexToleranceM), 2));
  }
  c?.dispose();
  const sliderMs = Array.from(
    { length: ROUNDS },
    (_, n) =>
      elapsedUs(() => {
        const { trajectory } = simulate(flights[n]!);
        const { endS } = timeSpan(trajectory);
        for (let sample = 0; sample < SLIDER_SAMPLES; sample++) {
          stateAt(trajectory, (endS * sample) / (SLIDER_SAMPLES - 1));
        }
      }, 1) / 1000,
  );
  return {
    flightUs: median(ours),
    ...errors,
    cFlightUs: c ? median(inC) : null,
    ratioToC: c ? median(ratios) : null,
    perturbedFlightUs: median(alone),
    flightOfManyUs: median(among),
    speedupOfMany: median(speedups),
    odexFlightUs: median(inOdex),
    odexToleranceM,
    firstFlightMs: median(firsts),
    sliderMs: median(sliderMs),
    tenThousandMs: elapsedUs((n) => simulate(flights[n % PERTURBED]!), TEN_THOUSAND) * (TEN_THOUSAND / 1000),
    heapGrowthBytes: heapGrowthBytes(flight),
  };
};
