import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDegrees } from '../../../src/engine/units/index.ts';
import { parseLand, parseLaunchReport } from '../../../src/reconstruction/index.ts';
import { shippedTypes } from '../../data/vehicle-file.ts';

const types = new Map(shippedTypes().types.map((type) => [type.key, type]));
const land = parseLand(
  JSON.parse(readFileSync(new URL('../../../public/data/reconstruction/land.json', import.meta.url), 'utf8')),
);
if (!land.ok) throw new Error(JSON.stringify(land.problems));
const isLand = land.value;

const RANGE = { issuer: 'rok-jcs', quantity: 'range', value: 350, unit: 'km', qualifier: 'about' };
const APOGEE = { issuer: 'japan-mod', quantity: 'apogee', value: 50, unit: 'km', qualifier: 'about' };
const TIME = { issuer: 'japan-mod', quantity: 'flightTime', value: 6, unit: 'min', qualifier: 'about' };
const REPORT = {
  version: 1,
  id: 'my-case',
  site: { latDeg: 39.17, lonDeg: 127.48 },
  azimuthDeg: 65,
  class: 'SRBM',
  type: 'kn-25',
  claims: [RANGE, APOGEE, TIME],
};
/** The report with its first claim changed. */
const withClaim = (change: object): object => ({
  ...REPORT,
  claims: [{ ...RANGE, ...change }, APOGEE, TIME],
});
const impactAt = (latDeg: number, lonDeg: number): object =>
  withClaim({ quantity: 'impact', value: { latDeg, lonDeg }, unit: null });

const parse = (document: unknown) => parseLaunchReport(document, types, isLand);
const problemsOf = (document: unknown) => {
  const parsed = parse(document);
  return parsed.ok ? [] : parsed.problems;
};

describe('a launch report', () => {
  it('of the contract reads, with its site known to 1 km', () => {
    const parsed = parse(REPORT);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { site, siteSigmaM, azimuth, type, claims } = parsed.value;
    expect(toDegrees(site.latRad)).toBeCloseTo(39.17, 10);
    expect(siteSigmaM).toBe(1000);
    expect(toDegrees(azimuth.azimuthRad)).toBeCloseTo(65, 10);
    expect(type?.key).toBe('kn-25');
    expect(claims).toHaveLength(3);
  });

  it('does without class, type and bearing', () => {
    const { class: _class, type: _type, azimuthDeg: _azimuth, ...bare } = REPORT;
    const parsed = parse(bare);
    expect(parsed.ok && parsed.value.class).toBe('unknown');
    expect(parsed.ok && parsed.value.azimuth.basis).toContain('East Sea');
  });

  it.each([
    ['count', 3, 'missiles'],
    ['site', 'Sunan', null],
    ['time', '2024-03-17T22:44Z', null],
    ['type', 'KN-25', null],
    ['eez', 'outside', null],
    ['outcome', 'success', null],
    ['impact', 'the East Sea', null],
  ])('takes what is said of %s', (quantity, value, unit) =>
    expect(problemsOf({ ...REPORT, claims: [RANGE, APOGEE, { ...RANGE, quantity, value, unit }] })).toEqual(
      [],
    ),
  );

  it('needs no unit where a quantity has none', () => {
    const { unit: _, ...said } = { ...RANGE, quantity: 'outcome', value: 'success' };
    expect(problemsOf({ ...REPORT, claims: [RANGE, said] })).toEqual([]);
  });

  it('is not steered by a typed place of impact', () => {
    const { azimuthDeg: _, ...bare } = REPORT;
    const impact = { ...RANGE, quantity: 'impact', value: { latDeg: 36, lonDeg: 131 }, unit: null };
    const [without, beside] = [parse(bare), parse({ ...bare, claims: [...REPORT.claims, impact] })];
    expect(beside.ok && without.ok && beside.value.azimuth).toEqual(without.ok && without.value.azimuth);
  });
});

