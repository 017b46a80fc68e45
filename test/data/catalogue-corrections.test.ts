import { describe, expect, it } from 'vitest';
import {
  type Claim,
  isSuperseded,
  type Launch,
  loadCatalogue,
  type Quantity,
  standingClaims,
} from '../../src/catalogue/index.ts';
import { shippedDocuments } from './catalogue-files.ts';

const { catalogue } = loadCatalogue(shippedDocuments());

const launchOf = (id: string): Launch => {
  const found = catalogue.launches.find((launch) => launch.id === id);
  if (!found) throw new Error(`no launch ${id}`);
  return found;
};

const ofIssuer = (launch: Launch, issuer: string, quantity: Quantity): Claim[] =>
  launch.claims.filter((claim) => claim.issuer === issuer && claim.quantity === quantity);

/** Whoever said it: what stands of a quantity when the corrected rows are left out. */
const standing = (launch: Launch, issuer: string, quantity: Quantity, round?: number): Claim['value'][] =>
  standingClaims(launch, issuer, quantity, round).map(({ value }) => value);

/** The row as printed is there, no longer stands, and the editors' value does, with a reason. */
const expectMended = (
  id: string,
  quantity: Quantity,
  printed: Claim['value'],
  right: Claim['value'],
): void => {
  const launch = launchOf(id);
  const row = ofIssuer(launch, 'cns-nti', quantity).find(({ value }) => value === printed);
  expect(row, `${id} ${quantity} as printed`).toBeDefined();
  expect(row?.composite).toBe(true);
  expect(isSuperseded(launch, row!)).toBe(true);
  expect(standing(launch, 'cns-nti', quantity)).not.toContain(printed);
  expect(standing(launch, 'arcwatch', quantity)).toContain(right);
  const mended = ofIssuer(launch, 'arcwatch', quantity).find(({ supersedes }) => supersedes === row?.id);
  expect(mended?.value).toEqual(right);
  expect(mended?.reason).toBeTruthy();
};

describe('the known errors of the data sets stay corrected', () => {
  it('4 July 2017: 12:40 UTC, half a day late', () => {
    expectMended('dprk-2017-07-04-hwasong-14-success', 'time', '2017-07-04T12:40Z', '2017-07-04T00:40Z');
  });

  it('7 February 2016: 12:29 UTC, half a day late', () => {
    expectMended('dprk-2016-02-07-unha-3-success', 'time', '2016-02-07T12:29Z', '2016-02-07T00:30Z');
  });

  it('25 May 2022, first missile: apogee and range swapped', () => {
    expectMended('dprk-2022-05-25-icbm-failure', 'apogee', 360, 540);
    expectMended('dprk-2022-05-25-icbm-failure', 'range', 540, 360);
    expect(standing(launchOf('dprk-2022-05-25-icbm-failure'), 'rok-jcs', 'apogee')).toEqual([540]);
  });

  it('18 December 2022: apogee and range swapped', () => {
    expectMended('dprk-2022-12-18-unknown-success', 'apogee', 500, 550);
    expectMended('dprk-2022-12-18-unknown-success', 'range', 550, 500);
    expect(standing(launchOf('dprk-2022-12-18-unknown-success'), 'japan-mod', 'apogee')).toEqual([550]);
  });

  it('30 January 2022: the fields are right, the narrative is noted', () => {
    const launch = launchOf('dprk-2022-01-30-hwasong-12-success');
    expect(standing(launch, 'cns-nti', 'apogee')).toEqual([2000]);
    expect(standing(launch, 'cns-nti', 'range')).toEqual([800]);
    expect(launch.note).toMatch(/wrong way round/);
  });

  it('28 September 2022: in the evening, as the UTC field has it', () => {
    const launch = launchOf('dprk-2022-09-28-hwasong-11c-success');
    expect(standing(launch, 'cns-nti', 'time')).toEqual(['2022-09-28T09:10Z', '2022-09-28T09:17Z']);
    expect(launch.note).toMatch(/prints AM/);
  });

  it('22 November 2023: a day after the satellite, not 22 minutes', () => {
    const launch = launchOf('dprk-2023-11-22-unknown-failure');
    expect(standing(launch, 'cns-nti', 'time')).toEqual(['2023-11-22T14:05Z']);
    expect(launch.note).toMatch(/22 minutes/);
  });

  it('9 and 21 March 2020: the day and the morning, against Beyond Parallel', () => {
    expect(launchOf('dprk-2020-03-09-kn-25-success').note).toMatch(/6 March 2020/);
    const later = launchOf('dprk-2020-03-21-hwasong-11b-success');
    expect(standing(later, 'cns-nti', 'time')[0]).toBe('2020-03-20T21:45Z');
    expect(later.note).toMatch(/6:50 p\.m\./);
  });

  it('25 July 2019: 600 km for both, not the first figures', () => {
    const launch = launchOf('dprk-2019-07-25-hwasong-11a-success');
    expectMended(launch.id, 'range', 430, 600);
    expectMended(launch.id, 'range', 690, 600);
    for (const round of [1, 2]) {
      expect(standing(launch, 'rok-jcs', 'range', round)).toEqual([600]);
      expect(standing(launch, 'cns-nti', 'range', round)).toEqual([600]);
    }
  });

  it('13 April 2023: an apogee of 3,000 km that nobody gave is disputed', () => {
    const launch = launchOf('dprk-2023-04-13-hwasong-18-success');
    const [row] = ofIssuer(launch, 'cns-nti', 'apogee');
    expect(row).toMatchObject({ value: 3000, status: 'disputed', confidence: 'unsure' });
    expect(ofIssuer(launch, 'japan-mod', 'apogee')).toEqual([]);
    expect(ofIssuer(launch, 'rok-jcs', 'apogee')).toEqual([]);
    expect(ofIssuer(launch, 'rok-press', 'apogee')).toMatchObject([{ value: 3000, qualifier: 'under' }]);
  });

  it('a bearing of 90 degrees, which stands for none, is nowhere', () => {
    const bearings = catalogue.launches.flatMap(({ claims }) =>
      claims.filter(({ quantity }) => quantity === 'azimuth'),
    );
    expect(bearings.length).toBeGreaterThan(100);
    expect(bearings.filter(({ value }) => value === 90)).toEqual([]);
  });

  it.each([
    ['14 May 2017', 'dprk-2017-05-14-hwasong-12-success', '2017-05-13T20:28Z', /14 May with 20:28 UTC/],
    ['15 April 2016', 'dprk-2016-04-15-musudan-failure', '2016-04-14T20:33Z', /15 April with 20:33 UTC/],
  ])('%s: the local date beside the UTC time', (_day, id, right, printed) => {
    const launch = launchOf(id);
    expect(standing(launch, 'arcwatch', 'time')).toEqual([right]);
    expect(ofIssuer(launch, 'arcwatch', 'time')[0]?.reason).toMatch(printed);
    expect(ofIssuer(launch, 'cns-nti', 'time')).toEqual([]);
  });

  it('24 March 2022: the flight time of KCNA stays, noted as too short', () => {
    const launch = launchOf('dprk-2022-03-24-hwasong-15-success');
    expect(ofIssuer(launch, 'kcna', 'flightTime')).toMatchObject([{ value: 4052, unit: 's' }]);
    expect(standing(launch, 'japan-mod', 'flightTime')).toEqual([71]);
  });
});

