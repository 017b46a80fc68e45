import { toDegrees } from '../../engine/units/index.ts';

const THIN_SPACE = '\u202f';
/** Keeps a figure and its unit on one line. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** A whole number with thin spaces between thousands. @example groupDigits(12345) // '12 345' */
const groupDigits = (whole: number): string =>
  String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);

const signOf = (rounded: number): string => (rounded < 0 ? MINUS : '');

/** A text of another room with its thousands parted as everywhere on the page. @example thinSpaces('6,000 km') */
export const thinSpaces = (text: string): string => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, THIN_SPACE);

/** A number with `digits` decimals, thin spaces for thousands and a true minus. */
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

/** Metres as kilometres: one decimal under 10 km, whole above. @example formatKm(350_400) // '350 km' */
export const formatKm = (lengthM: number): string =>
  `${formatNumber(lengthM / 1000, Math.abs(lengthM) < 9_950 ? 1 : 0)}${NO_BREAK}km`;

/** A speed to three digits at most: the model carries no more. @example formatSpeed(1836) // '1 840 m/s' */
export const formatSpeed = (speedMps: number): string => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(Math.abs(speedMps), 1))) - 2);
  return `${formatNumber(Math.round(speedMps / step) * step)}${NO_BREAK}m/s`;
};

/** A difference of lengths with its sign; to a tenth of a kilometre where the length itself is small. */
export const formatSignedKm = (byM: number, ofLengthM: number): string =>
  `${formatSigned(byM / 1000, Math.abs(ofLengthM) < 9_950 ? 1 : 0)}${NO_BREAK}km`;

/** `5 min 42 s`, `58 s`, `1 h 14 min 02 s`. */
export const formatDuration = (durationS: number): string => {
  const whole = Math.round(durationS);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = whole % 60;
  if (hours > 0) return `${hours} h ${minutes} min ${seconds} s`;
  return minutes > 0 ? `${minutes} min ${seconds} s` : `${seconds} s`;
};

/** A duration in minutes to a tenth, as it is read beside claims in minutes. @example formatMinutes(4074) // '67.9 min' */
export const formatMinutes = (durationS: number): string =>
  `${formatNumber(durationS / 60, 1)}${NO_BREAK}min`;

/** A duration in whole seconds. @example formatSeconds(324.2) // '324 s' */
export const formatSeconds = (durationS: number): string => `${formatNumber(durationS)}${NO_BREAK}s`;

/** An angle in whole degrees. */
export const formatAngle = (angleRad: number): string => `${formatNumber(toDegrees(angleRad))}°`;

const half = (angleDeg: number, digits: number, positive: string, negative: string): string =>
  `${Math.abs(angleDeg).toFixed(digits)}° ${angleDeg < 0 ? negative : positive}`;

/** A place to so many decimals of a degree; a tenth is about ten kilometres. @example '39.2° N, 127.5° E' */
export const formatPlace = (place: { latRad: number; lonRad: number }, digits = 1): string =>
  `${half(toDegrees(place.latRad), digits, 'N', 'S')}, ${half(toDegrees(place.lonRad), digits, 'E', 'W')}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar date `2024-03-18` as `18 Mar 2024`, or without the year. */
export const formatDate = (isoDate: string, withYear = true): string => {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const short = `${Number(day)} ${MONTHS[Number(month) - 1] ?? month}`;
  return withYear ? `${short} ${year}` : short;
};

const UNITS: Readonly<Record<string, string>> = { deg: '°', 'kg/m2': 'kg/m²' };

/** A unit of a document as it is written on the page. @example unitText('deg') // '°' */
export const unitText = (unit: string): string => UNITS[unit] ?? unit;

/** A figure with its unit, kept on one line; degrees stand at the figure. @example withUnit('5', '°') // '5°' */
export const withUnit = (figure: string, unit: string): string => {
  if (unit === '') return figure;
  return unit === '°' ? `${figure}°` : `${figure}${NO_BREAK}${unit}`;
};