describe('a launch report names by path', () => {
  it.each<[name: string, document: unknown, path: string, text: RegExp]>([
    ['a list', [REPORT], '$', /a list of 1 is not a launch report/],
    ['another version', { ...REPORT, version: 2 }, 'version', /write 1/],
    ['an unknown key', { ...REPORT, colour: 'red' }, 'colour', /not a known key/],
    ['an unknown key of a claim', withClaim({ colour: 'red' }), 'claims[0].colour', /not a known key/],
    ['no id', { ...REPORT, id: undefined }, 'id', /missing/],
    ['an id with spaces', { ...REPORT, id: 'My case' }, 'id', /kebab-case id/],
    [
      'an unknown type',
      { ...REPORT, type: 'v-2' },
      'type',
      /"v-2" is not a known vehicle type; .*kn-25.*hwasong-19/,
    ],
    ['a wrong class', { ...REPORT, class: 'BIG' }, 'class', /"BIG".*"SRBM"/],
    ['no site', { ...REPORT, site: undefined }, 'site', /missing/],
    [
      'a site beyond the pole',
      { ...REPORT, site: { latDeg: 95, lonDeg: 0 } },
      'site.latDeg',
      /95 degrees is above 90 degrees/,
    ],
    ['a bearing of 400', { ...REPORT, azimuthDeg: 400 }, 'azimuthDeg', /400 degrees is above 360 degrees/],
    ['a bearing below 0', { ...REPORT, azimuthDeg: -1 }, 'azimuthDeg', /-1 degrees is below 0 degrees/],
    ['no claims', { ...REPORT, claims: [] }, 'claims', /empty/],
    ['an unknown quantity', withClaim({ quantity: 'speed' }), 'claims[0].quantity', /"speed".*"peakSpeed"/],
    ['an unknown qualifier', withClaim({ qualifier: 'circa' }), 'claims[0].qualifier', /"circa".*"about"/],
    ['an issuer in capitals', withClaim({ issuer: 'ROK JCS' }), 'claims[0].issuer', /kebab-case/],
    ['a figure in words', withClaim({ value: 'far' }), 'claims[0].value', /"far" is not a figure of range/],
    [
      'range in m',
      withClaim({ unit: 'm' }),
      'claims[0].unit',
      /"m" is no unit of range; write the figure in km/,
    ],
    ['range without a unit', withClaim({ unit: undefined }), 'claims[0].unit', /no unit of range/],
    ['a unit of every object', withClaim({ unit: 'constructor' }), 'claims[0].unit', /no unit of range/],
    ['time in km', withClaim({ quantity: 'flightTime' }), 'claims[0].unit', /min or s/],
    [
      'a bearing claim of 400',
      withClaim({ quantity: 'azimuth', value: 400, unit: 'deg' }),
      'claims[0].value',
      /400 deg is outside 0 to 360 deg/,
    ],
    [
      'Mach 50',
      withClaim({ quantity: 'peakSpeed', value: 50, unit: 'Mach' }),
      'claims[0].value',
      /50 Mach is outside 0 to 40 Mach/,
    ],
    [
      'an interval backwards',
      withClaim({ value: [400, 300] }),
      'claims[0].value',
      /400 to 300 km runs backwards/,
    ],
    [
      'a range beyond the far side',
      withClaim({ value: 20_041 }),
      'claims[0].value',
      /20041 km is outside 0 to 20040 km/,
    ],
    ['a range below nothing', withClaim({ value: -5 }), 'claims[0].value', /-5 km is outside/],
    ['a range of nothing', withClaim({ value: 0 }), 'claims[0].value', /not above 0 km/],
    [
      'an apogee below ground',
      withClaim({ quantity: 'apogee', value: -1 }),
      'claims[0].value',
      /-1 km is outside/,
    ],
    [
      'a flight time of 0',
      withClaim({ quantity: 'flightTime', value: 0, unit: 'min' }),
      'claims[0].value',
      /not above 0 min/,
    ],
    [
      'a flight of two days',
      withClaim({ quantity: 'flightTime', value: 2880, unit: 'min' }),
      'claims[0].value',
      /outside 0 to 1440 min/,
    ],
    [
      'half a missile',
      withClaim({ quantity: 'count', value: 1.5, unit: 'missiles' }),
      'claims[0].value',
      /whole number/,
    ],
    ['an impact on land', impactAt(39, 126.5), 'claims[0].value', /is on land/],
    [
      'an impact beyond the pole',
      impactAt(91, 126.5),
      'claims[0].value.latDeg',
      /91 degrees is above 90 degrees/,
    ],
    [
      'nothing to fit',
      { ...REPORT, claims: [{ ...RANGE, quantity: 'outcome', value: 'success', unit: null }] },
      'claims',
      /no flight can be worked out; add two or more of range/,
    ],
  ])('%s', (_name, document, path, text) => {
    const problems = problemsOf(document);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(`${problems[0]?.message}; ${problems[0]?.remedy}`).toMatch(text);
  });

  it('every problem at once', () => {
    const problems = problemsOf({
      ...REPORT,
      version: 3,
      type: 'v-2',
      claims: [{ ...RANGE, issuer: 'X Y' }],
    });
    expect(problems.map(({ path }) => path).sort()).toEqual(['claims[0].issuer', 'type', 'version']);
  });

  it('never throws on what is no document', () => {
    for (const value of [null, undefined, 1, 'x', true, [], {}, { claims: [null] }, { claims: [{}] }]) {
      expect(problemsOf(value).length).toBeGreaterThan(0);
    }
  });
});

describe('land', () => {
  it.each([
    ['Pyongyang', 39.03, 125.75, true],
    ['Seoul', 37.57, 126.98, true],
    ['Tokyo', 35.7, 139.4, true],
    ['Sapporo', 43, 141.4, true],
    ['Chita, beyond 180 degrees of turning', 52, 113.5 - 360, true],
    ['the middle of the East Sea', 40, 135, false],
    ['the Yellow Sea', 36, 123.5, false],
    ['the Pacific east of Japan', 38, 150, false],
    ['the Caspian Sea, which lies within land', 42, 50.5, false],
    ['the South Pole', -89.9, 0, true],
    ['the sea north of Antarctica, at the antimeridian', -65, 180, false],
    ['Norway, west of where Chukotka crosses the antimeridian', 67, 16, true],
    ['the sea beside it', 67, 5, false],
    ['Chukotka', 66.5, -178, true],
  ])('%s', (_name, latDeg, lonDeg, expected) => expect(isLand(latDeg, lonDeg)).toBe(expected));
});
