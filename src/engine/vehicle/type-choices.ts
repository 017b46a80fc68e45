import { toRadians } from '../units/index.ts';
import type { Figure, VehicleType } from './type-schema.ts';

/** What a user may change of a type; everything left out stays as the type has it. */
export interface VehicleChoice {
  /** Attitude of the pitch kick from the vertical of the launch site, rad. */
  readonly kickRad?: number;
  /** Of the nominal thrust of every stage; the burns shorten or lengthen so that the propellant stays. */
  readonly thrustShare?: number;
  readonly payloadKg?: number;
  /** Of what coasts, at hypersonic speed, kg/m2. */
  readonly ballisticCoefficientKgM2?: number;
  readonly liftToDrag?: number;
  /** Roll of the lift about the velocity, rad, positive to the right; 0 lifts upward. */
  readonly bankRad?: number;
  /** Height at which a falling body that lifts begins to pull up, m. */
  readonly pullUpBelowM?: number;
}

/** One adjustable parameter of a type, in SI and radians: what a slider needs to know. */
export interface AdjustableParameter {
  readonly key: keyof VehicleChoice;
  /** `rad`, `m`, `kg`, `kg/m2`, or empty for a ratio. */
  readonly unit: string;
  readonly nominal: number;
  readonly low: number;
  readonly high: number;
  /** Key of the source among the document's. */
  readonly source: string;
  readonly confidence: Figure['confidence'];
  /** Whether the range is a prior, to be shown as one, and not knowledge. */
  readonly prior: boolean;
}

/** Source of the ranges that are this program's own choice. */
const OWN_CHOICE = 'assumed';

const adjustable = (
  key: keyof VehicleChoice,
  unit: string,
  { value, low, high, source, confidence, prior }: Figure,
  toSi: (value: number) => number = (written) => written,
): AdjustableParameter => ({
  key,
  unit,
  nominal: toSi(value),
  low: toSi(low),
  high: toSi(high),
  source,
  confidence,
  prior,
});

const ownChoice = (value: number, low: number, high: number): Figure => ({
  value,
  low,
  high,
  source: OWN_CHOICE,
  confidence: 'assumed',
  prior: true,
});

/** A fifth either way: solid motors change that much with the temperature of their grain, and published thrusts differ as much. */
const THRUST_SHARE = ownChoice(1, 0.8, 1.2);

/** From lift to the left to lift to the right, short of leaving none upward; held from the pull-up to the end of the glide. */
const BANK_DEG = ownChoice(0, -80, 80);

/** Low ones pull up in the air they never leave, gliders where it begins to carry them. */
const PULL_UP_BELOW_M = {
  'quasi-ballistic': ownChoice(30_000, 15_000, 50_000),
  'boost-glide': ownChoice(45_000, 25_000, 70_000),
  ballistic: ownChoice(45_000, 15_000, 70_000),
} as const;

/**
 * The parameters of a type that a user may change, with unit, nominal value and range, in SI and radians.
 *
 * Ranges are the priors of the type; lift-to-drag, bank and pull-up are there only where the type has lift.
 */
export const choicesOfType = ({ parameters, flight }: VehicleType): readonly AdjustableParameter[] => [
  adjustable('kickRad', 'rad', parameters.kickDeg, toRadians),
  adjustable('thrustShare', '', THRUST_SHARE),
  adjustable('payloadKg', 'kg', parameters.payloadKg),
  adjustable('ballisticCoefficientKgM2', 'kg/m2', parameters.ballisticCoefficientKgM2),
  ...(parameters.liftToDrag.high > 0
    ? [
        adjustable('liftToDrag', '', parameters.liftToDrag),
        adjustable('bankRad', 'rad', BANK_DEG, toRadians),
        adjustable('pullUpBelowM', 'm', PULL_UP_BELOW_M[flight]),
      ]
    : []),
];
