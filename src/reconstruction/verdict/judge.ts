import type { Fit } from '../fit/fit.ts';
import type { ClaimResult, VerdictKind } from './result.ts';

/**
 * Bounds of the verdicts in sigmas: of the worst claim, and of the parameter furthest from its prior. A prior is a
 * guess of ours where a claim is a measurement, so that it is given a sigma more.
 */
const BOUNDS: Readonly<
  Record<'consistent' | 'strained', { readonly claim: number; readonly prior: number }>
> = {
  consistent: { claim: 2, prior: 3 },
  strained: { claim: 3, prior: 4 },
};

const worst = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/**
 * What a fit says of its hypothesis: whether claims and priors can all be right together.
 * An impossible flight time that no other issuer's replaces is against any hypothesis, whatever the sigmas.
 */
export const judge = ({ z }: Fit, claims: readonly ClaimResult[]): VerdictKind => {
  const fitted = claims.filter(({ usage }) => usage === 'fitted');
  const isReplaced = fitted.some(({ claim }) => claim.quantity === 'flightTime');
  if (!isReplaced && claims.some(({ usage }) => usage === 'impossible')) return 'inconsistent';
  const claim = worst(fitted.map(({ residual }) => residual ?? 0));
  const prior = worst(z);
  for (const kind of ['consistent', 'strained'] as const) {
    if (claim <= BOUNDS[kind].claim && prior <= BOUNDS[kind].prior) return kind;
  }
  return 'inconsistent';
};
