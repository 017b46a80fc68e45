import { beforeEach, describe, expect, it } from 'vitest';
import { listedNow, selectNeighbour } from '../../../src/app/state/selection.ts';
import { clearFilters, orderBy, setFullShelf, setSearch, useApp } from '../../../src/app/state/store.ts';
import { sampleLaunch, shelfWith } from './sample-flights.ts';

const SHELF = shelfWith(
  ['2017', '2019', '2024'].map((year) => sampleLaunch({ id: `dprk-${year}`, dateKst: `${year}-05-04` })),
);

const listed = () => listedNow(useApp.getState());
const ids = () => listed().map(({ id }) => id);
const selected = () => useApp.getState().selectedId;

beforeEach(() => {
  useApp.setState(useApp.getInitialState(), true);
  setFullShelf(SHELF);
});

describe('listedNow', () => {
  it('gives the same list until catalogue, query or order change', () => {
    const first = listed();
    useApp.setState({ tab: 'table', selectedId: 'dprk-2019' });
    expect(listed()).toBe(first);
    setSearch('2019');
    expect(listed()).not.toBe(first);
    const again = listed();
    expect(listed()).toBe(again);
    setFullShelf(shelfWith([]));
    expect(ids()).toEqual([]);
  });

  it('follows query and order', () => {
    expect(ids()).toEqual(['dprk-2024', 'dprk-2019', 'dprk-2017']);
    orderBy('date');
    expect(ids()).toEqual(['dprk-2017', 'dprk-2019', 'dprk-2024']);
    setSearch('2019');
    expect(ids()).toEqual(['dprk-2019']);
    clearFilters();
    expect(ids()).toHaveLength(3);
  });

  it('is empty while there is no catalogue', () => {
    useApp.setState({ shelf: { state: 'failed', message: 'gone' } });
    expect(listed()).toEqual([]);
  });
});

describe('selectNeighbour', () => {
  it('goes through the list in its order and stops at its ends', () => {
    selectNeighbour(1);
    expect(selected()).toBe('dprk-2024');
    selectNeighbour(-1);
    expect(selected()).toBe('dprk-2024');
    selectNeighbour(1);
    selectNeighbour(1);
    selectNeighbour(1);
    expect(selected()).toBe('dprk-2017');
    orderBy('date');
    selectNeighbour(1);
    expect(selected()).toBe('dprk-2019');
  });

  it('begins at the first where the selected one is not listed', () => {
    useApp.setState({ selectedId: 'dprk-2017' });
    setSearch('2019');
    selectNeighbour(-1);
    expect(selected()).toBe('dprk-2019');
  });

  it('does nothing in an empty list', () => {
    setSearch('no such words');
    selectNeighbour(1);
    expect(selected()).toBeNull();
  });
});
