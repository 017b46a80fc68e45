import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/app/lab/check-draft.ts';
import {
  labChoices,
  withAzimuth,
  withChoice,
  withSite,
  withType,
  withTypedSite,
} from '../../../src/app/lab/draft.ts';
import { flightOfDraft } from '../../../src/app/lab/flight-of-draft.ts';
import { simulate } from '../../../src/engine/flight/index.ts';
import { formatProblem, toDegrees } from '../../../src/engine/units/index.ts';
import { DRAFT, flightFrom, SITES, someDraft, TYPES } from './sample-lab.ts';

const problemsOf = (draft: typeof DRAFT) => checkDraft(draft, TYPES, SITES).map(formatProblem);
const kick = labChoices(TYPES[0]!).find(({ key }) => key === 'kickDeg')!;

describe('checkDraft', () => {
  it('finds nothing in any draft within its bounds, but a vehicle that would stand on its pad', () => {
    fc.assert(
      fc.property(someDraft(), (draft) => {
        const paths = checkDraft(draft, TYPES, SITES).map(({ path, message }) => `${path}: ${message}`);
        for (const text of paths) expect(text).toMatch(/^choices\.thrustShare: \d+ N of thrust/);
      }),
    );
  });

  it.each([
    [withType(DRAFT, 'no-such'), 'typeKey: "no-such" is not a known vehicle type; choose a type'],
    [
      withSite(DRAFT, 'no-such'),
      'site.key: "no-such" is not in the gazetteer; choose a site or type coordinates',
    ],
    [withAzimuth(DRAFT, 361), 'azimuthDeg: 361 ° is above 360 °; give at most 360 °'],
    [withAzimuth(DRAFT, -1), 'azimuthDeg: −1 ° is below 0 °; give at least 0 °'],
    [withAzimuth(DRAFT, Number.NaN), 'azimuthDeg: this is not a number; type a number from 0 to 360 °'],
    [withTypedSite(DRAFT, 91, 0), 'site.latDeg: 91 ° is above 90 °; give at most 90 °'],
    [withTypedSite(DRAFT, 0, -181), 'site.lonDeg: −181 ° is below −180 °; give at least −180 °'],
    [
      withTypedSite(DRAFT, Number.NaN, 0),
      'site.latDeg: this is not a number; type a number from −90 to 90 °',
    ],
    [withChoice(DRAFT, 'thrustShare', 2), 'choices.thrustShare: 2 is above 1.2; give at most 1.2'],
    [
      withChoice(DRAFT, 'kickDeg', Number.NaN),
      `choices.kickDeg: this is not a number; type a number from ${kick.low} to ${kick.high} °`,
    ],
    [
      withChoice(DRAFT, 'payloadKg', Number.POSITIVE_INFINITY),
      /^choices\.payloadKg: this is not a number; type a number from \d+ to \d+ kg$/,
    ],
    [withChoice(DRAFT, 'bankDeg', 10), /^choices\.bankDeg: 10 is not for a .* to have; reset the figures$/],
  ])('names what is wrong, and how to mend it: %#', (draft, expected) => {
    const found = problemsOf(draft);
    expect(found).toHaveLength(1);
    if (typeof expected === 'string') expect(found[0]).toBe(expected);
    else expect(found[0]).toMatch(expected);
  });

  it('names everything that is wrong at once', () => {
    const bad = withChoice(withAzimuth(withTypedSite(DRAFT, 91, 361), Number.NaN), 'payloadKg', -1);
    expect(checkDraft(bad, TYPES, SITES).map(({ path }) => path)).toEqual([
      'site.latDeg',
      'site.lonDeg',
      'azimuthDeg',
      'choices.payloadKg',
    ]);
  });

  it('refuses a vehicle that would stand on its pad', () => {
    const [type] = TYPES;
    const weak = structuredClone(type!);
    weak.parameters.payloadKg.high = 1e5;
    const draft = withChoice(DRAFT, 'payloadKg', 1e5);
    const [problem, ...more] = checkDraft(draft, [weak], SITES);
    expect(more).toEqual([]);
    expect(problem?.path).toBe('choices.thrustShare');
    expect(problem?.message).toMatch(/^\d+ N of thrust at the start is not above the weight of \d+ N$/);
    expect(flightOfDraft(draft, [weak], SITES)).toEqual({ ok: false, problems: [problem] });
  });
});

describe('flightOfDraft', () => {
  it('flies every draft without problems to an ending, and gives the problems of all others', () => {
    fc.assert(
      fc.property(someDraft(), (draft) => {
        const drafted = flightOfDraft(draft, TYPES, SITES);
        if (!drafted.ok) {
          expect(drafted.problems).toEqual(checkDraft(draft, TYPES, SITES));
          return;
        }
        const { ending, groundRangeM } = simulate(drafted.flight);
        expect(ending.timeS).toBeGreaterThan(0);
        expect(Number.isFinite(groundRangeM)).toBe(true);
      }),
      { numRuns: 60, seed: 20261124 },
    );
  });

  it('starts at sea level at the site, along the azimuth', () => {
    const { start, flown } = flightFrom(withAzimuth(DRAFT, 270));
    expect(toDegrees(start.latRad)).toBeCloseTo(40.85, 9);
    expect(toDegrees(start.lonRad)).toBeCloseTo(129.67, 9);
    expect(start.heightM).toBe(0);
    expect(flown.kind === 'staged' && toDegrees(flown.azimuthRad)).toBeCloseTo(270, 9);
  });

  it('goes west on 270 degrees, and the same way on 0 as on 360', () => {
    const [west, north, alsoNorth] = [270, 0, 360].map((azimuthDeg) =>
      simulate(flightFrom(withAzimuth(DRAFT, azimuthDeg))),
    );
    expect(west!.end.lonRad).toBeLessThan(flightFrom(DRAFT).start.lonRad);
    // The same direction to the last digits of a double: some nanometres of a few hundred kilometres.
    expect(Math.abs(north!.groundRangeM - alsoNorth!.groundRangeM)).toBeLessThan(1e-3);
  });

  it('follows the figures: more kick flies lower, more payload burns out slower', () => {
    const apogeeM = (kickDeg: number) => simulate(flightFrom(withChoice(DRAFT, 'kickDeg', kickDeg))).apogeeM!;
    expect(apogeeM(kick.high)).toBeLessThan(apogeeM(kick.low));
    const payload = labChoices(TYPES[0]!).find(({ key }) => key === 'payloadKg')!;
    const rangeM = (payloadKg: number) =>
      simulate(flightFrom(withChoice(DRAFT, 'payloadKg', payloadKg))).groundRangeM;
    expect(rangeM(payload.high)).toBeLessThan(rangeM(payload.low));
  });
});
