import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/app/lab/check-draft.ts';
import {
  type LabDraft,
  withAzimuth,
  withChoice,
  withType,
  withTypedSite,
} from '../../../src/app/lab/draft.ts';
import { type LinkedPin, readLabLink, writeLabLink } from '../../../src/app/lab/links.ts';
import { MOST_PINS, tidyName } from '../../../src/app/lab/pins.ts';
import { readAddress, writeAddress } from '../../../src/app/state/address.ts';
import { DRAFT, SITES, someDraft, TYPES } from './sample-lab.ts';

const read = (link: string, base: LabDraft = DRAFT) => readLabLink(link, TYPES, SITES, base);
const PINNED: LinkedPin = {
  name: 'As built / 100 %, +more',
  draft: withChoice(withTypedSite(withType(DRAFT, 'nodong'), 39.5, -0.25), 'payloadKg', 900),
};

/** A number with the digits that a link keeps; of two zeros the plain one. */
const kept = (text: string): number => Number(text) + 0;

/** A draft as a link has it: no digits that nothing on the screen shows. */
const asWritten = (draft: LabDraft): LabDraft => {
  const { site, azimuthDeg, choices } = draft;
  const typed = (value: number): number => kept(value.toFixed(5));
  return {
    ...draft,
    site: site.kind === 'typed' ? { ...site, latDeg: typed(site.latDeg), lonDeg: typed(site.lonDeg) } : site,
    azimuthDeg: kept(azimuthDeg.toFixed(3)),
    choices: Object.fromEntries(
      Object.entries(choices).map(([key, value]) => [key, kept(value.toPrecision(7))]),
    ),
  };
};

const flyable = () =>
  someDraft()
    .map(asWritten)
    .filter((draft) => checkDraft(draft, TYPES, SITES).length === 0);

describe('links of the Lab', () => {
  it('are written as documented', () => {
    const draft = withChoice(withAzimuth(DRAFT, 75.5), 'payloadKg', 900);
    expect(writeLabLink(draft, [])).toBe('type=scud-b&site=north-cape&az=75.5&payloadKg=900');
    expect(writeLabLink(withTypedSite(DRAFT, 39.123456789, -0.5), [PINNED])).toBe(
      'type=scud-b&at=39.12346,-0.5&az=90&pin=nodong/39.5,-0.25/90/payloadKg:900/As%20built%20%2F%20100%20%25%2C%20%2Bmore',
    );
  });

  it('restore what they were written from, through the address bar too', () => {
    const pins = fc.array(
      fc.record({ name: fc.string({ unit: 'grapheme', maxLength: 60 }).map(tidyName), draft: flyable() }),
      { maxLength: MOST_PINS },
    );
    fc.assert(
      fc.property(flyable(), pins, (draft, given) => {
        const link = writeLabLink(draft, given);
        expect(read(link)).toEqual({ draft, pins: given, unread: [] });
        const { address, unread } = readAddress(writeAddress({ mode: 'lab', lab: link, timeS: 12.5 }));
        expect(unread).toEqual([]);
        expect(read(address.lab ?? '')).toEqual({ draft, pins: given, unread: [] });
      }),
    );
  });

  it('keep the letters of variants that another was removed from', () => {
    const left = (['A', 'C'] as const).map((sign) => ({ sign, name: sign, draft: DRAFT }));
    const link = writeLabLink(DRAFT, left);
    expect(link).toMatch(/&pin=scud-b\/north-cape\/90\/\/A&pin=C:scud-b\/north-cape\/90\/\/C$/);
    expect(read(link).pins.map(({ sign }) => sign)).toEqual([undefined, 'C']);
  });

  it('that name nothing change nothing', () => {
    const base = withChoice(withAzimuth(DRAFT, 10), 'payloadKg', 900);
    expect(read('', base)).toEqual({ draft: base, pins: [], unread: [] });
  });

  it('that name a type begin with its nominal figures', () => {
    const base = withChoice(DRAFT, 'payloadKg', 900);
    expect(read('type=nodong', base).draft).toEqual(withType(DRAFT, 'nodong'));
  });

  it.each([
    ['type=no-such&payloadKg=900', ['type', 'payloadKg']],
    ['site=no-such', ['site']],
    ['at=91,0', ['at']],
    ['at=39', ['at']],
    ['at=39,', ['at']],
    ['at=1,2,3', ['at']],
    ['az=361', ['az']],
    ['az=', ['az']],
    ['az=east', ['az']],
    ['kickDeg=NaN', ['kickDeg']],
    ['payloadKg=1e9', ['payloadKg']],
    ['bankDeg=10', ['bankDeg']],
    ['target=1,2', ['target']],
    ['__proto__=1', ['__proto__']],
    ['pin=', ['pin']],
    ['pin=scud-b/no-such/90//X', ['pin']],
    ['pin=scud-b/north-cape/361//X', ['pin']],
    ['pin=scud-b/north-cape/90/payloadKg:1:2/X', ['pin']],
    ['pin=scud-b/north-cape/90/payloadKg/X', ['pin']],
    ['pin=scud-b/north-cape/90/nothing:1/X', ['pin']],
    ['pin=scud-b/1,2,3/90//X', ['pin']],
  ])('drop what cannot be read or flown, and say so: %s', (link, parts) => {
    const { draft, pins, unread } = read(link);
    expect(draft).toEqual(DRAFT);
    expect(pins).toEqual([]);
    expect(unread.map(({ part }) => part)).toEqual(parts);
  });

  it('keep the good parts beside bad ones', () => {
    const { draft, pins, unread } = read(
      'az=30&kickDeg=x&payloadKg=900&pin=nonsense&pin=scud-b/north-cape/5//Y',
    );
    expect(draft).toEqual(withChoice(withAzimuth(DRAFT, 30), 'payloadKg', 900));
    expect(pins).toEqual([{ name: 'Y', draft: withAzimuth(DRAFT, 5) }]);
    expect(unread).toEqual([
      { part: 'kickDeg', text: 'x' },
      { part: 'pin', text: 'nonsense' },
    ]);
  });

  it(`hold ${MOST_PINS} variants at most`, () => {
    const pin = 'pin=scud-b/north-cape/5//Y';
    const { pins, unread } = read(Array.from({ length: MOST_PINS + 1 }, () => pin).join('&'));
    expect(pins).toHaveLength(MOST_PINS);
    expect(unread).toHaveLength(1);
  });

  it('bear a name that is not quite text', () => {
    const link = writeLabLink(DRAFT, [{ name: 'half \ud83d a pair', draft: DRAFT }]);
    expect(read(link).pins[0]?.name).toBe('half \ufffd a pair');
  });

  it('leave out what cannot be written', () => {
    const bad = withChoice(
      withAzimuth(withTypedSite(DRAFT, Number.NaN, 0), Number.NaN),
      'kickDeg',
      Number.NaN,
    );
    expect(writeLabLink(bad, [])).toBe('type=scud-b');
  });

  it('never throw, whatever they say, and give a draft without new problems', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (link) => {
        expect(checkDraft(read(link).draft, TYPES, SITES)).toEqual([]);
      }),
    );
  });
});
