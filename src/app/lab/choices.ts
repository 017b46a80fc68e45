import { toDegrees, toRadians } from '../../engine/units/index.ts';
import {
  type AdjustableParameter,
  choicesOfType,
  type VehicleChoice,
  type VehicleType,
} from '../../engine/vehicle/index.ts';

type DocumentKey<Key> = Key extends `${infer Name}Rad` ? `${Name}Deg` : Key;

/** Name of an adjustable figure with its unit as documents have it: degrees where the engine has radians. */
export type ChoiceKey = DocumentKey<AdjustableParameter['key']>;

/** One adjustable figure of a type in document units: what a slider needs to know. */
export interface LabChoice {
  readonly key: ChoiceKey;
  /** `deg`, `kg`, `kg/m2`, or empty for a ratio. */
  readonly unit: string;
  readonly nominal: number;
  readonly low: number;
  readonly high: number;
  /** Key of the source among those of the types' document. */
  readonly source: string;
  readonly confidence: AdjustableParameter['confidence'];
  /** Whether the range is a guess, to be shown as one, and not knowledge. */
  readonly prior: boolean;
}

/** Radians made degrees differ from those written by the last digits of a double; no document has that many. */
const DIGITS = 12;

const inDegrees = (angleRad: number): number => Number(toDegrees(angleRad).toPrecision(DIGITS));

const keyOf = (key: AdjustableParameter['key']): ChoiceKey => key.replace(/Rad$/, 'Deg') as ChoiceKey;

const chosenOf = (parameter: AdjustableParameter): LabChoice => {
  const { key, unit, nominal, low, high, source, confidence, prior } = parameter;
  const written = unit === 'rad' ? inDegrees : (value: number) => value;
  return {
    key: keyOf(key),
    unit: unit === 'rad' ? 'deg' : unit,
    nominal: written(nominal),
    low: written(low),
    high: written(high),
    source,
    confidence,
    prior,
  };
};

/** What may be changed of a type, in document units, with its nominal value and the range of its prior. */
export const labChoices = (type: VehicleType): readonly LabChoice[] => choicesOfType(type).map(chosenOf);

/**
 * Chosen figures in the engine's units, for the type they belong to; what the type does not have is left out.
 * @param choices in document units, within the ranges of {@link labChoices}
 */
export const vehicleChoiceOf = (
  type: VehicleType,
  choices: Readonly<Record<string, number>>,
): VehicleChoice => {
  const chosen: { -readonly [Key in keyof VehicleChoice]: number } = {};
  for (const { key, unit, low, high } of choicesOfType(type)) {
    const value = choices[keyOf(key)];
    if (value === undefined) continue;
    // At an end of the range, radians from degrees may be a last digit outside.
    chosen[key] = Math.min(Math.max(unit === 'rad' ? toRadians(value) : value, low), high);
  }
  return chosen;
};
