import type { BatchFlown, BatchOptions } from '../batch-flown.ts';
import type { Flight } from '../flight.ts';
import { checkFlight, tolerancesOf } from '../simulate.ts';
import { Lane } from './lane.ts';
import { ASKS_A_PAIR, CROSSES, IS_OVER, LANES, SAMPLES } from './lane-slots.ts';
import { planOf } from './plan.ts';
import { createProgram, type Program } from './program.ts';

/** Flies many flights at once. */
export interface BatchKernel {
  readonly name: string;
  /**
   * The flights' figures, in their order; null for a flight that the kernel does not know.
   * @throws RangeError, StepLimitError as `simulate` does
   */
  readonly fly: (flights: readonly Flight[], options?: BatchOptions) => readonly (BatchFlown | null)[];
}

/** What of the kernel's answer concerns a lane. */
const asksOf = (asks: number, index: number): number =>
  (asks >> ((index >> 1) * ASKS_A_PAIR + (index & 1))) & (CROSSES | IS_OVER | SAMPLES);

/** The lanes of one program, each with its flight; a flight that is over makes room for the next. */
const flyInLanes = (
  program: Program,
  lanes: readonly Lane[],
  flights: readonly Flight[],
  { toleranceM, timesS = [], keepsBurnout = false }: BatchOptions,
): readonly (BatchFlown | null)[] => {
  const tolerances = tolerancesOf(toleranceM);
  const flown = new Array<BatchFlown | null>(flights.length).fill(null);
  const indices = new Array<number>(lanes.length).fill(-1);
  let next = 0;
  let underWay = 0;
  /** Gives a lane the next flight that is known, or lets it rest. */
  const fill = (index: number): void => {
    const lane = lanes[index]!;
    for (; next < flights.length; next++) {
      const flight = flights[next]!;
      checkFlight(flight);
      const legs = planOf(flight);
      if (!legs) continue;
      lane.begin({ flight, legs, tolerances, timesS, keepsBurnout });
      indices[index] = next++;
      underWay++;
      return;
    }
    lane.rest();
  };
  for (const index of lanes.keys()) fill(index);
  while (underWay > 0) {
    const asks = program.advance();
    for (let index = 0; index < lanes.length; index++) {
      const lane = lanes[index]!;
      const own = asksOf(asks, index);
      if (own === 0 || !lane.answer(own)) continue;
      flown[indices[index]!] = lane.result();
      underWay--;
      fill(index);
    }
  }
  return flown;
};

/**
 * A kernel in WebAssembly that flies four flights at once, two in each 128-bit vector; null where the host has none.
 *
 * It knows ballistic flights under the standard air or none: bodies without lift, and staged vehicles whose phases end
 * by the clock, thrust fixed in the Earth frame or along the velocity. Each lane has its own step, error and clock.
 * Accuracy: the flat kernel's, to the bit, whatever flies beside (test/property/kernel-wasm).
 */
export const createBatchKernel = (): BatchKernel | null => {
  const program = createProgram();
  if (!program) return null;
  const lanes = Array.from({ length: LANES }, (_, index) => new Lane(program.memory.buffer, index));
  return {
    name: 'WebAssembly, f64x2',
    fly: (flights, options = {}) => flyInLanes(program, lanes, flights, options),
  };
};
