import { beforeEach, describe, expect, it } from 'vitest';
import { isCounted, issuerFor } from '../../../src/app/state/issuer.ts';
import {
  chooseIssuer,
  keepBeside,
  MOST_COMPARED,
  notify,
  orderBy,
  selectedInFull,
  selectRecord,
  setAsOf,
  setFullShelf,
  setSearch,
  toggleCompared,
  toggleFacet,
  useApp,
} from '../../../src/app/state/store.ts';
import type { Claim, Launch } from '../../../src/catalogue/index.ts';
import { instant } from '../../../src/engine/time/index.ts';
import { figure, sampleLaunch, shelfWith } from './sample-flights.ts';

const launchWith = (claims: readonly Claim[]): Launch => sampleLaunch({ claims: [...claims] });

const count = (issuer: string): Claim => ({
  issuer,
  quantity: 'count',
  value: 3,
  unit: 'missiles',
  qualifier: 'exact',
  source: 'source-of-a-test',
  confidence: 'sourced',
  status: 'stated',
});

beforeEach(() => useApp.setState(useApp.getInitialState(), true));

describe('selecting another record', () => {
  beforeEach(() => {
    selectRecord('dprk-a');
    chooseIssuer('rok-jcs');
    notify(() => 'Something to read.');
  });

  it('goes back to the usual issuer and drops the notices about the last one', () => {
    selectRecord('dprk-b');
    expect(useApp.getState()).toMatchObject({ selectedId: 'dprk-b', wantedIssuer: null, notices: [] });
  });

  it('changes nothing where it is selected already', () => {
    selectRecord('dprk-a');
    expect(useApp.getState().wantedIssuer).toBe('rok-jcs');
    expect(useApp.getState().notices).toHaveLength(1);
  });
});

describe('issuerFor', () => {
  it('follows the wanted issuer only where it counts or times the launch', () => {
    const launch = launchWith([count('rok-jcs'), count('kcna')]);
    expect(issuerFor(launch, 'kcna')).toBe('kcna');
    expect(issuerFor(launch, 'nobody')).toBe('rok-jcs');
    expect(isCounted(launch)).toBe(true);
  });

  it('knows a launch that nobody counts', () => {
    expect(isCounted(launchWith([{ ...count('cns-nti'), composite: true }]))).toBe(false);
  });
});

describe('the list', () => {
  it('is asked for by facets, words and order', () => {
    toggleFacet('classes', 'SRBM');
    toggleFacet('classes', 'MRBM');
    toggleFacet('classes', 'SRBM');
    setSearch('wonsan');
    expect(useApp.getState().query).toEqual({ classes: ['MRBM'], search: 'wonsan' });
    setSearch('');
    toggleFacet('classes', 'MRBM');
    expect(useApp.getState().query).toEqual({});
  });

  it('turns round when it is ordered twice by the same column', () => {
    orderBy('range');
    expect(useApp.getState().order).toEqual({ by: 'range', descending: false });
    orderBy('range');
    expect(useApp.getState().order).toEqual({ by: 'range', descending: true });
    orderBy('date');
    expect(useApp.getState().order).toEqual({ by: 'date', descending: true });
  });
});

describe('launches beside the selected one', () => {
  const compared = () => useApp.getState().compared;
  const others = Array.from({ length: MOST_COMPARED }, (_, at) => `dprk-${at}`);

  it('come and go in the order chosen, no more than can be told apart', () => {
    selectRecord('dprk-selected');
    for (const id of [...others, 'one-too-many', 'dprk-selected']) toggleCompared(id);
    expect(compared()).toEqual(others);
    toggleCompared('dprk-1');
    toggleCompared('dprk-1');
    expect(compared()).toEqual([...others.filter((id) => id !== 'dprk-1'), 'dprk-1']);
  });

  it('never are the selected one by a row of the list, but may be by its own wish', () => {
    setFullShelf(shelfWith([sampleLaunch()]));
    selectRecord('dprk-of-a-test');
    toggleCompared('dprk-of-a-test');
    expect(compared()).toEqual([]);
    keepBeside();
    expect(compared()).toEqual(['dprk-of-a-test']);
    selectRecord('dprk-b');
    expect(compared()).toEqual(['dprk-of-a-test']);
    selectRecord('dprk-of-a-test');
    keepBeside();
    expect(compared()).toEqual([]);
    for (const id of others) toggleCompared(id);
    keepBeside();
    expect(compared()).toEqual(others);
  });

  it('are launches that the record has', () => {
    setFullShelf(shelfWith([]));
    selectRecord('dprk-unknown');
    keepBeside();
    expect(compared()).toEqual([]);
  });
});

describe('setAsOf', () => {
  const early = figure('range', 350, { issuedUtc: '2024-03-18T01:00Z' });
  const late = figure('range', 340, { issuedUtc: '2024-03-20T00:00Z', status: 'revised' });
  const shown = () => {
    const { shelf } = useApp.getState();
    return shelf.state === 'ready' ? [...shelf.shelf.records.values()] : null;
  };
  const at = (utc: string) => setAsOf({ kind: 'at', utc: instant(utc) });

  it('shows what was known by then, and the whole record again as of now', () => {
    const full = shelfWith([launchWith([early, late])]);
    setFullShelf(full);
    selectRecord('dprk-of-a-test');
    at('2024-03-18T02:00Z');
    expect(shown()).toMatchObject([{ claims: [early] }]);
    at('2024-03-18T00:00Z');
    expect(shown()).toEqual([]);
    expect(selectedInFull(useApp.getState())).toMatchObject({ claims: [early, late] });
    setAsOf({ kind: 'now' });
    expect(useApp.getState().shelf).toEqual({ state: 'ready', shelf: full, full });
  });

  it('holds for a catalogue that is loaded later', () => {
    at('2024-03-18T02:00Z');
    expect(shown()).toBeNull();
    setFullShelf(shelfWith([launchWith([early, late])]));
    expect(shown()).toMatchObject([{ claims: [early] }]);
  });
});
