import { enuToEcefVector } from '../geodesy/index.ts';
import { vec3 } from '../math/index.ts';
import type { Flight } from './flight.ts';
import {
  aerodynamic,
  centrifugal,
  coriolis,
  type ForceTerm,
  fixedThrust,
  gravitation,
  velocityThrust,
} from './forces.ts';

/** A stretch of the flight under one list of force terms. Mass falls at a constant rate within it. */
export interface Phase {
  readonly name: string;
  readonly startS: number;
  /** Infinity for the last. */
  readonly endS: number;
  readonly forces: readonly ForceTerm[];
  readonly massAtStartKg: number;
  readonly massFlowKgS: number;
  /** Counted from 1; set where a stage ignites at the start or burns out at the end of this phase. */
  readonly ignites?: number;
  readonly burnsOut?: number;
}

/** The flight as a list of phases, in their order: boost phases of each stage, then the coast. */
export const phasesOf = (flight: Flight): readonly Phase[] => {
  const { gravity, rotationRateRadps } = flight.earth;
  const always = [
    gravitation(gravity),
    ...(rotationRateRadps === 0 ? [] : [centrifugal(rotationRateRadps), coriolis(rotationRateRadps)]),
  ];
  const { flown } = flight;
  const airless = flight.atmosphere === 'none';
  const aerodynamics = (body: Parameters<typeof aerodynamic>[0]): ForceTerm[] =>
    airless ? [] : [aerodynamic(body)];

  if (flown.kind === 'body') {
    return [
      {
        name: 'coast',
        startS: 0,
        endS: Number.POSITIVE_INFINITY,
        forces: [...always, ...aerodynamics(flown.body)],
        massAtStartKg: flown.body.massKg,
        massFlowKgS: 0,
      },
    ];
  }

  const { vehicle, azimuthRad } = flown;
  const { verticalS, kickUntilS, kickRad } = vehicle.programme;
  const direction = (tiltRad: number) =>
    enuToEcefVector(
      flight.start,
      vec3(
        Math.sin(tiltRad) * Math.sin(azimuthRad),
        Math.sin(tiltRad) * Math.cos(azimuthRad),
        Math.cos(tiltRad),
      ),
    );
  const phases: Phase[] = [];
  let ignitionS = 0;
  for (const [index, stage] of vehicle.stages.entries()) {
    const burnoutS = ignitionS + stage.burnTimeS;
    const attitudes = [
      { name: 'vertical rise', untilS: verticalS, thrust: fixedThrust(stage, direction(0)) },
      { name: 'pitch kick', untilS: kickUntilS, thrust: fixedThrust(stage, direction(kickRad)) },
      { name: 'gravity turn', untilS: Number.POSITIVE_INFINITY, thrust: velocityThrust(stage) },
    ];
    let startS = ignitionS;
    for (const { name, untilS, thrust } of attitudes) {
      const endS = Math.min(untilS, burnoutS);
      if (endS <= startS) continue;
      phases.push({
        name,
        startS,
        endS,
        forces: [...always, ...aerodynamics(vehicle), thrust],
        massAtStartKg: stage.ignitionMassKg - stage.massFlowKgS * (startS - ignitionS),
        massFlowKgS: stage.massFlowKgS,
        ...(startS === ignitionS ? { ignites: index + 1 } : {}),
        ...(endS === burnoutS ? { burnsOut: index + 1 } : {}),
      });
      startS = endS;
    }
    ignitionS = burnoutS;
  }
  phases.push({
    name: 'coast',
    startS: ignitionS,
    endS: Number.POSITIVE_INFINITY,
    forces: [...always, ...aerodynamics(vehicle.reentry)],
    massAtStartKg: vehicle.reentry.massKg,
    massFlowKgS: 0,
  });
  return phases;
};
