export type { Derivative } from './dormand-prince.ts';
export { DENSE_POWERS } from './dormand-prince.ts';
export type {
  DenseSolution,
  EventDefinition,
  InitialValueProblem,
  IntegrationEnding,
  LocatedEvent,
} from './integrate.ts';
export { integrate } from './integrate.ts';
