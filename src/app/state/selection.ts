import { useMemo } from 'react';
import type { CatalogueRecord } from '../../catalogue/index.ts';
import { listedRecords, recordById, type Shelf } from './shelf.ts';
import { type AppState, selectRecord, useApp } from './store.ts';

/** The catalogue as of the chosen moment, or null while it is not loaded. */
export const useShelf = (): Shelf | null =>
  useApp(({ shelf }) => (shelf.state === 'ready' ? shelf.shelf : null));

/** The selected record with its catalogue, or null. */
export const useSelection = (): { shelf: Shelf; record: CatalogueRecord } | null => {
  const shelf = useShelf();
  const selectedId = useApp((state) => state.selectedId);
  return useMemo(() => {
    const record = shelf && recordById(shelf, selectedId);
    return shelf && record ? { shelf, record } : null;
  }, [shelf, selectedId]);
};

const NONE: readonly CatalogueRecord[] = [];
let last: { key: readonly unknown[]; listed: readonly CatalogueRecord[] } = { key: [], listed: NONE };

/** The records that the list shows; worked out once for whoever asks. */
export const listedNow = ({
  shelf,
  query,
  order,
}: Pick<AppState, 'shelf' | 'query' | 'order'>): readonly CatalogueRecord[] => {
  if (shelf.state !== 'ready') return NONE;
  const key = [shelf.shelf, query, order];
  if (key.some((part, at) => part !== last.key[at])) {
    last = { key, listed: listedRecords(shelf.shelf, query, order) };
  }
  return last.listed;
};

export const useListedRecords = (): readonly CatalogueRecord[] => useApp(listedNow);

/** Selects the listed record after (1) or before (-1) the selected one; the first when none is selected. */
export const selectNeighbour = (direction: 1 | -1): void => {
  const state = useApp.getState();
  const listed = listedNow(state);
  const at = listed.findIndex(({ id }) => id === state.selectedId);
  const next = at === -1 ? listed[0] : listed[at + direction];
  if (next) selectRecord(next.id);
};
