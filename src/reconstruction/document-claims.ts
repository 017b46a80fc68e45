import type { Claim } from '../catalogue/index.ts';
import { type Geodetic, geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { toRadians } from '../engine/units/index.ts';
import { inDegrees } from './document-degrees.ts';
import { isWeighed } from './likelihood/figures.ts';
import type { ClaimUsage } from './report/claim-use.ts';
import type { ClaimResult } from './verdict/result.ts';

interface Place {
  readonly latDeg: number;
  readonly lonDeg: number;
}

/** A claim beside what a hypothesis computes. */
export interface ClaimDocument {
  /** Place among the claims, for --leave-out. */
  readonly index: number;
  readonly issuer: string;
  readonly quantity: Claim['quantity'];
  /** As printed. */
  readonly value: Claim['value'];
  readonly unit: string | null;
  readonly qualifier: Claim['qualifier'];
  readonly claimed?: true;
  readonly composite?: true;
  readonly usage: ClaimUsage;
  /** Why it is not fitted. */
  readonly reason?: string;
  /** Unit of the next three; null where the claim gives nothing to compare. */
  readonly comparedIn: 'm' | 's' | 'm/s' | 'deg' | null;
  /** Middle of what was printed, or the bound; a place of a place. */
  readonly reported: number | Place | null;
  readonly sigma: number | null;
  readonly computed: number | Place | null;
  /** In sigmas, computed less reported; of a place, how far off it is. */
  readonly residual: number | null;
}

const COMPARED_IN = { range: 'm', apogee: 'm', flightTime: 's', peakSpeed: 'm/s', azimuth: 'deg' } as const;

/** A reported place is a name on a map: no closer than this, 1 sigma. */
const PLACE_SIGMA_M = 20_000;

type Comparison = Pick<ClaimDocument, 'comparedIn' | 'reported' | 'sigma' | 'computed' | 'residual'>;

const NOTHING: Comparison = {
  comparedIn: null,
  reported: null,
  sigma: null,
  computed: null,
  residual: null,
};

const placeComparison = (reported: Place, end: Geodetic): Comparison => {
  const { distanceM } = geodesicInverse(WGS84, end, {
    latRad: toRadians(reported.latDeg),
    lonRad: toRadians(reported.lonDeg),
  });
  return {
    comparedIn: 'm',
    reported,
    sigma: PLACE_SIGMA_M,
    computed: { latDeg: inDegrees(end.latRad), lonDeg: inDegrees(end.lonRad) },
    residual: distanceM / PLACE_SIGMA_M,
  };
};

const comparisonOf = (
  { claim, reported, sigma, computed, residual }: ClaimResult,
  end: Geodetic,
): Comparison => {
  const { quantity, value } = claim;
  if (quantity === 'impact' && typeof value === 'object' && !Array.isArray(value)) {
    return placeComparison(value, end);
  }
  if (!isWeighed(quantity) || reported === null || sigma === null || computed === null) return NOTHING;
  const inDocument = (figure: number): number => (quantity === 'azimuth' ? inDegrees(figure) : figure);
  return {
    comparedIn: COMPARED_IN[quantity],
    reported: inDocument(reported),
    sigma: inDocument(sigma),
    computed: inDocument(computed),
    residual,
  };
};

/**
 * A claim as the document has it.
 * @param end where the computed flight comes down
 */
export const claimDocument = (result: ClaimResult, end: Geodetic): ClaimDocument => {
  const { claim, index, usage, reason } = result;
  const { issuer, quantity, value, unit, qualifier, claimed, composite } = claim;
  return {
    index,
    issuer,
    quantity,
    value,
    unit,
    qualifier,
    ...(claimed && { claimed }),
    ...(composite && { composite }),
    usage,
    ...(reason !== null && { reason }),
    ...comparisonOf(result, end),
  };
};
