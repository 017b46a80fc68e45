import { type Claim, formatClaimValue } from '../../catalogue/index.ts';
import { thinSpaces } from './quantities.ts';

/**
 * A claim's value in plain words, with the digits as printed, the thousands parted as everywhere on the page, and the
 * figure kept on one line with its unit.
 */
export const claimText = (claim: Claim): string =>
  thinSpaces(formatClaimValue(claim)).replace(/(?<=\d) (?=(?:km|min|s|KST)\b)/g, '\u00a0');
