import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vehicleChoiceOf } from '../../../src/app/lab/choices.ts';
import {
  changeBetween,
  choiceIn,
  labChoices,
  newDraft,
  placeOfDraft,
  typeOfDraft,
  withAzimuth,
  withChoice,
  withNominalChoices,
  withSite,
  withType,
  withTypedSite,
} from '../../../src/app/lab/draft.ts';
import { toDegrees } from '../../../src/engine/units/index.ts';
import { choicesOfType } from '../../../src/engine/vehicle/index.ts';
import { DRAFT, SITES, someDraft, TYPES, typeOf } from './sample-lab.ts';

describe('newDraft', () => {
  it('is the first type at the first site, eastward and nominal', () => {
    expect(DRAFT).toEqual({
      typeKey: TYPES[0]!.key,
      site: { kind: 'site', key: 'north-cape' },
      azimuthDeg: 90,
      choices: {},
    });
  });

  it('has nothing without types, and typed coordinates without a gazetteer', () => {
    expect(newDraft([], SITES)).toBeNull();
    expect(newDraft(TYPES, new Map())?.site).toEqual({ kind: 'typed', latDeg: 0, lonDeg: 0 });
  });

  it('says where to launch and in which direction, and has no place to aim at', () => {
    expect(Object.keys(DRAFT).sort()).toEqual(['azimuthDeg', 'choices', 'site', 'typeKey']);
  });
});

describe('changes of a draft', () => {
  it('leave the draft they start from alone', () => {
    const before = structuredClone(DRAFT);
    withTypedSite(withSite(withAzimuth(withChoice(DRAFT, 'kickDeg', 3), 10), 'south-field'), 1, 2);
    expect(DRAFT).toEqual(before);
  });

  it('keep all else', () => {
    const moved = withTypedSite(withAzimuth(withChoice(DRAFT, 'kickDeg', 3), 10), 1, 2);
    expect(moved).toEqual({
      typeKey: DRAFT.typeKey,
      site: { kind: 'typed', latDeg: 1, lonDeg: 2 },
      azimuthDeg: 10,
      choices: { kickDeg: 3 },
    });
    expect(withNominalChoices(moved)).toEqual({ ...moved, choices: {} });
    expect(withType(moved, 'nodong')).toEqual({ ...moved, typeKey: 'nodong', choices: {} });
  });

  it('are named, so that one drag can be told from the next', () => {
    expect(changeBetween(DRAFT, withChoice(DRAFT, 'kickDeg', 3))).toBe('choices.kickDeg');
    expect(changeBetween(DRAFT, withAzimuth(DRAFT, 3))).toBe('azimuthDeg');
    expect(changeBetween(DRAFT, withSite(DRAFT, 'south-field'))).toBe('site.key');
    expect(changeBetween(DRAFT, withTypedSite(DRAFT, 1, 2))).toBe('site');
    expect(changeBetween(withTypedSite(DRAFT, 1, 2), withTypedSite(DRAFT, 1, 3))).toBe('site.lonDeg');
    expect(changeBetween(DRAFT, withType(DRAFT, 'nodong'))).toBe('typeKey');
  });

  it('are none between equal drafts, NaN included', () => {
    fc.assert(
      fc.property(someDraft(), (draft) => {
        expect(changeBetween(draft, structuredClone(draft))).toBeNull();
      }),
    );
    const bad = withAzimuth(withTypedSite(DRAFT, Number.NaN, 1), Number.NaN);
    expect(changeBetween(bad, structuredClone(bad))).toBeNull();
  });
});

describe('what a draft names', () => {
  it('is its type and its place, or nothing', () => {
    expect(typeOfDraft(DRAFT, TYPES)).toBe(TYPES[0]);
    expect(typeOfDraft(withType(DRAFT, 'no-such'), TYPES)).toBeNull();
    expect(placeOfDraft(DRAFT, SITES)).toMatchObject({ latDeg: 40.85, lonDeg: 129.67 });
    expect(placeOfDraft(withTypedSite(DRAFT, 1, 2), SITES)).toMatchObject({ latDeg: 1, lonDeg: 2 });
    expect(placeOfDraft(withSite(DRAFT, 'no-such'), SITES)).toBeNull();
  });
});

describe('choices', () => {
  it('are in degrees where the engine has radians, and as written in all else', () => {
    for (const type of TYPES) {
      const inSi = choicesOfType(type);
      const shown = labChoices(type);
      expect(shown.map(({ key }) => key)).toEqual(inSi.map(({ key }) => key.replace('Rad', 'Deg')));
      for (const [index, choice] of shown.entries()) {
        const { unit, low, high, nominal } = inSi[index]!;
        expect(choice.unit).toBe(unit === 'rad' ? 'deg' : unit);
        for (const [a, b] of [
          [choice.low, low],
          [choice.high, high],
          [choice.nominal, nominal],
        ] as const) {
          // Twelve digits are kept.
          expect(Math.abs(a - (unit === 'rad' ? toDegrees(b) : b))).toBeLessThanOrEqual(1e-11 * Math.abs(a));
        }
      }
    }
  });

  it('are nominal until they are chosen', () => {
    const kick = labChoices(TYPES[0]!).find(({ key }) => key === 'kickDeg')!;
    expect(choiceIn(DRAFT, kick)).toBe(kick.nominal);
    expect(choiceIn(withChoice(DRAFT, 'kickDeg', kick.high), kick)).toBe(kick.high);
  });

  it('are within the type’s ranges in the engine’s units, their ends included', () => {
    for (const type of TYPES) {
      for (const end of ['low', 'high'] as const) {
        const chosen = Object.fromEntries(labChoices(type).map((choice) => [choice.key, choice[end]]));
        const inSi = vehicleChoiceOf(type, chosen);
        for (const { key, low, high } of choicesOfType(type)) {
          expect(inSi[key]).toBeGreaterThanOrEqual(low);
          expect(inSi[key]).toBeLessThanOrEqual(high);
        }
      }
    }
  });

  it('are passed on for the type that has them only', () => {
    expect(vehicleChoiceOf(typeOf('scud-b'), { payloadKg: 900, bankDeg: 40 })).toEqual({ payloadKg: 900 });
    expect(vehicleChoiceOf(typeOf('hwasong-8'), { bankDeg: 40 }).bankRad).toBeCloseTo(0.698, 3);
  });
});
