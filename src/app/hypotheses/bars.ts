/** Beyond this many sigmas a bar ends in an arrow. */
export const CLIPPED_AT = 3;

/** A residual as a bar on an axis from 0 to 1 whose middle is 0 sigmas. */
export interface ResidualBar {
  readonly from: number;
  readonly to: number;
  /** On which side the bar would go on. */
  readonly clipped: 'low' | 'high' | null;
}

/** @param sigmas a number; not finite counts as none */
export const residualBar = (sigmas: number): ResidualBar => {
  const value = Number.isFinite(sigmas) ? sigmas : 0;
  const kept = Math.min(Math.max(value, -CLIPPED_AT), CLIPPED_AT);
  const at = 0.5 + kept / (2 * CLIPPED_AT);
  const side = value < 0 ? 'low' : 'high';
  return {
    from: Math.min(at, 0.5),
    to: Math.max(at, 0.5),
    clipped: Math.abs(value) > CLIPPED_AT ? side : null,
  };
};

/** 5th, 50th and 95th percentile. */
type Percentiles = readonly [number, number, number];

/** Two bands on one axis from 0 to 1, each as low end, middle and high end. */
export interface BandBars {
  readonly prior: Percentiles;
  readonly posterior: Percentiles;
}

/** Room beyond the outer ends, as a share of the axis. */
const MARGIN = 0.04;

/** What a parameter was taken to be and what the claims leave of it, on one axis that holds both. */
export const bandBars = (prior: Percentiles, posterior: Percentiles): BandBars => {
  const low = Math.min(...prior, ...posterior);
  const high = Math.max(...prior, ...posterior);
  const extent = high - low;
  const at = (value: number): number =>
    extent > 0 ? MARGIN + ((value - low) / extent) * (1 - 2 * MARGIN) : 0.5;
  return {
    prior: [at(prior[0]), at(prior[1]), at(prior[2])],
    posterior: [at(posterior[0]), at(posterior[1]), at(posterior[2])],
  };
};