describe('where the fact check and the data set differ, the fact check wins', () => {
  it('25 September 2022: 400 km if ballistic, then 650 km on an irregular path', () => {
    const launch = launchOf('dprk-2022-09-25-hwasong-11s-success');
    expect(ofIssuer(launch, 'japan-mod', 'range').map(({ value, status }) => [value, status])).toEqual([
      [400, 'preliminary'],
      [650, 'revised'],
    ]);
    expect(standing(launch, 'japan-mod', 'range')).toEqual([650]);
  });

  it('2 April 2024: 600 km, 650 km or more, and 1,000 km as KCNA claims', () => {
    const launch = launchOf('dprk-2024-04-02-hwasong-16b-success');
    expect(standing(launch, 'rok-jcs', 'range')).toEqual([600]);
    expect(ofIssuer(launch, 'japan-mod', 'range')).toMatchObject([{ value: 650, qualifier: 'over' }]);
    expect(ofIssuer(launch, 'kcna', 'range')).toMatchObject([{ value: 1000, claimed: true }]);
  });

  it('13 April 2023: outside the EEZ is what the minister said, not inferred', () => {
    const launch = launchOf('dprk-2023-04-13-hwasong-18-success');
    expect(ofIssuer(launch, 'japan-mod', 'eez')).toMatchObject([{ value: 'outside', confidence: 'sourced' }]);
    expect(ofIssuer(launch, 'arcwatch', 'eez')).toEqual([]);
  });

  it('21 November 2023: KCNA to the second, Japan and the ROK JCS to the minute', () => {
    const launch = launchOf('dprk-2023-11-21-chollima-1-success');
    expect(standing(launch, 'kcna', 'time')).toEqual(['2023-11-21T13:42:28Z']);
    expect(standing(launch, 'japan-cabinet', 'time')).toEqual(['2023-11-21T13:43Z']);
    expect(standing(launch, 'rok-jcs', 'time')).toEqual(['2023-11-21T13:43Z']);
  });
});
