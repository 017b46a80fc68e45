import type { Aerodynamics, Body, Stage, StagedVehicle } from './vehicle.ts';

/** A stretch of time in which thrust is linear and nothing is dropped; all times from the start of the flight. */
export interface PropulsionPiece {
  readonly startS: number;
  /** Infinity for the last. */
  readonly endS: number;
  readonly massAtStartKg: number;
  /** Flow at the start of the piece and its change, kg/s and kg/s2. */
  readonly massFlowKgS: number;
  readonly massFlowRateKgS2: number;
  /** Vacuum thrust at the start of the piece and its change, N and N/s. */
  readonly thrustN: number;
  readonly thrustRateNPerS: number;
  readonly nozzleExitAreaM2: number;
  readonly aerodynamics: Aerodynamics;
  /** Stages count from 1; what happens at the start of the piece, and at its end. */
  readonly ignites?: number;
  readonly jettisons?: string;
  readonly burnsOut?: number;
}

/** Mass at a time within the piece, kg. */
export const massInPiece = (piece: PropulsionPiece, timeS: number): number => {
  const elapsedS = timeS - piece.startS;
  return piece.massAtStartKg - elapsedS * (piece.massFlowKgS + (elapsedS * piece.massFlowRateKgS2) / 2);
};

/** Thrust at a time within the piece in air of the given pressure, N: vacuum thrust less exit area times pressure. */
export const thrustInPiece = (piece: PropulsionPiece, timeS: number, pressurePa: number): number =>
  Math.max(
    0,
    piece.thrustN + (timeS - piece.startS) * piece.thrustRateNPerS - piece.nozzleExitAreaM2 * pressurePa,
  );

/** Vacuum thrust of a stage, N, at a time after its ignition within the burn. */
export const vacuumThrustAt = ({ vacuumThrustN }: Stage, afterIgnitionS: number): number => {
  if (typeof vacuumThrustN === 'number') return vacuumThrustN;
  const next = vacuumThrustN.findIndex(([timeS]) => timeS > afterIgnitionS);
  const [toS, toN] = vacuumThrustN.at(next) ?? [0, 0];
  if (next <= 0) return toN;
  const [fromS, fromN] = vacuumThrustN[next - 1]!;
  return fromN + ((toN - fromN) * (afterIgnitionS - fromS)) / (toS - fromS);
};

/** Impulse in vacuum of a stage's whole burn, N s. */
export const vacuumImpulse = (stage: Stage): number => {
  const { vacuumThrustN, burnTimeS } = stage;
  if (typeof vacuumThrustN === 'number') return vacuumThrustN * burnTimeS;
  const times = knotsOf(stage);
  return times
    .slice(1)
    .reduce(
      (sum, timeS, index) =>
        sum +
        ((vacuumThrustAt(stage, times[index]!) + vacuumThrustAt(stage, timeS)) / 2) * (timeS - times[index]!),
      0,
    );
};

/** Times after ignition at which the thrust bends or something is dropped; ignition first, burnout last. */
const knotsOf = ({ vacuumThrustN, jettisons = [], burnTimeS }: Stage): number[] => {
  const bends = typeof vacuumThrustN === 'number' ? [] : vacuumThrustN.map(([timeS]) => timeS);
  const inside = [...bends, ...jettisons.map(({ afterIgnitionS }) => afterIgnitionS)].filter(
    (timeS) => timeS > 0 && timeS < burnTimeS,
  );
  return [0, ...[...new Set(inside)].sort((a, b) => a - b), burnTimeS];
};

const coastPiece = (
  startS: number,
  endS: number,
  massKg: number,
  aerodynamics: Aerodynamics,
): PropulsionPiece => ({
  startS,
  endS,
  massAtStartKg: massKg,
  massFlowKgS: 0,
  massFlowRateKgS2: 0,
  thrustN: 0,
  thrustRateNPerS: 0,
  nozzleExitAreaM2: 0,
  aerodynamics,
});

const burnPieces = (
  stage: Stage,
  number: number,
  ignitionS: number,
  aerodynamics: Aerodynamics,
): PropulsionPiece[] => {
  const knots = knotsOf(stage);
  const impulse = vacuumImpulse(stage);
  // Flow a newton: constant, so that the mean flow is the stage's own. Without thrust the flow is even.
  const flowPerN = impulse > 0 ? (stage.massFlowKgS * stage.burnTimeS) / impulse : 0;
  const pieces: PropulsionPiece[] = [];
  let massKg = stage.ignitionMassKg;
  for (const [index, fromS] of knots.slice(0, -1).entries()) {
    const toS = knots[index + 1]!;
    const thrustN = vacuumThrustAt(stage, fromS);
    const thrustRateNPerS = (vacuumThrustAt(stage, toS) - thrustN) / (toS - fromS);
    const dropped = (stage.jettisons ?? []).filter(({ afterIgnitionS }) => afterIgnitionS === fromS);
    massKg -= dropped.reduce((sum, jettison) => sum + jettison.massKg, 0);
    const isLast = index === knots.length - 2;
    const piece: PropulsionPiece = {
      startS: ignitionS + fromS,
      endS: ignitionS + toS,
      massAtStartKg: massKg,
      massFlowKgS: impulse > 0 ? flowPerN * thrustN : stage.massFlowKgS,
      massFlowRateKgS2: flowPerN * thrustRateNPerS,
      thrustN,
      thrustRateNPerS,
      nozzleExitAreaM2: stage.nozzleExitAreaM2,
      aerodynamics,
      ...(index === 0 ? { ignites: number } : {}),
      ...(dropped.length > 0 ? { jettisons: dropped.map(({ name }) => name).join(', ') } : {}),
      ...(isLast ? { burnsOut: number } : {}),
    };
    massKg = massInPiece(piece, piece.endS);
    pieces.push(piece);
  }
  return pieces;
};

/**
 * Thrust, mass and drag over a vehicle's flight as a list of pieces without gaps, the coast after the last burnout
 * included. Between a burnout and the next ignition the next stage flies without thrust; the spent one is gone.
 */
export const propulsionOf = (vehicle: StagedVehicle): readonly PropulsionPiece[] => {
  const known = worked.get(vehicle);
  if (known) return known;
  const pieces = piecesOf(vehicle);
  worked.set(vehicle, pieces);
  return pieces;
};

/** Of vehicles seen before: an ensemble flies one of them a thousand times. */
const worked = new WeakMap<StagedVehicle, readonly PropulsionPiece[]>();

const piecesOf = (vehicle: StagedVehicle): readonly PropulsionPiece[] => {
  const pieces: PropulsionPiece[] = [];
  let timeS = 0;
  for (const [index, stage] of vehicle.stages.entries()) {
    const aerodynamics = stage.aerodynamics ?? vehicle;
    const delayS = stage.ignitionDelayS ?? 0;
    if (delayS > 0) pieces.push(coastPiece(timeS, timeS + delayS, stage.ignitionMassKg, aerodynamics));
    pieces.push(...burnPieces(stage, index + 1, timeS + delayS, aerodynamics));
    timeS += delayS + stage.burnTimeS;
  }
  return [...pieces, bodyPiece(vehicle.reentry, timeS)];
};

/** A body that flies without thrust from a time on. */
export const bodyPiece = (body: Body, startS = 0): PropulsionPiece =>
  coastPiece(startS, Number.POSITIVE_INFINITY, body.massKg, body);
