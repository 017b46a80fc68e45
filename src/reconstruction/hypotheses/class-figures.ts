import type { Launch } from '../../catalogue/index.ts';
import {
  hypersonicDrag,
  REENTRY_CONE_DRAG,
  SLENDER_BODY_DRAG,
  type VehicleType,
} from '../../engine/vehicle/index.ts';

export type FlownClass = Exclude<Launch['class'], 'unknown'>;

/** A centre with the relative standard deviation of its logarithm. */
export interface Spread {
  readonly centre: number;
  readonly spread: number;
}

/**
 * What a flight assumes of its vehicle beyond the claims, and how surely: round figures of a class, or those of a type.
 * @see CONTEXT of the figures: README.md of this room
 */
export interface VehicleFigures {
  readonly launchMassKg: number;
  readonly diameterM: number;
  readonly stages: number;
  /** Effective, in vacuum. */
  readonly exhaustMps: number;
  /** Of the body that separates at burnout; null where the whole vehicle coasts. */
  readonly separatesKg: number | null;
  /** Ideal velocity gain of all stages together. */
  readonly velocityGainMps: Spread;
  /** Of all stages together. */
  readonly burnTimeS: Spread;
  /** Of what coasts, at hypersonic speed. */
  readonly ballisticCoefficientKgM2: Spread;
  /** Of a body that manoeuvres. */
  readonly liftToDrag: { readonly low: number; readonly high: number };
}

const MANOEUVRING_BODY = { low: 0.2, high: 3 };
const GLIDER = { low: 0.8, high: 4 };

const SHORT: VehicleFigures = {
  launchMassKg: 3400,
  diameterM: 0.9,
  stages: 1,
  exhaustMps: 2400,
  separatesKg: null,
  velocityGainMps: { centre: 2200, spread: 0.35 },
  burnTimeS: { centre: 32, spread: 0.3 },
  ballisticCoefficientKgM2: { centre: 8000, spread: 0.4 },
  liftToDrag: MANOEUVRING_BODY,
};

const MEDIUM: VehicleFigures = {
  launchMassKg: 16_000,
  diameterM: 1.35,
  stages: 1,
  exhaustMps: 2400,
  separatesKg: 700,
  velocityGainMps: { centre: 3800, spread: 0.25 },
  burnTimeS: { centre: 95, spread: 0.3 },
  ballisticCoefficientKgM2: { centre: 5000, spread: 0.5 },
  liftToDrag: MANOEUVRING_BODY,
};

const LARGE: VehicleFigures = {
  launchMassKg: 80_000,
  diameterM: 2.2,
  stages: 2,
  exhaustMps: 2800,
  separatesKg: 900,
  velocityGainMps: { centre: 8800, spread: 0.15 },
  burnTimeS: { centre: 220, spread: 0.25 },
  ballisticCoefficientKgM2: { centre: 8000, spread: 0.5 },
  liftToDrag: MANOEUVRING_BODY,
};

const CLASSES: Readonly<Record<FlownClass, VehicleFigures>> = {
  CRBM: { ...SHORT, velocityGainMps: { centre: 1500, spread: 0.35 }, burnTimeS: { centre: 15, spread: 0.4 } },
  SRBM: SHORT,
  MRBM: MEDIUM,
  // Short flights of submarine-launched types were as many as long ones.
  SLBM: { ...MEDIUM, velocityGainMps: { centre: 3400, spread: 0.35 } },
  HGV: { ...MEDIUM, liftToDrag: GLIDER },
  IRBM: {
    ...MEDIUM,
    launchMassKg: 25_000,
    diameterM: 1.65,
    exhaustMps: 2900,
    velocityGainMps: { centre: 5600, spread: 0.2 },
    burnTimeS: { centre: 130, spread: 0.3 },
  },
  ICBM: LARGE,
  // A satellite launcher that fell short, drawn through its claims: nothing is known of it at class level.
  SLV: { ...LARGE, velocityGainMps: { centre: 8000, spread: 0.35 } },
};

