import { stateAt, type Trajectory } from '../trajectory/index.ts';
import type { BatchFlown, BatchOptions } from './batch-flown.ts';
import type { Flight } from './flight.ts';
import { type BatchKernel, createBatchKernel } from './kernel-wasm/batch.ts';
import { simulate } from './simulate.ts';

/** Made with the first flights that ask for it; undefined before, null where the host cannot. */
let kernel: BatchKernel | null | undefined;

const positionsIn = (trajectory: Trajectory, timesS: ArrayLike<number>): Float64Array => {
  const endS = trajectory.timesS.at(-1)!;
  const reached = Array.from(timesS).filter((timeS) => timeS <= endS);
  return Float64Array.from(
    reached.flatMap((timeS) => {
      const { x, y, z } = stateAt(trajectory, timeS).position;
      return [x, y, z];
    }),
  );
};

/** One of many by `simulate`, which knows every flight and runs on every host. */
const flyOne = (
  flight: Flight,
  { toleranceM, timesS = [], keepsBurnout = false }: BatchOptions,
): BatchFlown => {
  const keepsPath = timesS.length > 0;
  const result = simulate(flight, { keepsPath, ...(toleranceM === undefined ? {} : { toleranceM }) });
  const { ending, end, apogeeS, apogeeM, evaluations } = result;
  return {
    ending,
    end,
    apogeeS,
    apogeeM,
    evaluations,
    burnout: keepsBurnout ? result.burnout : null,
    positions: timesS.length > 0 ? positionsIn(result.trajectory, timesS) : new Float64Array(),
  };
};

/**
 * The figures of many flights, in their order: what {@link simulate} gives of each, to the bit, in half the time.
 *
 * Four at a time by the kernel in WebAssembly where the host has one and it knows the flight (kernel-wasm/), else one by
 * one. What the others are does not matter to a flight.
 * @throws RangeError, StepLimitError as `simulate` does, for the first flight that gives cause
 */
export const simulateMany = (
  flights: readonly Flight[],
  options: BatchOptions = {},
): readonly BatchFlown[] => {
  kernel ??= createBatchKernel();
  const flown = kernel?.fly(flights, options) ?? [];
  return flights.map((flight, index) => flown[index] ?? flyOne(flight, options));
};
