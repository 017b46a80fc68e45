import { type Claim, printedInterval } from '../../catalogue/index.ts';
import { toRadians } from '../../engine/units/index.ts';

/** What a claim must say to be weighed; claims of the catalogue and of a launch report both do. */
export type ReportedClaim = Pick<Claim, 'issuer' | 'quantity' | 'value' | 'unit' | 'qualifier'> &
  Partial<Pick<Claim, 'claimed' | 'composite' | 'weak' | 'status' | 'round' | 'wording' | 'source'>>;

/** Quantities that a computed flight gives, and a claim can be weighed against. */
export const WEIGHED = ['range', 'apogee', 'flightTime', 'peakSpeed', 'azimuth'] as const;
export type WeighedQuantity = (typeof WEIGHED)[number];

/** Two ends in SI and radians; an end may be infinite. */
export interface FigureInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * What one Mach of a press line may stand for, m/s: the speed of sound lies between these from the ground to 86 km, and
 * no issuer says at which height it divides.
 */
const MACH_MPS: FigureInterval = { low: 275, high: 340 };

const SI: Readonly<Record<string, FigureInterval>> = {
  km: { low: 1000, high: 1000 },
  m: { low: 1, high: 1 },
  min: { low: 60, high: 60 },
  s: { low: 1, high: 1 },
  deg: { low: toRadians(1), high: toRadians(1) },
  'm/s': { low: 1, high: 1 },
  'km/s': { low: 1000, high: 1000 },
  Mach: MACH_MPS,
};

export const isWeighed = (quantity: string): quantity is WeighedQuantity =>
  WEIGHED.some((each) => each === quantity);

/** The interval that a printed figure leaves, in SI and radians; null where the claim is no figure of a known unit. */
export const intervalOf = (claim: ReportedClaim): FigureInterval | null => {
  const factor = claim.unit === null ? undefined : SI[claim.unit];
  const printed = printedInterval(claim);
  if (!factor || !printed) return null;
  const low = claim.qualifier === 'under' ? Number.NEGATIVE_INFINITY : printed.low * factor.low;
  return { low, high: printed.high * factor.high };
};

/** What of claims decides their weight, as a text: rounds with the same have the same flights. */
export const weightKey = (claims: readonly ReportedClaim[]): string =>
  JSON.stringify(
    claims.map(({ issuer, quantity, value, unit, qualifier, status, claimed, composite, weak }) => [
      issuer,
      quantity,
      value,
      unit,
      qualifier,
      status === 'disputed',
      claimed ?? false,
      composite ?? false,
      weak !== undefined,
    ]),
  );
