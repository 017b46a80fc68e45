import { describe, expect, it } from 'vitest';
import { computedRows, flightTimeBeside } from '../../../src/app/panels/computed-rows.ts';
import type { Claim, Launch } from '../../../src/catalogue/index.ts';
import type { Arc } from '../../../src/reconstruction/index.ts';
import { flownRound, sampleLaunch } from './sample-flights.ts';

/** Thin and no-break spaces as plain ones, so that the expectations can be read. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

const { arc: shape } = flownRound(1, '2024-03-17T22:44Z', 4076);
const ballistic: Arc = {
  ...shape,
  kind: 'ballistic',
  computed: { ...shape.computed, apogeeM: 50_000, groundRangeM: 350_000 },
};
const { apogee, range } = shape.pair;
const flightTime = (value: number, unit: string, change: Partial<Claim> = {}): Claim => ({
  ...apogee,
  quantity: 'flightTime',
  value,
  unit,
  ...change,
});

// As copies: the arc's own pair comes from the worker and is never the catalogue's object.
const launchWith = (claims: readonly Claim[]): Launch =>
  sampleLaunch({ claims: structuredClone([...claims]) });

const differences = (claims: readonly Claim[], arc: Arc): string[] =>
  computedRows(launchWith(claims), 1, arc).flatMap(({ compared }) =>
    compared.map(({ difference }) => plain(difference)),
  );

describe('computedRows', () => {
  it('holds no arc against what it was made from', () => {
    expect(differences([apogee, range], ballistic)).toEqual(['solved for', 'solved for']);
    expect(differences([apogee, range], shape)).toEqual(['drawn through', 'drawn through']);
  });

  it('holds it against what others said of the same quantity', () => {
    const other: Claim = { ...range, issuer: 'rok-jcs' };
    expect(differences([{ ...other, value: 348 }, { ...other, value: 300 }, other], ballistic)).toEqual([
      '+2 km',
      '+50 km',
      'within rounding',
    ]);
  });

  it('leaves out composed rows and keeps weak ones', () => {
    const composed: Claim = { ...range, issuer: 'cns-nti', composite: true };
    const weak = flightTime(22, 'min', { weak: 'inferred from clock times' });
    const rows = computedRows(launchWith([composed, weak]), 1, ballistic);
    expect(rows.flatMap(({ compared }) => compared.map(({ claim }) => claim.weak))).toEqual([weak.weak]);
  });

  it('reads times in the unit of the claims', () => {
    const minutes = flightTime(69, 'min');
    expect(plain(flightTimeBeside([minutes], 4076))).toBe('67.9 min');
    expect(plain(flightTimeBeside([flightTime(4100, 's')], 4076))).toBe('4 076 s');
    expect(plain(flightTimeBeside([minutes, flightTime(4100, 's')], 4076))).toBe('67.9 min, 4 076 s');
    expect(differences([minutes, flightTime(4051, 's')], ballistic)).toEqual(['−1.1 min', '+25 s']);
  });

  it('says of a shape that it lasts as long as it was told to', () => {
    const { arc } = flownRound(1, '2024-03-17T22:44Z', 660);
    expect(differences([flightTime(11, 'min')], arc)).toEqual(['drawn through']);
    expect(differences([flightTime(11, 'min')], { ...arc, kind: 'ballistic' })).toEqual(['within rounding']);
  });
});
