import type { Claim } from '../../catalogue/index.ts';
import { formatMinutes, formatSeconds } from '../i18n/quantities.ts';

/** A flight time as it is read beside claims: in seconds where they are, in minutes where they are or there are none. */
export const flightTimeBeside = (claims: readonly Claim[], flightTimeS: number): string => {
  const inSeconds = claims.some(({ unit }) => unit === 's');
  const inMinutes = !inSeconds || claims.some(({ unit }) => unit === 'min');
  const texts = [inMinutes && formatMinutes(flightTimeS), inSeconds && formatSeconds(flightTimeS)];
  return texts.filter((text) => text !== false).join(', ');
};
