import { STANDARD_GRAVITY_MPS2 } from '../../units/index.ts';
import type { Flight } from '../flight.ts';
import type { TiltDirection } from '../forces.ts';
import type { Leg } from '../legs.ts';
import { type DragTable, dragTable } from './drag-table.ts';
import * as slot from './slots.ts';
import { DRAG_INTERVALS, DRAG_STARTS, P } from './workspace.ts';

/** Sets the slots that a flight does not change. */
export const setEarth = ({ earth: { ellipsoid, gravity, rotationRateRadps }, atmosphere }: Flight): void => {
  P[slot.MU] = gravity.muM3S2;
  P[slot.OBLATE] = 1.5 * gravity.j2 * gravity.referenceRadiusM ** 2;
  P[slot.OMEGA] = rotationRateRadps;
  P[slot.SEMI_MINOR] = ellipsoid.semiMajorAxisM * (1 - ellipsoid.flattening);
  P[slot.E2] = ellipsoid.eccentricitySquared;
  P[slot.HAS_AIR] = atmosphere === 'none' ? 0 : 1;
};

/** The drag table that the workspace holds. */
let shown: DragTable | null = null;

/** Sets the slots and the drag table of a leg. */
export const setLeg = (leg: Leg, directionOf: TiltDirection): void => {
  const table = dragTable(leg.piece.aerodynamics.drag);
  if (table !== shown) {
    DRAG_STARTS.set(table.starts);
    DRAG_INTERVALS.set(table.intervals);
    shown = table;
  }
  P[slot.DRAG_CELLS_PER_MACH] = table.cellsPerMach;
  setLegSlots(leg, directionOf);
};

/** Sets the slots of a leg, but for those of its drag table. */
export const setLegSlots = ({ piece, phase: { attitude }, lift }: Leg, directionOf: TiltDirection): void => {
  P[slot.PIECE_START] = piece.startS;
  P[slot.MASS] = piece.massAtStartKg;
  P[slot.FLOW] = piece.massFlowKgS;
  P[slot.HALF_FLOW_RATE] = piece.massFlowRateKgS2 / 2;
  P[slot.THRUST] = piece.thrustN;
  P[slot.THRUST_RATE] = piece.thrustRateNPerS;
  P[slot.EXIT_AREA] = piece.nozzleExitAreaM2;
  P[slot.HALF_AREA] = piece.aerodynamics.referenceAreaM2 / 2;
  P[slot.LIFT_MODE] = slot.LIFT_NONE;
  if (lift && lift.liftToDrag !== 0) {
    P[slot.LIFT_MODE] = lift.kind === 'full' ? slot.LIFT_FULL : slot.LIFT_EQUILIBRIUM;
    P[slot.LIFT_TO_DRAG] = lift.liftToDrag;
    P[slot.SIN_BANK] = Math.sin(lift.bankRad);
    P[slot.COS_BANK] = Math.cos(lift.bankRad);
    P[slot.MOST_LIFT] = lift.mostLoadFactor * STANDARD_GRAVITY_MPS2;
  }
  P[slot.THRUST_MODE] = slot.THRUST_NONE;
  if (piece.thrustN === 0 && piece.thrustRateNPerS === 0) return;
  if (attitude.kind === 'velocity') P[slot.THRUST_MODE] = slot.THRUST_VELOCITY;
  else if (attitude.kind === 'tilt') {
    const direction = directionOf(attitude.tiltRad);
    P[slot.THRUST_MODE] = attitude.fixedIn === 'earth' ? slot.THRUST_FIXED : slot.THRUST_INERTIAL;
    P[slot.DIRECTION_X] = direction.x;
    P[slot.DIRECTION_Y] = direction.y;
    P[slot.DIRECTION_Z] = direction.z;
  } else {
    P[slot.THRUST_MODE] = slot.THRUST_ANGLE;
    P[slot.ANGLE] = attitude.angleRad;
    P[slot.MOST_NORMAL] = attitude.mostLoadFactor * STANDARD_GRAVITY_MPS2;
    P[slot.MOST_PRESSURE] = attitude.mostDynamicPressurePa;
    P[slot.NORMAL_AREA] = piece.aerodynamics.referenceAreaM2 * attitude.normalForcePerRad;
  }
};
