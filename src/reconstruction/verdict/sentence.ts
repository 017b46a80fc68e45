import { formatClaimValue } from '../../catalogue/index.ts';
import { toDegrees } from '../../engine/units/index.ts';
import type { HypothesisKind } from '../hypotheses/hypothesis.ts';
import type { ParameterKey } from '../hypotheses/parameter.ts';
import type { ReportedClaim } from '../likelihood/figures.ts';
import type { ClaimResult, HypothesisResult } from './result.ts';
import { VERDICTS } from './result.ts';

/** Names of issuers for the sentences. */
export type NameOf = (issuer: string) => string;

const FLIGHT: Readonly<Record<HypothesisKind, string>> = {
  ballistic: 'ballistic flight',
  'pull-up': 'flight with a pull-up',
  glide: 'glide',
};

const QUANTITY: Readonly<Record<string, string>> = {
  range: 'range',
  apogee: 'apogee',
  flightTime: 'flight time',
  peakSpeed: 'peak speed',
  azimuth: 'bearing',
};

const PARAMETER: Readonly<Record<ParameterKey, string>> = {
  velocityGainMps: 'velocity gain',
  kickRad: 'attitude of the boost',
  burnTimeS: 'burn time',
  ballisticCoefficientKgM2: 'ballistic coefficient',
  azimuthRad: 'bearing',
  liftToDrag: 'lift-to-drag ratio',
  pullUpBelowM: 'height of the pull-up',
  pullUpEndRad: 'end of the pull-up',
};

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;
const counted = (count: number): string => NUMBERS[count] ?? String(count);

const km = (lengthM: number): string => {
  const lengthKm = lengthM / 1000;
  return `${lengthKm.toLocaleString('en-US', { maximumFractionDigits: Math.abs(lengthKm) < 100 ? 1 : 0 })} km`;
};

/** A computed figure in the unit of the claim it stands beside. */
export const figureText = (quantity: string, value: number, unit: string | null): string => {
  switch (quantity) {
    case 'flightTime':
      return unit === 's'
        ? `${Math.round(value).toLocaleString('en-US')} s`
        : `${(value / 60).toFixed(1)} min`;
    case 'azimuth':
      return `${Math.round(toDegrees(value))}°`;
    case 'peakSpeed':
      return `${(value / 1000).toFixed(2)} km/s`;
    default:
      return km(value);
  }
};

const sigmas = (value: number): string => `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(1)} sigma`;

const quoted = (claim: ReportedClaim, nameOf: NameOf): string =>
  `${QUANTITY[claim.quantity] ?? claim.quantity} ${formatClaimValue(claim)} (${nameOf(claim.issuer)})`;

/** The fitted claims that are figures of the flight; a bearing is none. */
export const fittedFigures = (claims: readonly ClaimResult[]): ClaimResult[] =>
  claims.filter(({ usage, claim }) => usage === 'fitted' && claim.quantity !== 'azimuth');

/** The fitted claim that is furthest off; null where none is fitted. */
export const farthest = (claims: readonly ClaimResult[]): ClaimResult | null =>
  claims
    .filter(({ usage, residual }) => usage === 'fitted' && residual !== null)
    .reduce<ClaimResult | null>(
      (most, each) => (most && Math.abs(most.residual!) >= Math.abs(each.residual!) ? most : each),
      null,
    );

type Judged = Omit<HypothesisResult, 'sentence'>;

const furthestParameter = ({ parameters, z }: Judged): { name: string; away: number } | null =>
  parameters.reduce<{ name: string; away: number } | null>((most, { key }, index) => {
    const away = z[index]!;
    return most && Math.abs(most.away) >= Math.abs(away) ? most : { name: PARAMETER[key], away };
  }, null);

