import type { DragCoefficient } from './drag.ts';

/** What the air acts on: an area and its drag coefficient. */
export interface Aerodynamics {
  readonly referenceAreaM2: number;
  readonly drag: DragCoefficient;
}

/** What flies without thrust: a body with drag, and lift where `liftToDrag` is not 0. */
export interface Body extends Aerodynamics {
  readonly massKg: number;
  readonly liftToDrag: number;
  /** Roll of the lift vector about the velocity, radians, positive to the right; 0 lifts upward. */
  readonly bankRad: number;
}

/** Thrust in vacuum, N: constant, or rows by time after ignition (s), linear between them. */
export type Thrust = number | readonly (readonly [timeS: number, thrustN: number])[];

/** Something inert that is dropped while a stage burns: a fairing, an interstage. */
export interface Jettison {
  readonly name: string;
  readonly afterIgnitionS: number;
  readonly massKg: number;
}

/** One propulsive stage, from the burnout before it to its own. */
export interface Stage {
  /** All that flies at this ignition. */
  readonly ignitionMassKg: number;
  /** Mean over the burn; with a thrust table the flow follows the thrust. */
  readonly massFlowKgS: number;
  readonly vacuumThrustN: Thrust;
  readonly nozzleExitAreaM2: number;
  readonly burnTimeS: number;
  /** Coast between the burnout before (or the start) and this ignition, s; 0 unless given. */
  readonly ignitionDelayS?: number;
  readonly jettisons?: readonly Jettison[];
  /** Of all that flies while this stage does, where it differs from the vehicle's. */
  readonly aerodynamics?: Aerodynamics;
}

/** Attitude of the thrust: straight up, then a fixed kick along the azimuth, then along the velocity. */
export interface PitchProgramme {
  readonly verticalS: number;
  readonly kickUntilS: number;
  /** From the vertical of the launch site. */
  readonly kickRad: number;
}

/** A vehicle of one stage or more and the body that coasts after the last burnout. */
export interface StagedVehicle extends Aerodynamics {
  readonly stages: readonly Stage[];
  readonly programme: PitchProgramme;
  readonly reentry: Body;
}

/** Mass left when the stage burns out, kg. */
export const burnoutMass = (stage: Stage): number =>
  stage.ignitionMassKg -
  stage.massFlowKgS * stage.burnTimeS -
  (stage.jettisons ?? []).reduce((sum, { massKg }) => sum + massKg, 0);
