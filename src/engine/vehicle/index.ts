export type { DragCoefficient } from './drag.ts';
export { dragCoefficientAt, dragCoefficientOf } from './drag.ts';
export type { Body, PitchProgramme, Stage, StagedVehicle } from './vehicle.ts';
export { burnoutMass, thrustAt } from './vehicle.ts';