/** One sentence on one hypothesis: what it meets, or which claim or prior stands against it most. */
export const hypothesisSentence = (result: Judged, nameOf: NameOf): string => {
  const flight = FLIGHT[result.kind];
  const impossible = result.claims.find(({ usage }) => usage === 'impossible');
  if (result.verdict === 'inconsistent' && impossible) {
    const fitsRest = Math.abs(farthest(result.claims)?.residual ?? 0) <= 3;
    if (fitsRest) return `No ${flight} has the ${quoted(impossible.claim, nameOf)}: ${impossible.reason}.`;
  }
  const claim = farthest(result.claims);
  const parameter = furthestParameter(result);
  const isClaim = claim !== null && Math.abs(claim.residual!) > 2;
  const against = isClaim
    ? `${quoted(claim.claim, nameOf)} stands against it: ${figureText(claim.claim.quantity, claim.computed!, claim.claim.unit)} computed, ${sigmas(claim.residual!)}`
    : parameter && Math.abs(parameter.away) > 3
      ? `its ${parameter.name} would be ${Math.abs(parameter.away).toFixed(1)} sigma ${parameter.away > 0 ? 'above' : 'below'} what the vehicle is taken to have`
      : null;
  switch (result.verdict) {
    case 'consistent':
      return `A ${flight} meets the claims.`;
    case 'strained':
      return `A ${flight} meets the claims with strain; ${against ?? 'the priors stand against it'}.`;
    case 'inconsistent':
      return `No ${flight} meets the claims; ${against ?? 'the priors stand against it'}.`;
  }
};

/** What the summary is made of. */
export interface SummaryInput {
  readonly hypotheses: readonly HypothesisResult[];
  readonly best: HypothesisResult;
  /** The claim without which a ballistic flight would do. */
  readonly culprit: ClaimResult | null;
}

const setAside = (claims: readonly ClaimResult[], nameOf: NameOf): string[] =>
  claims.flatMap(({ usage, claim, reason }) => {
    if (usage === 'impossible') return [`The ${quoted(claim, nameOf)} is impossible: ${reason}.`];
    if (usage !== 'contradicts') return [];
    return [`The ${quoted(claim, nameOf)} contradicts another issuer's and is not fitted.`];
  });

/** The plain sentences that sum a reconstruction up, naming the claim that says otherwise. */
export const summaryOf = ({ hypotheses, best, culprit }: SummaryInput, nameOf: NameOf): string => {
  const ballistic = hypotheses.find(({ kind }) => kind === 'ballistic');
  const fitted = fittedFigures(best.claims);
  const aside = setAside(best.claims, nameOf);
  const parts: string[] = [];
  if (ballistic && ballistic.verdict === 'consistent') {
    parts.push(`A ballistic flight meets the ${counted(fitted.length)} claims.`);
    if (fitted.length < 3) parts.push('So few figures do not show that it was ballistic.');
  } else if (ballistic && ballistic.verdict === 'strained') {
    parts.push(hypothesisSentence(ballistic, nameOf));
  } else if (culprit) {
    const { quantity } = culprit.claim;
    const value = figureText(quantity, culprit.computed!, culprit.claim.unit);
    parts.push(
      `These ${counted(fitted.length)} claims cannot all be one ballistic flight: the ${QUANTITY[quantity] ?? quantity} says otherwise (${formatClaimValue(culprit.claim)}, ${nameOf(culprit.claim.issuer)}; a ballistic flight that comes nearest has ${value}).`,
    );
  } else if (ballistic && !aside.some((text) => text.includes('impossible'))) {
    parts.push(
      `These ${counted(fitted.length)} claims cannot all be one ballistic flight.`,
      hypothesisSentence(ballistic, nameOf),
    );
  }
  const others = hypotheses.filter(({ kind }) => kind !== 'ballistic');
  if (ballistic?.verdict !== 'consistent') {
    const met = others.filter(({ verdict }) => verdict === best.verdict && verdict !== 'inconsistent');
    if (met.length > 0 && best.kind !== 'ballistic') {
      const names = met.map(({ kind }) => `a ${FLIGHT[kind]}`).join(' or ');
      parts.push(`They can be ${names}${best.verdict === 'strained' ? ', with strain' : ''}.`);
    } else if (best.verdict === 'inconsistent' && aside.length === 0) {
      parts.push('Neither a pull-up nor a glide meets them either.');
    }
  }
  return [...parts, ...aside].join(' ');
};

/** Whether one verdict is better than another. */
export const rankOf = ({ verdict }: Pick<HypothesisResult, 'verdict'>): number => VERDICTS.indexOf(verdict);
