import type { EventDefinition } from './events.ts';
import type { Kink } from './kinks.ts';
import type { Derivative, MethodName } from './method.ts';

export interface InitialValueProblem {
  readonly derivative: Derivative;
  readonly t0: number;
  readonly y0: Float64Array;
  /** May lie before t0: the integration then runs backward. */
  readonly tEnd: number;
  /** Largest acceptable error of one step, per component, in the component's unit; Infinity leaves it unwatched. */
  readonly tolerances: Float64Array;
  /** `dormand-prince-54` unless told; `dop853` for tight tolerances and as the check. */
  readonly method?: MethodName;
  readonly events?: readonly EventDefinition[];
  readonly kinks?: readonly Kink[];
  /** First trial step; its sign is ignored. */
  readonly firstStep?: number;
  /** Upper bound of a step's size; with infinite tolerances every step has it. None unless told. */
  readonly largestStep?: number;
  /** Upper bound of accepted and rejected steps together; 1e5 unless told. */
  readonly maxSteps?: number;
}
