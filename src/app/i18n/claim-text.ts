import type { Claim } from '../../catalogue/index.ts';
import { kstClock, parseInstant } from '../../engine/time/index.ts';
import { currentLanguage, isMessage, t } from './index.ts';
import { formatTrimmed, placeText, regroup, withUnit } from './quantities.ts';

/** What of a claim its text is made of. */
type SaidClaim = Pick<Claim, 'quantity' | 'value' | 'unit' | 'qualifier'> & Partial<Pick<Claim, 'wording'>>;

/** More decimals than any source prints. */
const PRINTED_DIGITS = 6;

const printed = (value: number): string => formatTrimmed(value, PRINTED_DIGITS);

/** @param count chooses the plural form of what is counted */
const inUnit = (figure: string, unit: string | null, count: number): string => {
  if (unit === null) return figure;
  return unit === 'missiles' ? t('claim.missiles', { figure, count }) : withUnit(figure, unit);
};

const qualified = ({ qualifier }: SaidClaim, value: string): string =>
  qualifier === 'exact' ? value : t(`claim.${qualifier}`, { value });

const figureOf = (claim: SaidClaim, value: number): string => {
  const figure =
    claim.qualifier === 'odd' ? t('claim.oddFigure', { figure: printed(value) }) : printed(value);
  return qualified(claim, inUnit(figure, claim.unit, value));
};

const timeOf = (claim: SaidClaim, text: string): string => {
  const moment = parseInstant(text);
  if (typeof moment !== 'number') return qualified(claim, text);
  const { time } = kstClock(moment);
  const printsSeconds = /T\d{2}:\d{2}:\d{2}/.test(text);
  return qualified(claim, t('claim.kst', { time: printsSeconds ? time : time.slice(0, 5) }));
};

/** The figure of a source's own wording kept on one line with its unit. */
const keptTogether = (wording: string): string =>
  regroup(wording).replace(/(?<=\d) (?=(?:km|min|s|KST)\b)/g, '\u00a0');

/** A word that many claims use has a message; all else a source says is in its own words. */
const saidText = (value: string): string => {
  const key = `claim.said.${value}`;
  return isMessage(key) ? t(key) : regroup(value);
};

/**
 * Whether a claim's text is what the catalogue quotes, which is English in every language of the page.
 */
export const isQuoted = ({ quantity, value }: SaidClaim): boolean =>
  typeof value === 'string' && quantity !== 'time' && !isMessage(`claim.said.${value}`);

/**
 * A claim's value in plain words, with the digits as printed, the thousands parted as everywhere on the page, and the
 * figure kept on one line with its unit. The short wording of the source, where there is one, is English: elsewhere
 * its figure and qualifier stand for it.
 */
export const claimText = (claim: SaidClaim): string => {
  const { value, unit, wording } = claim;
  if (wording !== undefined && currentLanguage() === 'en') return keptTogether(wording);
  if (typeof value === 'number') return figureOf(claim, value);
  if (typeof value === 'string') return claim.quantity === 'time' ? timeOf(claim, value) : saidText(value);
  if (Array.isArray(value)) {
    const figure = t('claim.interval', { low: printed(value[0]), high: printed(value[1]) });
    return qualified(claim, inUnit(figure, unit, value[1]));
  }
  return qualified(claim, placeText(value.latDeg, value.lonDeg, printed));
};