const totalOf = (type: VehicleType, of: 'value' | 'low' | 'high'): { massKg: number; gainMps: number } => {
  // A heavier payload with less propellant gains less: the ends of a gain pair opposite ends of its figures.
  const opposite = of === 'value' ? 'value' : of === 'low' ? 'high' : 'low';
  let massKg = type.parameters.payloadKg[opposite];
  let gainMps = 0;
  for (const stage of [...type.parameters.stages].reverse()) {
    const empty = massKg + stage.dryKg.value + (stage.jettison?.massKg.value ?? 0);
    massKg = empty + stage.propellantKg[of];
    gainMps += stage.exhaustMps[of] * Math.log(massKg / empty);
  }
  return { massKg, gainMps };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A range as a spread: its ends are taken for the 5th and 95th percentile. */
const SIGMAS_OF_A_RANGE = 2 * 1.645;
const spreadOf = (value: number, low: number, high: number, least: number): Spread => ({
  centre: value,
  spread: Math.max(least, Math.log(high / low) / SIGMAS_OF_A_RANGE),
});

/** Engines are cut off early and payloads vary: no type is known better than this in its gain, nor in the others. */
const LEAST_SPREAD = { gain: 0.15, burn: 0.1, coefficient: 0.25 };

/** The figures of a vehicle type, with its ranges as spreads. */
const figuresOfType = (type: VehicleType): VehicleFigures => {
  const { parameters, separates, flight } = type;
  const { massKg, gainMps } = totalOf(type, 'value');
  const burn = (of: 'value' | 'low' | 'high') => sum(parameters.stages.map(({ burnTimeS }) => burnTimeS[of]));
  const beta = parameters.ballisticCoefficientKgM2;
  const exhaust = sum(parameters.stages.map(({ exhaustMps }) => exhaustMps.value)) / parameters.stages.length;
  const lifts = parameters.liftToDrag.high > 0 ? parameters.liftToDrag : null;
  const usual = flight === 'boost-glide' ? GLIDER : MANOEUVRING_BODY;
  return {
    launchMassKg: massKg,
    diameterM: parameters.diameterM.value,
    stages: parameters.stages.length,
    exhaustMps: exhaust,
    separatesKg: separates ? parameters.payloadKg.value : null,
    velocityGainMps: spreadOf(
      gainMps,
      totalOf(type, 'low').gainMps,
      totalOf(type, 'high').gainMps,
      LEAST_SPREAD.gain,
    ),
    burnTimeS: spreadOf(burn('value'), burn('low'), burn('high'), LEAST_SPREAD.burn),
    ballisticCoefficientKgM2: spreadOf(beta.value, beta.low, beta.high, LEAST_SPREAD.coefficient),
    liftToDrag: lifts
      ? { low: Math.min(lifts.low, usual.low) || usual.low, high: Math.max(lifts.high, usual.high) }
      : usual,
  };
};

/** The class to fly an unknown vehicle as: by the longer of its range and half its height. */
const classByReach = (reachM: number): FlownClass => {
  if (reachM < 1_000_000) return 'SRBM';
  if (reachM < 3_000_000) return 'MRBM';
  return reachM < 5_500_000 ? 'IRBM' : 'ICBM';
};

/** The figures that a launch is flown with, and in words where they come from. */
export interface FlownAs {
  readonly className: FlownClass;
  readonly figures: VehicleFigures;
  /** `type`: of the vehicle type; `class`: of the class; `reach`: of the class that its height and range speak for. */
  readonly basis: 'type' | 'class' | 'reach';
}

/**
 * What is assumed of a launch's vehicle: the figures of its type where it is a known one, else of its class, else of the
 * class that its reported height and range speak for.
 * @param reachM the longer of the reported range and half the reported apogee
 */
export const vehicleFigures = (named: Launch['class'], type: VehicleType | null, reachM: number): FlownAs => {
  const className = named === 'unknown' ? (type?.class ?? classByReach(reachM)) : named;
  if (type) return { className, figures: figuresOfType(type), basis: 'type' };
  return { className, figures: CLASSES[className], basis: named === 'unknown' ? 'reach' : 'class' };
};

/** Drag at hypersonic speed of what coasts. */
export const hypersonicCoefficient = ({ separatesKg }: VehicleFigures): number =>
  hypersonicDrag(separatesKg === null ? SLENDER_BODY_DRAG : REENTRY_CONE_DRAG);
