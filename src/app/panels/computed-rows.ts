import { type Claim, isSuperseded, type Launch, type Quantity } from '../../catalogue/index.ts';
import type { Arc } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import {
  formatAngle,
  formatKm,
  formatMinutes,
  formatSeconds,
  formatSigned,
  formatSignedKm,
  formatSpeed,
  withUnit,
} from '../i18n/quantities.ts';
import { differenceFrom } from './difference.ts';

/** A claim and how the computed value stands to it, in words. */
export interface ComparedClaim {
  readonly claim: Claim;
  readonly difference: string;
}

/** One computed quantity with the claims that can be held against it. */
export interface ComputedRow {
  readonly label: string;
  readonly value: string;
  readonly compared: readonly ComparedClaim[];
}

type Signed = (by: number, claim: Claim) => string;

const signedKm =
  (ofLengthM: number): Signed =>
  (byM) =>
    formatSignedKm(byM, ofLengthM);

/** In the claim's own unit, so that it can be read against it. */
const signedTime: Signed = (byS, { unit }) =>
  unit === 's' ? withUnit(formatSigned(byS), 's') : withUnit(formatSigned(byS / 60, 1), 'min');

/** A flight time as it is read beside claims: in seconds where they are, in minutes where they are or there are none. */
export const flightTimeBeside = (claims: readonly Claim[], flightTimeS: number): string => {
  const inSeconds = claims.some(({ unit }) => unit === 's');
  const inMinutes = !inSeconds || claims.some(({ unit }) => unit === 'min');
  const texts = [inMinutes && formatMinutes(flightTimeS), inSeconds && formatSeconds(flightTimeS)];
  return texts.filter((text) => text !== false).join(', ');
};

const differenceText = (claim: Claim, computed: number, signed: Signed): string | null => {
  const difference = differenceFrom(claim, computed);
  switch (difference?.kind) {
    case undefined:
      return null;
    case 'off':
      return signed(difference.by, claim);
    case 'within':
      return t('reconstruction.within');
    case 'within-rounding':
      return t('reconstruction.withinRounding');
    case 'meets-bound':
      return t('reconstruction.meetsBound');
  }
};

/** Claims come back from the worker as copies, so they are told by what they say. */
const isSameClaim = (a: Claim, b: Claim): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Half a second: a shape without physics lasts exactly as long as the claim it was given. */
const DRAWN_TO_S = 0.5;

/** Whether the arc was made from this claim, so that a difference from it would say nothing. */
const isGivenTo = ({ kind, pair, computed }: Arc, claim: Claim): boolean => {
  if (isSameClaim(claim, pair.apogee) || isSameClaim(claim, pair.range)) return true;
  if (kind !== 'shape-only' || claim.quantity !== 'flightTime' || typeof claim.value !== 'number')
    return false;
  const claimedS = claim.value * (claim.unit === 'min' ? 60 : 1);
  return Math.abs(computed.flightTimeS - claimedS) < DRAWN_TO_S;
};

const orNone = <T>(value: T | null, format: (value: T) => string): string =>
  value === null ? t('reconstruction.none') : format(value);

/**
 * The values of an arc in the order to read them, with every standing figure an issuer gave. A shape-only arc has no
 * boost and no speed, so it has the first three only.
 */
export const computedRows = (launch: Launch, round: number, arc: Arc): ComputedRow[] => {
  const { computed } = arc;
  const compared = (quantity: Quantity, value: number, signed: Signed): ComparedClaim[] =>
    launch.claims
      .filter((claim) => claim.quantity === quantity && !claim.composite && !isSuperseded(launch, claim))
      .filter((claim) => claim.round === undefined || claim.round === round)
      .flatMap((claim) => {
        const difference = differenceText(claim, value, signed);
        if (difference === null) return [];
        return [
          { claim, difference: isGivenTo(arc, claim) ? t(`reconstruction.given.${arc.kind}`) : difference },
        ];
      });
  const { apogeeM, groundRangeM, flightTimeS } = computed;
  const flightTimes = compared('flightTime', flightTimeS, signedTime);
  const claimable: ComputedRow[] = [
    {
      label: t('reconstruction.apogee'),
      value: formatKm(apogeeM),
      compared: compared('apogee', apogeeM, signedKm(apogeeM)),
    },
    {
      label: t('reconstruction.range'),
      value: formatKm(groundRangeM),
      compared: compared('range', groundRangeM, signedKm(groundRangeM)),
    },
    {
      label: t('reconstruction.flightTime'),
      value: flightTimeBeside(
        flightTimes.map(({ claim }) => claim),
        flightTimeS,
      ),
      compared: flightTimes,
    },
  ];
  if (arc.kind === 'shape-only') return claimable;
  return [
    ...claimable,
    {
      label: t('reconstruction.burnoutTime'),
      value: orNone(computed.burnoutTimeS, formatSeconds),
      compared: [],
    },
    {
      label: t('reconstruction.burnoutSpeed'),
      value: orNone(computed.burnoutSpeedMps, formatSpeed),
      compared: [],
    },
    {
      label: t('reconstruction.burnoutAngle'),
      value: orNone(computed.burnoutFlightPathAngleRad, formatAngle),
      compared: [],
    },
    {
      label: t('reconstruction.burnoutHeight'),
      value: orNone(computed.burnoutHeightM, formatKm),
      compared: [],
    },
    {
      label: t('reconstruction.impactSpeed'),
      value: orNone(computed.impactSpeedMps, formatSpeed),
      compared: [],
    },
  ];
};
