import type { DragCoefficient } from './drag.ts';

/** What flies without thrust: a body with drag, and lift where `liftToDrag` is not 0. */
export interface Body {
  readonly massKg: number;
  readonly referenceAreaM2: number;
  readonly drag: DragCoefficient;
  readonly liftToDrag: number;
  /** Roll of the lift vector about the velocity, radians, positive to the right; 0 lifts upward. */
  readonly bankRad: number;
}

/** One propulsive stage, from its ignition to its burnout. */
export interface Stage {
  /** All that flies at this ignition. */
  readonly ignitionMassKg: number;
  readonly massFlowKgS: number;
  readonly vacuumThrustN: number;
  readonly nozzleExitAreaM2: number;
  readonly burnTimeS: number;
}

/** Attitude of the thrust: straight up, then a fixed kick along the azimuth, then along the velocity. */
export interface PitchProgramme {
  readonly verticalS: number;
  readonly kickUntilS: number;
  /** From the vertical of the launch site. */
  readonly kickRad: number;
}

/** A vehicle of one stage or more and the body that coasts after the last burnout. */
export interface StagedVehicle {
  readonly stages: readonly Stage[];
  readonly referenceAreaM2: number;
  readonly drag: DragCoefficient;
  readonly programme: PitchProgramme;
  readonly reentry: Body;
}

/** Thrust in air of the given pressure, N: vacuum thrust less exit area times ambient pressure, not below zero. */
export const thrustAt = (stage: Stage, pressurePa: number): number =>
  Math.max(0, stage.vacuumThrustN - stage.nozzleExitAreaM2 * pressurePa);

/** Mass left when the stage burns out, kg. */
export const burnoutMass = (stage: Stage): number =>
  stage.ignitionMassKg - stage.massFlowKgS * stage.burnTimeS;
