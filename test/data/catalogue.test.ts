import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Claim, type Launch, loadCatalogue } from '../../src/catalogue/index.ts';
import { shippedDocuments } from './catalogue-files.ts';

const { catalogue, problems } = loadCatalogue(shippedDocuments());
const entries = [...catalogue.launches, ...catalogue.engineTests];
const claims = entries.flatMap((entry) => entry.claims);
const statements = entries.flatMap((entry) => entry.statements ?? []);

const launchOf = (id: string): Launch => {
  const found = catalogue.launches.find((launch) => launch.id === id);
  if (!found) throw new Error(`no launch ${id}`);
  return found;
};

const valuesOf = (launch: Launch, issuer: string, quantity: Claim['quantity']): Claim['value'][] =>
  launch.claims.filter((c) => c.issuer === issuer && c.quantity === quantity).map((c) => c.value);

describe('the shipped catalogue', () => {
  it('loads without a problem', () => {
    expect(problems).toEqual([]);
    expect(catalogue.dataVersion).toBe('2026.11.2');
  });

  it('names every record file of its folder in the index', () => {
    const folder = new URL('../../public/data/catalogue/', import.meta.url);
    const onDisk = readdirSync(folder).filter((name) =>
      /^(launches-\d{4}|engine-tests|context)\.json$/.test(name),
    );
    const named = shippedDocuments().files.map((file) => file.name);
    expect([...named].sort()).toEqual(onDisk.sort());
  });

  it.each([
    ['the reference event', 'dprk-2024-03-18-kn-25-success', 'ballistic'],
    ['lofted', 'dprk-2017-05-14-hwasong-12-success', 'lofted'],
    ['lofted', 'dprk-2017-11-29-hwasong-15-success', 'lofted'],
    ['lofted', 'dprk-2022-11-18-hwasong-17-success', 'lofted'],
    ['lofted', 'dprk-2023-07-12-hwasong-18-success', 'lofted'],
    ['lofted', 'dprk-2024-10-31-hwasong-19-success', 'lofted'],
    ['over Japan', 'dprk-2017-09-15-hwasong-12-success', 'ballistic'],
    ['over Japan', 'dprk-2022-10-04-new-irbm-2022-success', 'ballistic'],
    ['a salvo of four', 'dprk-2017-03-06-er-scud-success', 'ballistic'],
    ['low', 'dprk-2019-07-25-hwasong-11a-success', 'quasi-ballistic'],
    ['low', 'dprk-2022-01-27-hwasong-11a-success', 'quasi-ballistic'],
    ['low', 'dprk-2023-06-15-unknown-unknown', 'quasi-ballistic'],
    ['manoeuvring', 'dprk-2022-01-05-hwasong-12a-success', 'manoeuvring'],
    ['manoeuvring', 'dprk-2025-01-06-hwasong-16b-unknown', 'manoeuvring'],
  ])('holds a launch %s: %s', (_kind, id, flight) => {
    expect(launchOf(id).flight).toBe(flight);
  });

  it('holds the failed launches and the engine test of the day after the reference event', () => {
    expect(launchOf('dprk-2022-11-03-unknown-failure').outcome).toBe('failure');
    expect(launchOf('dprk-2017-03-06-er-scud-failure').outcome).toBe('failure');
    expect(catalogue.engineTests.map((test) => test.id)).toContain('dprk-test-2024-03-19-multi-stage');
  });

  it('is ordered by date and has every id once', () => {
    const keys = catalogue.launches.map((launch) => `${launch.dateKst} ${launch.id}`);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  it('starts every id with the date of the record', () => {
    for (const entry of entries) expect(entry.id).toContain(entry.dateKst);
  });

  it('gives every claim an issuer and a source that are there, and every figure is finite', () => {
    expect(claims.length).toBeGreaterThan(300);
    for (const claim of claims) {
      expect(catalogue.sources.get(claim.source)?.publisher, claim.source).toBeTruthy();
      expect(catalogue.issuers.get(claim.issuer)?.shortName, claim.issuer).toBeTruthy();
      const figures = [claim.value].flat().filter((value) => typeof value === 'number');
      for (const figure of figures) expect(Number.isFinite(figure)).toBe(true);
    }
  });

  it('keeps no issuer and no source that nothing refers to', () => {
    const cited = new Set([
      ...claims.map((claim) => claim.source),
      ...statements.map((statement) => statement.source),
      ...catalogue.context.map((event) => event.source),
      ...[...catalogue.sites.values()].map((site) => site.source),
    ]);
    expect([...catalogue.sources.keys()].filter((key) => !cited.has(key))).toEqual([]);
    const speaking = new Set([...claims, ...statements].map(({ issuer }) => issuer));
    expect([...catalogue.issuers.keys()].filter((key) => !speaking.has(key))).toEqual([]);
  });

  it('gives web addresses as such, or null', () => {
    for (const source of catalogue.sources.values()) {
      if (source.url !== null) expect(URL.canParse(source.url), source.url).toBe(true);
      if (source.date !== null) expect(source.date <= '2026-11-30').toBe(true);
    }
  });

  it('places every site in or by the Korean Peninsula', () => {
    expect(catalogue.sites.size).toBeGreaterThan(50);
    for (const site of catalogue.sites.values()) {
      expect(site.latDeg).toBeGreaterThan(37.5);
      expect(site.latDeg).toBeLessThan(43);
      expect(site.lonDeg).toBeGreaterThan(124);
      expect(site.lonDeg).toBeLessThan(131);
    }
  });

  it('marks every figure of KCNA as claimed, and only its', () => {
    for (const claim of claims)
      expect(claim.claimed === true, JSON.stringify(claim)).toBe(claim.issuer === 'kcna');
  });

  it('marks what the data set composed, and says why every bearing is weak', () => {
    for (const claim of claims) {
      expect(claim.composite === true).toBe(claim.issuer === 'cns-nti');
      if (claim.quantity === 'azimuth') {
        expect(claim.issuer).toBe('nagix');
        expect(claim.weak).toBeTruthy();
      }
    }
  });
});

describe('18 March 2024', () => {
  const launch = launchOf('dprk-2024-03-18-kn-25-success');
  const byIssuer = (issuer: string, quantity: Claim['quantity']) =>
    launch.claims
      .filter((claim) => claim.issuer === issuer && claim.quantity === quantity)
      .map(({ value, qualifier, round, wording }) => ({ value, qualifier, round, wording }));

  it('is the record of six rounds at Samsok', () => {
    expect(launch).toMatchObject({
      title: '18 March 2024',
      class: 'SRBM',
      type: 'kn-25',
      site: 'samsok-test-3',
    });
    expect(launch.rounds.map((round) => round.round)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('has what Japan said: three, about 350 km, about 50 km, 07:44 twice and 08:21, outside the EEZ', () => {
    expect(byIssuer('japan-mod', 'count')).toMatchObject([{ value: 3, qualifier: 'exact' }]);
    expect(byIssuer('japan-mod', 'range')).toMatchObject([{ value: 350, qualifier: 'about' }]);
    expect(byIssuer('japan-mod', 'apogee')).toMatchObject([{ value: 50, qualifier: 'about' }]);
    expect(byIssuer('japan-mod', 'time')).toMatchObject([
      { value: '2024-03-17T22:44Z', round: 1 },
      { value: '2024-03-17T22:44Z', round: 2 },
      { value: '2024-03-17T23:21Z', round: 3 },
    ]);
    expect(valuesOf(launch, 'japan-mod', 'eez')).toEqual(['outside']);
  });

  it('has what the ROK JCS said: at least three, 300-odd km, 07:44 to 08:22, Sangwon and then the Pyongyang area', () => {
    expect(byIssuer('rok-jcs', 'count')).toMatchObject([
      { value: 3, qualifier: 'over', wording: 'at least three missiles' },
    ]);
    expect(byIssuer('rok-jcs', 'range')).toMatchObject([{ value: 300, qualifier: 'odd' }]);
    expect(byIssuer('rok-jcs', 'apogee')).toEqual([]);
    expect(byIssuer('rok-jcs', 'time')).toMatchObject([
      { value: '2024-03-17T22:44Z', round: 1 },
      { value: '2024-03-17T23:22Z', round: 3 },
    ]);
    const sites = launch.claims.filter((c) => c.issuer === 'rok-jcs' && c.quantity === 'site');
    expect(sites.map((claim) => [claim.value, claim.status])).toEqual([
      ['Sangwon county, North Hwanghae', 'preliminary'],
      ['Pyongyang area', 'revised'],
    ]);
  });

  it('has what KCNA showed: six, and no times', () => {
    expect(byIssuer('kcna', 'count')).toMatchObject([{ value: 6 }]);
    expect(byIssuer('kcna', 'time')).toEqual([]);
  });

  it('never splits six rounds as three and three', () => {
    const perTime = new Map<string, number>();
    for (const claim of launch.claims.filter((c) => c.quantity === 'time')) {
      const key = `${claim.issuer} ${claim.value}`;
      perTime.set(key, (perTime.get(key) ?? 0) + 1);
    }
    expect(Math.max(...perTime.values())).toBe(2);
  });
});

describe('other records, against the facts', () => {
  it('15 June 2023: 850 and 900 km far, 50 km high, 11 minutes each', () => {
    const launch = launchOf('dprk-2023-06-15-unknown-unknown');
    expect(valuesOf(launch, 'japan-mod', 'range')).toEqual([850, 900]);
    expect(valuesOf(launch, 'japan-mod', 'apogee')).toEqual([50, 50]);
    expect(valuesOf(launch, 'japan-mod', 'flightTime')).toEqual([11, 11]);
    expect(valuesOf(launch, 'rok-jcs', 'range')).toEqual([780]);
  });

  it('18 November 2022: MOD, JCS and KCNA side by side', () => {
    const launch = launchOf('dprk-2022-11-18-hwasong-17-success');
    expect(valuesOf(launch, 'japan-mod', 'apogee')).toEqual([6000]);
    expect(valuesOf(launch, 'japan-mod', 'flightTime')).toEqual([69]);
    expect(valuesOf(launch, 'rok-jcs', 'apogee')).toEqual([6100]);
    expect(valuesOf(launch, 'kcna', 'apogee')).toEqual([6040.9]);
    expect(valuesOf(launch, 'kcna', 'range')).toEqual([999.2]);
    expect(valuesOf(launch, 'kcna', 'flightTime')).toEqual([4135]);
  });

  it('25 July 2019: the three steps of the range all stay', () => {
    const launch = launchOf('dprk-2019-07-25-hwasong-11a-success');
    expect(valuesOf(launch, 'rok-jcs', 'range')).toEqual([430, 690, 600]);
  });

  it('5 January 2022: the bounds are those of the defence ministry', () => {
    const launch = launchOf('dprk-2022-01-05-hwasong-12a-success');
    const bounds = launch.claims.filter((claim) => claim.qualifier === 'under');
    expect(bounds.map((claim) => [claim.issuer, claim.quantity, claim.value])).toEqual([
      ['rok-mnd', 'apogee', 50],
      ['rok-mnd', 'range', 700],
    ]);
  });

  it('3 November 2022: the overflight stays in the ledger as withdrawn', () => {
    const launch = launchOf('dprk-2022-11-03-unknown-failure');
    const withdrawn = launch.claims.filter((claim) => claim.status === 'withdrawn');
    expect(withdrawn.map((claim) => claim.issuer)).toEqual(['japan-cabinet']);
  });
});
