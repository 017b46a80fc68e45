import type { EnsembleSummary } from '../../reconstruction/index.ts';
import { shownNow } from '../state/round-question.ts';
import { useApp } from '../state/store.ts';

/** With fewer flights of equal weight percentiles are rough, and those of the fit's own covariance the better ones. */
export const FEWEST_EFFECTIVE = 50;

/** What the flights of the hypothesis shown say; null until they have been flown. */
export const useSpread = (): EnsembleSummary | null =>
  useApp((state) => {
    const fitted = shownNow(state)?.flown.arc.fitted;
    return fitted && state.spread?.fitted === fitted ? state.spread.of : null;
  });
