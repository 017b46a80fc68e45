import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, LAB_TABS, readAddress, TABS, writeAddress } from '../../../src/app/state/address.ts';
import { claimKeyOf, HYPOTHESIS_KINDS, NO_CHOICES } from '../../../src/app/state/choices.ts';
import { type Quantity, SORT_KEYS } from '../../../src/catalogue/index.ts';
import { instantFromUnixMs } from '../../../src/engine/time/index.ts';

/** What a link lists that says nothing of it. */
const ALL = { query: {}, order: { by: 'date', descending: true } } as const;

const FULL: Address = {
  launch: 'dprk-2024-03-18-kn-25-success',
  issuer: 'japan-mod',
  timeS: 123,
  camera: { latDeg: 39.5, lonDeg: 129.25, heightM: 900_000, headingDeg: 350, pitchDeg: -60.5 },
  tab: 'claims',
};

describe('address', () => {
  it('is written as documented', () => {
    expect(writeAddress(FULL)).toBe(
      '#launch=dprk-2024-03-18-kn-25-success&issuer=japan-mod&t=123.0&cam=39.5,129.25,900000,350,-60.5&tab=claims',
    );
  });

  it('reads what it wrote', () => {
    const kebab = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    const claimKey = fc
      .record({
        issuer: kebab,
        quantity: fc.constantFrom<Quantity>('range', 'apogee', 'flightTime', 'peakSpeed', 'azimuth'),
        composite: fc.constantFrom({}, { composite: true } as const),
      })
      .map(({ issuer, quantity, composite }) => claimKeyOf({ issuer, quantity, ...composite }));
    const tenths = (low: number, high: number) =>
      fc.integer({ min: low * 10, max: high * 10 }).map((tenth) => tenth / 10);
    const address = fc.record(
      {
        launch: kebab,
        issuer: kebab,
        timeS: tenths(0, 10_000),
        camera: fc.record({
          latDeg: tenths(-90, 90),
          lonDeg: tenths(-180, 180),
          heightM: fc.integer({ min: 1, max: 50_000_000 }),
          headingDeg: tenths(0, 360),
          pitchDeg: tenths(-90, 0),
        }),
        tab: fc.constantFrom(...TABS),
        lang: fc.constantFrom('ko', 'ja'),
        list: fc.record({
          query: fc.record(
            {
              search: fc.string({ minLength: 1, unit: 'grapheme' }),
              sites: fc.array(kebab, { minLength: 1 }),
            },
            { requiredKeys: [] },
          ),
          order: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
        }),
        asOf: fc.oneof(
          fc.record({ kind: fc.constant('after'), delayS: fc.integer({ min: 0, max: 1e6 }) }),
          fc
            .date({ min: new Date('1984-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
            .map((date) => ({ kind: 'at', utc: instantFromUnixMs(date.setMilliseconds(0)) }) as const),
        ),
        choices: fc.oneof(
          fc.record({ hypothesis: fc.constantFrom(...HYPOTHESIS_KINDS) }),
          fc.record({ issuers: kebab.map((issuer) => ({ kind: 'only', issuer }) as const) }),
          fc.record({
            issuers: fc.constant({ kind: 'all' } as const),
            leftOut: fc.uniqueArray(claimKey, { minLength: 1 }),
            broughtIn: fc.uniqueArray(claimKey, { minLength: 1 }),
          }),
        ),
        compared: fc.uniqueArray(kebab, { minLength: 1, maxLength: 5 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(address, (given) => {
        expect(readAddress(writeAddress(given))).toEqual({ address: { list: ALL, ...given }, unread: [] });
      }),
    );
  });

  it('keeps the Lab, and what only the Lab can read', () => {
    const hash = '#mode=lab&type=scud-b&at=40.85%2C129.67&t=12.0&tab=charts';
    const address: Address = {
      mode: 'lab',
      lab: 'type=scud-b&at=40.85%2C129.67',
      timeS: 12,
      labTab: 'charts',
    };
    expect(readAddress(hash)).toEqual({ address, unread: [] });
    expect(writeAddress(address)).toBe(hash);
    // A site and a type are conditions of the list too.
    expect(readAddress('#mode=lab&type=scud-b&site=tonghae').address.lab).toBe('type=scud-b&site=tonghae');
    for (const labTab of LAB_TABS) {
      expect(readAddress(writeAddress({ mode: 'lab', labTab }))).toEqual({
        address: { mode: 'lab', labTab },
        unread: [],
      });
    }
  });

  it('takes the replay for granted', () => {
    expect(readAddress('#mode=replay')).toEqual({ address: { list: ALL }, unread: [] });
  });

  it('reads a tab as one of its own mode only', () => {
    expect(readAddress('#mode=lab&tab=claims').unread).toEqual([{ part: 'tab', text: 'claims' }]);
    expect(readAddress('#tab=loft').unread).toEqual([{ part: 'tab', text: 'loft' }]);
  });

  it('says what is listed, when and beside what, and nothing of what goes without saying', () => {
    const list = { query: { search: 'a b', classes: ['SRBM', 'MRBM'] }, order: ALL.order };
    const asOf = { kind: 'after', delayS: 3600 } as const;
    expect(writeAddress({ asOf, compared: ['a', 'b'], list })).toBe(
      '#asof=%2B1h&with=a,b&q=a%20b&class=SRBM,MRBM',
    );
    expect(writeAddress({ asOf: { kind: 'now' }, compared: [], list: ALL })).toBe('#');
    // The Lab has no moment and nothing beside it.
    expect(readAddress('#mode=lab&asof=%2B1h&with=a')).toEqual({ address: { mode: 'lab' }, unread: [] });
  });

  it('says what was chosen about the flights, and nothing of what the rules do', () => {
    const choices = {
      hypothesis: 'pull-up',
      issuers: { kind: 'only', issuer: 'rok-jcs' },
      leftOut: ['rok-jcs.range', 'cns-nti.apogee.set'],
      broughtIn: [],
    } as const;
    const hash = '#hyp=pull-up&use=rok-jcs&out=rok-jcs.range,cns-nti.apogee.set';
    expect(writeAddress({ choices })).toBe(hash);
    const { broughtIn: _, ...written } = choices;
    expect(readAddress(hash).address.choices).toEqual(written);
    expect(writeAddress({ choices: NO_CHOICES })).toBe('#');
    // The Lab flies nobody's report.
    expect(readAddress('#mode=lab&hyp=glide&out=a.range')).toEqual({ address: { mode: 'lab' }, unread: [] });
  });

  it('names a language that is not English', () => {
    expect(writeAddress({ tab: 'claims', lang: 'ko' })).toBe('#tab=claims&lang=ko');
    expect(writeAddress({ tab: 'claims', lang: 'en' })).toBe('#tab=claims');
    expect(readAddress('#mode=lab&lang=ja')).toEqual({ address: { mode: 'lab', lang: 'ja' }, unread: [] });
    expect(readAddress('#lang=fr').unread).toEqual([{ part: 'lang', text: 'fr' }]);
  });

  it('reads an empty hash as nothing asked for', () => {
    expect(readAddress('')).toEqual({ address: { list: ALL }, unread: [] });
    expect(readAddress('#')).toEqual({ address: { list: ALL }, unread: [] });
  });

  it.each([
    ['#t=-1', 't', '-1'],
    ['#t=', 't', ''],
    ['#t=soon', 't', 'soon'],
    ['#t=Infinity', 't', 'Infinity'],
    ['#cam=1,2,3', 'cam', '1,2,3'],
    ['#cam=91,0,1000,0,-90', 'cam', '91,0,1000,0,-90'],
    ['#cam=1,2,,0,-90', 'cam', '1,2,,0,-90'],
    ['#cam=1,2,NaN,0,-90', 'cam', '1,2,NaN,0,-90'],
    ['#tab=sensors', 'tab', 'sensors'],
    ['#mode=exercise', 'mode', 'exercise'],
    ['#launch=%3Cscript%3E', 'launch', '<script>'],
    ['#issuer=Japan MOD', 'issuer', 'Japan MOD'],
    ['#asof=yesterday', 'asof', 'yesterday'],
    ['#asof=%2B99999999d', 'asof', '+99999999d'],
    ['#with=a,,b', 'with', 'a,,b'],
    ['#with=', 'with', ''],
    ['#rmin=far', 'rmin', 'far'],
    ['#hyp=lofted', 'hyp', 'lofted'],
    ['#use=Japan MOD', 'use', 'Japan MOD'],
    ['#out=rok-jcs', 'out', 'rok-jcs'],
    ['#out=rok-jcs.impact', 'out', 'rok-jcs.impact'],
    ['#in=', 'in', ''],
  ])('leaves out what it cannot read: %s', (hash, part, text) => {
    expect(readAddress(hash)).toEqual({ address: { list: ALL }, unread: [{ part, text }] });
  });

  it('keeps the good parts beside a bad one', () => {
    expect(readAddress('#launch=a-b&t=x&tab=table')).toEqual({
      address: { launch: 'a-b', tab: 'table', list: ALL },
      unread: [{ part: 't', text: 'x' }],
    });
  });
});
