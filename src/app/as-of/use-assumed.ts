import { type Claim, type KnownSince, knownSince } from '../../catalogue/index.ts';
import { selectedInFull, useApp } from '../state/store.ts';

/**
 * Of a claim of the selected record, the default time by which it counts as known; null where its time is recorded, and
 * while all that is known now is shown.
 */
export const useAssumed = (): ((claim: Claim) => KnownSince | null) => {
  const isNow = useApp(({ asOf }) => asOf.kind === 'now');
  const record = useApp(selectedInFull);
  const names = useApp(({ shelf }) => (shelf.state === 'ready' ? shelf.full.catalogue : null));
  return (claim) => {
    if (isNow || !record || !names) return null;
    const since = knownSince(record, claim, names);
    return since.basis === 'default' ? since : null;
  };
};
