import type { Launch } from '../catalogue/index.ts';
import { dragCoefficientOf, SLENDER_BODY_DRAG, type StagedVehicle } from '../engine/vehicle/index.ts';

type VehicleClass = Launch['class'];

/**
 * What an arc assumes of a vehicle beyond the claims: round class-level figures, no model of any type.
 * Only the total velocity gain is solved for; the apogee and range it must meet leave these little say.
 */
interface ClassAssumption {
  readonly launchMassKg: number;
  readonly diameterM: number;
  readonly stages: number;
  /** Of all stages together. */
  readonly burnTimeS: number;
  /** Vacuum exhaust speed. */
  readonly exhaustMps: number;
  /** What coasts after burnout: null where the whole body does. */
  readonly reentry: { readonly massKg: number; readonly referenceAreaM2: number } | null;
}

const SEPARATED = { massKg: 700, referenceAreaM2: 0.5 };

const MEDIUM: ClassAssumption = {
  launchMassKg: 16_000,
  diameterM: 1.35,
  stages: 1,
  burnTimeS: 100,
  exhaustMps: 2400,
  reentry: SEPARATED,
};

const SHORT: ClassAssumption = {
  launchMassKg: 3400,
  diameterM: 0.9,
  stages: 1,
  burnTimeS: 30,
  exhaustMps: 2400,
  reentry: null,
};

const LARGE: ClassAssumption = {
  launchMassKg: 80_000,
  diameterM: 2.2,
  stages: 2,
  burnTimeS: 200,
  exhaustMps: 2800,
  reentry: SEPARATED,
};

const ASSUMPTIONS: Readonly<Record<Exclude<VehicleClass, 'unknown'>, ClassAssumption>> = {
  CRBM: SHORT,
  SRBM: SHORT,
  MRBM: MEDIUM,
  SLBM: MEDIUM,
  HGV: MEDIUM,
  IRBM: {
    launchMassKg: 25_000,
    diameterM: 1.65,
    stages: 1,
    burnTimeS: 140,
    exhaustMps: 2900,
    reentry: SEPARATED,
  },
  ICBM: LARGE,
  // A satellite launcher that fell short, drawn through its claims: nothing is known of it at class level.
  SLV: LARGE,
};

/**
 * Published size of a type where the class figure would mislead: drag decides how far a low flight goes.
 * @see KN-25: 600 mm as reported (KBS World, 19 March 2024); mass and burn time are unsure, 15 to 30 s are given.
 * KN-23: 1.0 m and 3.4 t as commonly given in open sources (CSIS Missile Threat level), unsure.
 */
const TYPE_FIGURES: Readonly<Record<string, Partial<ClassAssumption>>> = {
  'kn-25': { launchMassKg: 3000, diameterM: 0.6, burnTimeS: 25 },
  'hwasong-11a': { launchMassKg: 3400, diameterM: 1 },
};

const VERTICAL_RISE_S = 2;
const SMALLEST_MASS_RATIO = 0.05;
/** Each further stage starts with this share of the mass the one before leaves. */
const KEPT_AT_STAGING = 0.9;

/** The class to fly an unknown vehicle as: by the longer of its range and half its height. */
const classByReach = (apogeeM: number, rangeM: number): Exclude<VehicleClass, 'unknown'> => {
  const reachM = Math.max(rangeM, apogeeM / 2);
  if (reachM < 1_000_000) return 'SRBM';
  if (reachM < 3_000_000) return 'MRBM';
  return reachM < 5_500_000 ? 'IRBM' : 'ICBM';
};

/** A family of vehicles of one class: one number, the velocity gain, makes one of them. */
export interface ClassVehicle {
  readonly flownAs: Exclude<VehicleClass, 'unknown'>;
  readonly burnTimeS: number;
  /** Gain that would leave a twentieth of the mass per stage: more than any vehicle of the class has. */
  readonly mostGainMps: number;
  /** In words with units, for whoever reads the arc. */
  readonly assumptions: readonly string[];
  /**
   * @param velocityGainMps ideal gain of all stages together, without losses
   * @param kickRad thrust attitude from the vertical, held from 2 s after lift-off until burnout
   */
  readonly vehicle: (velocityGainMps: number, kickRad: number) => StagedVehicle;
}

/**
 * The class-level vehicle family that a launch is flown with.
 * @param dragShare of the generic drag; less is tried before an arc is called impossible
 */
export const classVehicle = (
  { class: named, type }: Pick<Launch, 'class' | 'type'>,
  apogeeM: number,
  rangeM: number,
  dragShare = 1,
): ClassVehicle => {
  const flownAs = named === 'unknown' ? classByReach(apogeeM, rangeM) : named;
  const given = { ...ASSUMPTIONS[flownAs], ...(type === null ? {} : TYPE_FIGURES[type]) };
  const drag = dragCoefficientOf(SLENDER_BODY_DRAG.map(([mach, cd]) => [mach, cd * dragShare] as const));
  const areaM2 = (Math.PI / 4) * given.diameterM ** 2;
  const stageBurnS = given.burnTimeS / given.stages;
  return {
    flownAs,
    burnTimeS: given.burnTimeS,
    mostGainMps: -Math.log(SMALLEST_MASS_RATIO) * given.exhaustMps * given.stages,
    assumptions: [
      `${named === 'unknown' ? 'no class in the record; by its height and range flown as a class-level' : 'class-level'} ${flownAs}: ${given.stages === 1 ? 'one stage' : `${given.stages} stages`}, ${given.burnTimeS} s of thrust in all, ${given.launchMassKg / 1000} t at lift-off, ${given.diameterM} m across`,
      `thrust straight up for ${VERTICAL_RISE_S} s, then in one fixed attitude until burnout`,
      given.reentry
        ? `a separate body of ${given.reentry.massKg} kg and ${given.reentry.referenceAreaM2} m² coasts after burnout`
        : 'the whole body coasts after burnout',
      `${dragShare === 1 ? '' : `${dragShare} times the `}drag of a generic slender body, US Standard Atmosphere 1976, no wind, rotating Earth with J2`,
    ],
    vehicle: (velocityGainMps, kickRad) => {
      const massRatio = Math.exp(-velocityGainMps / given.stages / given.exhaustMps);
      const stages = Array.from({ length: given.stages }, (_, index) => {
        const ignitionMassKg = given.launchMassKg * (KEPT_AT_STAGING * massRatio) ** index;
        const massFlowKgS = (ignitionMassKg * (1 - massRatio)) / stageBurnS;
        return {
          ignitionMassKg,
          massFlowKgS,
          vacuumThrustN: massFlowKgS * given.exhaustMps,
          nozzleExitAreaM2: 0,
          burnTimeS: stageBurnS,
        };
      });
      const lastMassKg = stages.at(-1)!.ignitionMassKg * massRatio;
      return {
        stages,
        referenceAreaM2: areaM2,
        drag,
        programme: { verticalS: VERTICAL_RISE_S, kickUntilS: given.burnTimeS, kickRad },
        reentry: {
          massKg: Math.min(given.reentry?.massKg ?? lastMassKg, lastMassKg),
          referenceAreaM2: given.reentry?.referenceAreaM2 ?? areaM2,
          drag,
          liftToDrag: 0,
          bankRad: 0,
        },
      };
    },
  };
};
