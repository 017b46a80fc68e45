import { toDegrees } from '../../engine/units/index.ts';
import { t } from './index.ts';

/** Keeps a figure and its unit on one line. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** A whole number parted at its thousands as the language does. @example groupDigits(12345) // '12 345' (thin space) */
const groupDigits = (whole: number): string =>
  String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, t('numbers.thousands'));

const signOf = (rounded: number): string => (rounded < 0 ? MINUS : '');

/** A text of another room with its thousands parted as everywhere on the page. @example regroup('6,000 km') */
export const regroup = (text: string): string =>
  text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, t('numbers.thousands'));

/** A number with `digits` decimals, parted thousands and a true minus. */
export const formatNumber = (value: number, digits = 0): string => {
  const fixed = Number(value.toFixed(digits));
  const [whole = '0', decimals] = Math.abs(fixed).toFixed(digits).split('.');
  return `${signOf(fixed)}${groupDigits(Number(whole))}${decimals ? `.${decimals}` : ''}`;
};

/** As {@link formatNumber}, without zeros at the end of the decimals. @example formatTrimmed(1.5, 3) // '1.5' */
export const formatTrimmed = (value: number, digits: number): string => {
  const text = formatNumber(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

/** `+12`, `−3`, `0`: a difference, always with its sign. */
export const formatSigned = (value: number, digits = 0): string => {
  const text = formatNumber(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
};

/** Units that a language may write in its own way, by how documents write them. */
const NAMED_UNITS = {
  m: 'm',
  km: 'km',
  s: 's',
  min: 'min',
  'm/s': 'mps',
  '°': 'deg',
  deg: 'deg',
  Mach: 'mach',
} as const;

const isNamedUnit = (unit: string): unit is keyof typeof NAMED_UNITS => unit in NAMED_UNITS;

/** A figure with its unit, kept on one line; degrees stand at the figure. @example withUnit('5', '°') // '5°' */
export const withUnit = (figure: string, unit: string): string => {
  if (unit === '') return figure;
  return isNamedUnit(unit)
    ? t(`units.${NAMED_UNITS[unit]}`, { value: figure })
    : `${figure}${NO_BREAK}${unit}`;
};

/** Metres as kilometres: one decimal under 10 km, whole above. @example formatKm(350_400) // '350 km' */
export const formatKm = (lengthM: number): string =>
  withUnit(formatNumber(lengthM / 1000, Math.abs(lengthM) < 9_950 ? 1 : 0), 'km');

/** A speed to three digits at most: the model carries no more. @example formatSpeed(1836) // '1 840 m/s' */
export const formatSpeed = (speedMps: number): string => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(Math.abs(speedMps), 1))) - 2);
  return withUnit(formatNumber(Math.round(speedMps / step) * step), 'm/s');
};

/** A difference of lengths with its sign; to a tenth of a kilometre where the length itself is small. */
export const formatSignedKm = (byM: number, ofLengthM: number): string =>
  withUnit(formatSigned(byM / 1000, Math.abs(ofLengthM) < 9_950 ? 1 : 0), 'km');

/** `5 min 42 s`, `58 s`, `1 h 14 min 02 s`. */
export const formatDuration = (durationS: number): string => {
  const whole = Math.round(durationS);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = whole % 60;
  if (hours > 0) return t('duration.hours', { hours, minutes, seconds });
  return minutes > 0 ? t('duration.minutes', { minutes, seconds }) : t('duration.seconds', { seconds });
};

/** A duration in minutes to a tenth, as it is read beside claims in minutes. @example formatMinutes(4074) // '67.9 min' */
export const formatMinutes = (durationS: number): string => withUnit(formatNumber(durationS / 60, 1), 'min');

/** A duration in whole seconds. @example formatSeconds(324.2) // '324 s' */
export const formatSeconds = (durationS: number): string => withUnit(formatNumber(durationS), 's');

/** An angle in whole degrees. */
export const formatAngle = (angleRad: number): string => withUnit(formatNumber(toDegrees(angleRad)), '°');

/**
 * A place in the words for its hemispheres.
 * @param written an angle without its sign, in degrees
 */
export const placeText = (latDeg: number, lonDeg: number, written: (angleDeg: number) => string): string =>
  t('place.both', {
    latitude: t(`place.${latDeg < 0 ? 'south' : 'north'}`, { angle: written(Math.abs(latDeg)) }),
    longitude: t(`place.${lonDeg < 0 ? 'west' : 'east'}`, { angle: written(Math.abs(lonDeg)) }),
  });

/** A place to so many decimals of a degree; a tenth is about ten kilometres. @example '39.2° N, 127.5° E' */
export const formatPlace = (place: { latRad: number; lonRad: number }, digits = 1): string =>
  placeText(toDegrees(place.latRad), toDegrees(place.lonRad), (angleDeg) => angleDeg.toFixed(digits));

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/**
 * A calendar date `2024-03-18` as `18 Mar 2024`, or without the year. Of a date that is known to the month or the year
 * only, such as `1984-09`, that much.
 */
export const formatDate = (isoDate: string, withYear = true): string => {
  const [year = '', monthDigits, dayDigits] = isoDate.split('-');
  const number = MONTHS[Number(monthDigits) - 1];
  if (number === undefined) return t('date.year', { year });
  const month = t(`date.months.${number}`);
  if (dayDigits === undefined) return withYear ? t('date.month', { year, month }) : month;
  const day = Number(dayDigits);
  return withYear ? t('date.day', { year, month, day }) : t('date.dayOfYear', { month, day });
};

const SIGNS: Readonly<Record<string, string>> = { deg: '°', 'kg/m2': 'kg/m²' };

/** A unit of a document as it is written on the page. @example unitText('deg') // '°' */
export const unitText = (unit: string): string => SIGNS[unit] ?? unit;
