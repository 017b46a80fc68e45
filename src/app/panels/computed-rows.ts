import { type Claim, isSuperseded, type Launch, type Quantity } from '../../catalogue/index.ts';
import type { Arc } from '../../reconstruction/index.ts';
import { words } from '../i18n/index.ts';
import {
  formatAngle,
  formatDuration,
  formatKm,
  formatSigned,
  formatSignedKm,
  formatSpeed,
} from '../i18n/quantities.ts';
import { differenceFrom } from './difference.ts';

/** One computed quantity with the claims that can be held against it. */
export interface ComputedRow {
  readonly label: string;
  readonly value: string;
  readonly compared: readonly { readonly claim: Claim; readonly difference: string }[];
}

const signedKm =
  (ofLengthM: number) =>
  (byM: number): string =>
    formatSignedKm(byM, ofLengthM);
const signedSeconds = (byS: number): string => `${formatSigned(byS)} s`;

const differenceText = (claim: Claim, computed: number, signed: (by: number) => string): string | null => {
  const difference = differenceFrom(claim, computed);
  if (difference?.kind === 'off') return signed(difference.by);
  if (difference?.kind === 'within') return words.reconstruction.within;
  return difference && words.reconstruction.meetsOver;
};

const orNone = <T>(value: T | null, format: (value: T) => string): string =>
  value === null ? words.reconstruction.none : format(value);

/**
 * The values of an arc in the order to read them, with every standing figure an issuer gave. A shape-only arc has no
 * boost and no speed, so it has the first three only.
 */
export const computedRows = (launch: Launch, round: number, arc: Arc): ComputedRow[] => {
  const { computed } = arc;
  const compared = (quantity: Quantity, value: number, signed: (by: number) => string) =>
    launch.claims
      .filter((claim) => claim.quantity === quantity && !claim.composite && !isSuperseded(launch, claim))
      .filter((claim) => claim.round === undefined || claim.round === round)
      .flatMap((claim) => {
        const difference = differenceText(claim, value, signed);
        return difference === null ? [] : [{ claim, difference }];
      });
  const text = words.reconstruction;
  const { apogeeM, groundRangeM, flightTimeS } = computed;
  const claimable: ComputedRow[] = [
    {
      label: text.apogee,
      value: formatKm(apogeeM),
      compared: compared('apogee', apogeeM, signedKm(apogeeM)),
    },
    {
      label: text.range,
      value: formatKm(groundRangeM),
      compared: compared('range', groundRangeM, signedKm(groundRangeM)),
    },
    {
      label: text.flightTime,
      value: formatDuration(flightTimeS),
      compared: compared('flightTime', flightTimeS, signedSeconds),
    },
  ];
  if (arc.kind === 'shape-only') return claimable;
  return [
    ...claimable,
    { label: text.burnoutTime, value: orNone(computed.burnoutTimeS, formatDuration), compared: [] },
    { label: text.burnoutSpeed, value: orNone(computed.burnoutSpeedMps, formatSpeed), compared: [] },
    {
      label: text.burnoutAngle,
      value: orNone(computed.burnoutFlightPathAngleRad, formatAngle),
      compared: [],
    },
    { label: text.burnoutHeight, value: orNone(computed.burnoutHeightM, formatKm), compared: [] },
    { label: text.impactSpeed, value: orNone(computed.impactSpeedMps, formatSpeed), compared: [] },
  ];
};
