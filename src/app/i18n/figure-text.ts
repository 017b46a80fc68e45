import { STANDARD_GRAVITY_MPS2, toDegrees } from '../../engine/units/index.ts';
import { formatNumber, formatSigned, withUnit } from './quantities.ts';

/** Units of computed figures, in SI and radians. */
export type FigureUnit = 'm' | 's' | 'm/s' | 'rad' | 'm/s2';

interface Written {
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

const METRES_PER_KM = 1000;
/** What would round to 100 km; from there on a tenth is more than the model knows. */
const WHOLE_FROM_M = 99_950;
/** One decimal more than a claim would have: variants are compared, and a slider's small step should show. */
const writtenAs: Readonly<Record<FigureUnit, (value: number) => Written>> = {
  m: (value) => ({
    value: value / METRES_PER_KM,
    unit: 'km',
    digits: Math.abs(value) < WHOLE_FROM_M ? 1 : 0,
  }),
  s: (value) => ({ value, unit: 's', digits: 1 }),
  'm/s': (value) => ({ value, unit: 'm/s', digits: 0 }),
  rad: (value) => ({ value: toDegrees(value), unit: '°', digits: 1 }),
  'm/s2': (value) => ({ value, unit: 'm/s²', digits: 0 }),
};

const NONE = '–';

/** A figure of a simulated flight with its unit; a dash where the flight has none. @example figureText(351_240, 'm') // '351 km' */
export const figureText = (figure: number | null, of: FigureUnit): string => {
  if (figure === null) return NONE;
  const { value, unit, digits } = writtenAs[of](figure);
  const text = withUnit(formatNumber(value, digits), unit);
  if (of !== 'm/s2') return text;
  return `${text} (${withUnit(formatNumber(value / STANDARD_GRAVITY_MPS2, 1), 'g')})`;
};

/** A difference of two figures, always with its sign; a dash where one of them is missing. */
export const figureDifference = (difference: number | null, of: FigureUnit): string => {
  if (difference === null) return NONE;
  const { value, unit, digits } = writtenAs[of](difference);
  return withUnit(formatSigned(value, digits), unit);
};
