import { createRequire } from 'node:module';
import type { Flight } from '../../src/engine/flight/index.ts';
import { kernelRates } from '../../src/engine/flight/kernel/by-kernel.ts';
import type { Leg } from '../../src/engine/flight/legs.ts';
import { clockEndS } from '../../src/engine/flight/legs.ts';
import { LAST_PHASE, phasesOf } from '../../src/engine/flight/programme.ts';
import { type Ecef, ellipsoidVertical, geodeticToEcef } from '../../src/engine/geodesy/index.ts';
import { type Vec3, vec3 } from '../../src/engine/math/index.ts';
import { propulsionOf } from '../../src/engine/vehicle/index.ts';

/** What is used here of odex 2, whose own types are its sources and do not compile under our settings. */
interface Odex {
  readonly Solver: new (
    dimension: number,
  ) => {
    absoluteTolerance: number | number[];
    relativeTolerance: number | number[];
    solve(
      rates: (t: number, y: number[]) => number[],
      from: number,
      y: number[],
      to: number,
      onStep?: (n: number, from: number, to: number, y: number[]) => boolean,
    ): { y: number[] };
  };
}
const odex: Odex = createRequire(import.meta.url)('odex');

const LATEST_S = 7200;

/** The legs of a flight whose phases all end by the clock. */
const legsByClock = (flight: Flight): Leg[] => {
  if (flight.flown.kind !== 'staged') throw new Error('the baseline flies a staged vehicle');
  const pieces = propulsionOf(flight.flown.vehicle);
  const legs: Leg[] = [];
  let fromS = 0;
  for (const phase of [...phasesOf(flight), LAST_PHASE]) {
    const endS = clockEndS(phase, fromS, pieces.at(-1)!.startS);
    for (const piece of pieces) {
      const from = Math.max(fromS, piece.startS);
      const toS = Math.min(endS, piece.endS);
      if (from < toS) legs.push({ phase, piece, lift: null, fromS: from, toS });
    }
    fromS = endS;
  }
  return legs;
};

/**
 * The same flight by the npm package's extrapolation method, over the kernel's own right-hand side.
 * @param toleranceM of a step in each position component; a two-hundredth of it per second in the velocities
 * @returns where it lands
 */
export const flyWithOdex = (flight: Flight, toleranceM: number): Vec3<Ecef> => {
  const site = geodeticToEcef(flight.earth.ellipsoid, flight.start);
  const heightOf = (y: readonly number[]): number =>
    ellipsoidVertical(flight.earth.ellipsoid, y[0]!, y[1]!, y[2]!).heightM;
  const solver = new odex.Solver(6);
  solver.relativeTolerance = 1e-16;
  solver.absoluteTolerance = [1, 1, 1, 1 / 200, 1 / 200, 1 / 200].map((share) => share * toleranceM);
  let y = [site.x, site.y, site.z, 0, 0, 0];
  for (const leg of legsByClock(flight)) {
    const derivative = kernelRates(flight, leg);
    const rates = (t: number, state: number[]): number[] => {
      const out = new Float64Array(6);
      derivative(t, Float64Array.from(state), out);
      return [...out];
    };
    let before = { t: leg.fromS, y };
    const solved = solver.solve(rates, leg.fromS, y, Math.min(leg.toS, LATEST_S), (_, from, to, state) => {
      if (to > 1 && heightOf(state) < 0) return false;
      if (to > from) before = { t: to, y: [...state] };
      return true;
    });
    if (Number.isFinite(leg.toS)) {
      y = solved.y;
      continue;
    }
    // Newton on the time of the ground, from the last step above it.
    y = before.y;
    let t = before.t;
    for (let round = 0; round < 20 && Math.abs(heightOf(y)) > 1e-6; round++) {
      const later = solver.solve(rates, t, y, t + 1e-3).y;
      const climb = (heightOf(later) - heightOf(y)) / 1e-3;
      const next = t - heightOf(y) / climb;
      y = solver.solve(rates, t, y, next).y;
      t = next;
    }
  }
  return vec3<Ecef>(y[0]!, y[1]!, y[2]!);
};
