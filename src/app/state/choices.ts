import type { ClaimChoice, ClaimResult, HypothesisKind, IssuerChoice } from '../../reconstruction/index.ts';

export const HYPOTHESIS_KINDS = [
  'ballistic',
  'pull-up',
  'glide',
] as const satisfies readonly HypothesisKind[];

/** Quantities of which a claim can be weighed. */
const WEIGHED = ['range', 'apogee', 'flightTime', 'peakSpeed', 'azimuth'];

/** What of a claim tells it from the others of a round: a body says a quantity once, a data set's row apart. */
type NamedClaim = Pick<ClaimResult['claim'], 'issuer' | 'quantity' | 'composite'>;

/** What the user chose about the flights of the selected launch. */
export interface FlightChoices {
  /** Null: the one with the best verdict. */
  readonly hypothesis: HypothesisKind | null;
  readonly issuers: IssuerChoice;
  /** Claims by {@link claimKeyOf}, which holds for every round and every moment's knowledge. */
  readonly leftOut: readonly string[];
  readonly broughtIn: readonly string[];
}

/** Everything as the rules have it. */
export const NO_CHOICES: FlightChoices = {
  hypothesis: null,
  issuers: { kind: 'agreeing' },
  leftOut: [],
  broughtIn: [],
};

/** @example claimKeyOf(claim) // 'rok-jcs.range' */
export const claimKeyOf = ({ issuer, quantity, composite }: NamedClaim): string =>
  `${issuer}.${quantity}${composite ? '.set' : ''}`;

const CLAIM_KEY = new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*\\.(?:${WEIGHED.join('|')})(?:\\.set)?$`);

/** Whether a text of a link can be the key of a claim. */
export const isClaimKey = (text: string): boolean => CLAIM_KEY.test(text);

export const hasChoices = ({ hypothesis, issuers, leftOut, broughtIn }: FlightChoices): boolean =>
  hypothesis !== null || issuers.kind !== 'agreeing' || leftOut.length > 0 || broughtIn.length > 0;

/** The choices as a fit takes them: claims by their place among those of a round. */
export const claimChoiceOf = (
  { issuers, leftOut, broughtIn }: FlightChoices,
  claims: readonly NamedClaim[],
): ClaimChoice => {
  const placesOf = (keys: readonly string[]): number[] =>
    claims.flatMap((claim, index) => (keys.includes(claimKeyOf(claim)) ? [index] : []));
  return { issuers, leaveOut: placesOf(leftOut), bringIn: placesOf(broughtIn) };
};

const toggled = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];

/** Leaves a claim out, or takes it back. */
export const withLeftOut = (choices: FlightChoices, key: string): FlightChoices => ({
  ...choices,
  leftOut: toggled(choices.leftOut, key),
});

/** Brings in a claim that the rules set aside, or sets it aside again. */
export const withBroughtIn = (choices: FlightChoices, key: string): FlightChoices => ({
  ...choices,
  broughtIn: toggled(choices.broughtIn, key),
});
