export type { DragCoefficient } from './drag.ts';
export { dragCoefficientAt, dragCoefficientOf } from './drag.ts';
export { hypersonicDrag, REENTRY_CONE_DRAG, SLENDER_BODY_DRAG } from './drag-tables.ts';
export type { LoadedVehicleTypes } from './parse-types.ts';
export { parseVehicleTypes } from './parse-types.ts';
export type { PropulsionPiece } from './propulsion.ts';
export {
  bodyPiece,
  massInPiece,
  propulsionOf,
  thrustInPiece,
  vacuumImpulse,
  vacuumThrustAt,
} from './propulsion.ts';
export type { AdjustableParameter, VehicleChoice } from './type-choices.ts';
export { choicesOfType } from './type-choices.ts';
export type { Figure, VehicleSource, VehicleType } from './type-schema.ts';
export { completeChoice, vehicleOfType } from './type-vehicle.ts';
export type {
  Aerodynamics,
  Body,
  Jettison,
  PitchProgramme,
  Stage,
  StagedVehicle,
  Thrust,
} from './vehicle.ts';
export { burnoutMass } from './vehicle.ts';
