import { kstClock, parseInstant } from '../../engine/time/index.ts';
import type { Claim } from '../records/schema.ts';

/** Digits as printed, thousands grouped: 6648.4 gives "6,648.4". */
const digits = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

const hemisphere = (angleDeg: number, positive: string, negative: string): string =>
  `${digits(Math.abs(angleDeg))}° ${angleDeg < 0 ? negative : positive}`;

const qualified = (claim: Pick<Claim, 'value' | 'unit' | 'qualifier'>, text: string): string => {
  switch (claim.qualifier) {
    case 'about':
      return `about ${text}`;
    case 'over':
      return `over ${text}`;
    case 'under':
      return `under ${text}`;
    default:
      return text;
  }
};

const withUnit = (claim: Pick<Claim, 'value' | 'unit' | 'qualifier'>, figure: string): string => {
  if (claim.unit === null) return figure;
  if (claim.unit === 'deg') return `${figure}°`;
  if (claim.unit === 'Mach') return `Mach ${figure}`;
  return `${figure} ${claim.unit === 'missiles' && claim.value === 1 ? 'missile' : claim.unit}`;
};

const timeText = (text: string): string => {
  const moment = parseInstant(text);
  if (typeof moment !== 'number') return text;
  const { time } = kstClock(moment);
  const printsSeconds = /T\d{2}:\d{2}:\d{2}/.test(text);
  return `${printsSeconds ? time : time.slice(0, 5)} KST`;
};

/**
 * A claim's value in plain words with the digits as printed: "about 350 km", "over 300 km", "300-odd km",
 * "at least three missiles" (the source's own short wording where recorded), "about 07:44 KST".
 * @example formatClaimValue(claim) // 'about 6,000 km'
 */
export const formatClaimValue = (
  claim: Pick<Claim, 'quantity' | 'value' | 'unit' | 'qualifier' | 'wording'>,
): string => {
  const { value } = claim;
  if (claim.wording !== undefined) return claim.wording;
  if (typeof value === 'number') {
    if (claim.qualifier === 'odd') return withUnit(claim, `${digits(value)}-odd`);
    return qualified(claim, withUnit(claim, digits(value)));
  }
  if (typeof value === 'string') {
    return claim.quantity === 'time' ? qualified(claim, timeText(value)) : value;
  }
  if (Array.isArray(value)) {
    return qualified(claim, withUnit(claim, `${digits(value[0])} to ${digits(value[1])}`));
  }
  return qualified(claim, `${hemisphere(value.latDeg, 'N', 'S')}, ${hemisphere(value.lonDeg, 'E', 'W')}`);
};
