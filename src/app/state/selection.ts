import { useMemo } from 'react';
import { type CatalogueRecord, filterRecords, recordById, type Shelf } from './shelf.ts';
import { type AppState, selectRecord, useApp } from './store.ts';

/** The catalogue, or null while it is not loaded. */
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

/** The records that the list shows. */
export const useListedRecords = (): readonly CatalogueRecord[] => {
  const shelf = useShelf();
  const search = useApp((state) => state.search);
  const classes = useApp((state) => state.classes);
  return useMemo(() => (shelf ? filterRecords(shelf, search, classes) : []), [shelf, search, classes]);
};

/** Selects the listed record after (1) or before (-1) the selected one; the first when none is selected. */
export const selectNeighbour = (direction: 1 | -1): void => {
  const { shelf, search, classes, selectedId }: AppState = useApp.getState();
  if (shelf.state !== 'ready') return;
  const listed = filterRecords(shelf.shelf, search, classes);
  const at = listed.findIndex(({ id }) => id === selectedId);
  const next = at === -1 ? listed[0] : listed[at + direction];
  if (next) selectRecord(next.id);
};
