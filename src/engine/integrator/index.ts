export { DENSE_POWERS } from './dormand-prince.ts';
export type { EventDefinition, LocatedEvent } from './events.ts';
export { integrate } from './integrate.ts';
export type { Kink } from './kinks.ts';
export type { Derivative, MethodName } from './method.ts';
export type { InitialValueProblem } from './problem.ts';
export type { DenseSolution, IntegrationEnding } from './solution.ts';
export { evaluateSegment } from './solution.ts';
