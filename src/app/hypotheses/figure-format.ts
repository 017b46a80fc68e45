import { toDegrees } from '../../engine/units/index.ts';
import type { Band, ClaimResult, ParameterKey } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { formatNumber, formatTrimmed, withUnit } from '../i18n/quantities.ts';

/** How a computed figure is written: in which unit, and to how many digits. */
export interface FigureFormat {
  readonly unit: string;
  /** From SI and radians to the unit. */
  readonly inUnit: (value: number) => number;
  /** A figure of the unit; the digits suit `of`, the figure that it stands beside. */
  readonly written: (value: number, of: number) => string;
}

/** From here on a tenth of a kilometre says nothing. */
const WHOLE_FROM_KM = 9.95;

/** To three digits: the model carries no more. */
const toThreeDigits = (value: number, of: number): string => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(Math.abs(of), 1))) - 2);
  return formatNumber(Math.round(value / step) * step);
};

export const KILOMETRES: FigureFormat = {
  unit: 'km',
  inUnit: (value) => value / 1000,
  written: (value, of) => formatNumber(value, Math.abs(of) < WHOLE_FROM_KM ? 1 : 0),
};
export const MINUTES: FigureFormat = {
  unit: 'min',
  inUnit: (value) => value / 60,
  written: (value) => formatNumber(value, 1),
};
export const SECONDS: FigureFormat = {
  unit: 's',
  inUnit: (value) => value,
  written: (value) => formatNumber(value),
};
export const SPEED: FigureFormat = { unit: 'm/s', inUnit: (value) => value, written: toThreeDigits };
export const DEGREES: FigureFormat = {
  unit: '°',
  inUnit: toDegrees,
  written: (value) => formatNumber(value),
};
const LOADING: FigureFormat = { unit: 'kg/m²', inUnit: (value) => value, written: toThreeDigits };
const RATIO: FigureFormat = {
  unit: '',
  inUnit: (value) => value,
  written: (value) => formatTrimmed(value, 2),
};

/** @example figureOf(351_400, KILOMETRES) // '351 km' */
export const figureOf = (value: number, { unit, inUnit, written }: FigureFormat): string =>
  withUnit(written(inUnit(value), inUnit(value)), unit);

/** A band without its unit, which the figure beside it has. @example bandOf(band, KILOMETRES) // '338–366' */
export const bandOf = ({ p05, p50, p95 }: Band, { inUnit, written }: FigureFormat): string =>
  t('numbers.band', {
    low: written(inUnit(p05), inUnit(p50)),
    high: written(inUnit(p95), inUnit(p50)),
  });

const PARAMETER_FORMATS: Readonly<Record<ParameterKey, FigureFormat>> = {
  velocityGainMps: SPEED,
  kickRad: DEGREES,
  burnTimeS: SECONDS,
  ballisticCoefficientKgM2: LOADING,
  azimuthRad: DEGREES,
  liftToDrag: RATIO,
  pullUpBelowM: KILOMETRES,
  pullUpEndRad: DEGREES,
};

export const formatOfParameter = (key: ParameterKey): FigureFormat => PARAMETER_FORMATS[key];

/** How a computed value is written beside a claim: in the claim's own unit. */
export const formatBeside = ({
  quantity,
  unit,
}: Pick<ClaimResult['claim'], 'quantity' | 'unit'>): FigureFormat => {
  if (quantity === 'flightTime') return unit === 's' ? SECONDS : MINUTES;
  if (quantity === 'azimuth') return DEGREES;
  return quantity === 'peakSpeed' ? SPEED : KILOMETRES;
};
