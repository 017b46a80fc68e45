import { beforeEach, describe, expect, it } from 'vitest';
import { isCounted, issuerFor } from '../../../src/app/state/issuer.ts';
import { chooseIssuer, notify, selectRecord, useApp } from '../../../src/app/state/store.ts';
import type { Claim, Launch } from '../../../src/catalogue/index.ts';
import { sampleLaunch } from './sample-flights.ts';

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
    selectRecord('dprk-b');
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
