import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Claim, isSuperseded, type Launch, loadCatalogue } from '../../src/catalogue/index.ts';
import { shippedDocuments } from './catalogue-files.ts';

const { catalogue } = loadCatalogue(shippedDocuments());
const { launches, engineTests, context } = catalogue;
const entries = [...launches, ...engineTests];
const claims = entries.flatMap((entry) => entry.claims);
const statements = entries.flatMap((entry) => entry.statements ?? []);
const missiles = launches.reduce((sum, launch) => sum + launch.rounds.length, 0);

const folder = new URL('../../public/data/catalogue/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

describe('the whole record', () => {
  it('has every launch of every year from 1984 to August 2026', () => {
    const perYear = Object.fromEntries(
      [...Map.groupBy(launches, ({ dateKst }) => dateKst.slice(0, 4))].map(([year, of]) => [year, of.length]),
    );
    expect(perYear).toEqual({
      1984: 2,
      1986: 1,
      1990: 2,
      1991: 1,
      1992: 1,
      1993: 4,
      1998: 1,
      2006: 3,
      2009: 3,
      2012: 2,
      2013: 3,
      2014: 11,
      2015: 7,
      2016: 19,
      2017: 17,
      2019: 15,
      2020: 4,
      2021: 5,
      2022: 43,
      2023: 21,
      2024: 14,
      2025: 7,
      2026: 11,
    });
    expect(launches.at(-1)?.dateKst.slice(0, 7)).toBe('2026-08');
  });

  it('has every id once, and begins it with what the record is and its day', () => {
    const ids = [...entries, ...context].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, dateKst } of launches) expect(id.startsWith(`dprk-${dateKst}-`), id).toBe(true);
    for (const { id, dateKst } of engineTests) expect(id.startsWith(`dprk-test-${dateKst}-`), id).toBe(true);
    for (const { id, dateKst } of context) expect(id.startsWith(`context-${dateKst}-`), id).toBe(true);
  });

  it('tells the records of one day apart by their titles', () => {
    const titles = entries.map(({ title }) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('keeps each record in the file of its year, and in order there', () => {
    for (const { name, value } of shippedDocuments().files) {
      const keys = (Array.isArray(value) ? value : []).map(({ dateKst, id }) => `${dateKst} ${id}`);
      if (!name.startsWith('launches-')) continue;
      expect(keys, name).toEqual([...keys].sort());
      expect(
        keys.filter((key) => !key.startsWith(name.slice(9, 13))),
        name,
      ).toEqual([]);
    }
  });

  it('is small enough to be fetched with the page', () => {
    const served = files.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
    expect(served).toBeLessThan(120_000);
  });

  it('is what README says it is', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, ...told] =
      /(\d+) launches\s+\((\d+)\s+missiles\)[\s\S]*?(\d+)\s+engine\s+tests\s+and\s+(\d+)\s+events[\s\S]*?([\d,]+)\s+claims\s+and\s+(\d+)\s+statements/.exec(
        readme,
      ) ?? [];
    expect(told.map((number) => Number(number.replace(',', '')))).toEqual([
      launches.length,
      missiles,
      engineTests.length,
      context.length,
      claims.length,
      statements.length,
    ]);
  });
});

describe('places and days', () => {
  it('has a site, with how good its position is, for all but the launch and the tests that name none', () => {
    expect(entries.filter(({ site }) => site === null).map(({ id }) => id)).toEqual([
      'dprk-2019-04-17-unknown-success',
      'dprk-test-2025-09-08-high-thrust',
      'dprk-test-2026-03-29-upgraded',
    ]);
    for (const site of catalogue.sites.values()) expect(site.accuracy).toBeTruthy();
  });

  it('names every site in Korean and Japanese', () => {
    const unnamed = [...catalogue.sites.values()].filter(({ names }) => !names?.ko || !names.ja);
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  it('uses every type that it names', () => {
    const used = new Set(launches.map(({ type }) => type));
    expect([...catalogue.types.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('puts every launch time on its day in Korea, within two hours', () => {
    for (const launch of launches.filter(({ dateKst }) => dateKst.length === 10)) {
      const day = Date.parse(`${launch.dateKst}T00:00:00+09:00`);
      for (const { value } of launch.claims.filter(({ quantity }) => quantity === 'time')) {
        const hours = (Date.parse(String(value)) - day) / 3_600_000;
        expect(hours >= -2 && hours <= 26, `${launch.id} ${value}`).toBe(true);
      }
    }
  });

  it('has the rounds of each issuer in order of time', () => {
    for (const launch of launches) {
      const times = launch.claims.filter((claim) => claim.quantity === 'time' && claim.round !== undefined);
      for (const of of Map.groupBy(times, ({ issuer }) => issuer).values()) {
        const inOrder = of
          .toSorted((a, b) => (a.round ?? 0) - (b.round ?? 0))
          .map(({ value }) => String(value));
        expect(inOrder, launch.id).toEqual([...inOrder].sort());
      }
    }
  });

  it('counts one round for each missile that any issuer counts, at the most', () => {
    for (const launch of launches) {
      const counted = launch.claims
        .filter(({ quantity }) => quantity === 'count')
        .map(({ value }) => (Array.isArray(value) ? value[1] : Number(value)));
      expect(launch.rounds.length, launch.id).toBe(Math.max(1, ...counted));
    }
  });

  it('says where it passed over Japan, and only where it did', () => {
    for (const launch of launches)
      expect(launch.overflown !== undefined, launch.id).toBe(launch.overflight === 'yes');
  });
});

describe('who may say what', () => {
  it('gives corrections and inferences of the editors a reason or a weakness', () => {
    const own = claims.filter(({ issuer }) => issuer === 'arcwatch');
    expect(own.length).toBeGreaterThan(50);
    for (const claim of own)
      expect(
        (claim.supersedes !== undefined && claim.reason !== undefined) || claim.weak !== undefined,
        JSON.stringify(claim),
      ).toBe(true);
  });

  it('lets no one but the editors take the place of a data set', () => {
    for (const entry of entries)
      for (const claim of entry.claims.filter(({ supersedes }) => supersedes !== undefined)) {
        const named = entry.claims.find(({ id }) => id === claim.supersedes);
        expect(claim.issuer).toBe('arcwatch');
        expect(named?.issuer, entry.id).toBe('cns-nti');
      }
  });

  it('keeps the statements short, and each by somebody', () => {
    expect(statements.length).toBeGreaterThan(100);
    for (const { text, issuer } of statements) {
      expect(text.length, text).toBeLessThanOrEqual(300);
      expect(catalogue.issuers.has(issuer)).toBe(true);
    }
  });

  it('orders a preliminary figure and its revision by when they were said', () => {
    for (const { id, claims: all } of launches)
      for (const revised of all.filter(({ status }) => status === 'revised')) {
        const before = all.filter(
          (claim) =>
            claim.status === 'preliminary' &&
            claim.issuer === revised.issuer &&
            claim.quantity === revised.quantity,
        );
        const said = (claim: Claim): string => (claim.issuedUtc ?? claim.issuedDateKst ?? '').slice(0, 10);
        expect(before.length, id).toBeGreaterThan(0);
        for (const claim of before)
          expect(said(claim) <= said(revised) || said(revised) === '', id).toBe(true);
      }
  });

  it('stores nothing derived', () => {
    const keys = new Set(
      files.flatMap(({ text }) => [...text.matchAll(/"([a-z_A-Z]+)":/g)].map(([, key]) => key)),
    );
    for (const key of ['preferred', 'kepler_check', 'keplerCheck', 'estimate', 'landing'])
      expect(keys.has(key), key).toBe(false);
  });
});

/** Gravitational parameter and mean radius of the Earth, km. */
const MU = 398_600.44;
const RADIUS = 6371;

/** Time of the airless arc over a still Earth that has this apogee and range, s. */
const airlessS = (apogeeKm: number, rangeKm: number): number => {
  const top = RADIUS + apogeeKm;
  const eccentricity = apogeeKm / (top - RADIUS * Math.cos(rangeKm / (2 * RADIUS)));
  const a = top / (1 + eccentricity);
  const anomaly = Math.acos((1 - RADIUS / a) / eccentricity);
  return 2 * Math.sqrt(a ** 3 / MU) * (Math.PI - anomaly + eccentricity * Math.sin(anomaly));
};

const low = (claim: Claim): number => Number(Array.isArray(claim.value) ? claim.value[0] : claim.value);
const high = (claim: Claim): number => Number(Array.isArray(claim.value) ? claim.value[1] : claim.value);

/** The longest that the printed flight time can mean, s: half a unit more, and a minute where it says "about". */
const longestS = (claim: Claim): number => {
  const unitS = claim.unit === 'min' ? 60 : 1;
  return high(claim) * unitS + unitS / 2 + (claim.qualifier === 'about' ? 60 : 0);
};

/** The flight times that are shorter than the issuer's own apogee and range take without air. */
const tooShort = (launch: Launch): string[] =>
  launch.claims
    .filter((claim) => claim.quantity === 'flightTime' && !isSuperseded(launch, claim))
    .flatMap((time) => {
      const own = (quantity: Claim['quantity']): Claim | undefined =>
        launch.claims.find(
          (claim) =>
            claim.quantity === quantity &&
            claim.issuer === time.issuer &&
            claim.qualifier !== 'under' &&
            !isSuperseded(launch, claim) &&
            (claim.round === undefined || time.round === undefined || claim.round === time.round),
        );
      const [apogee, range] = [own('apogee'), own('range')];
      if (!apogee || !range) return [];
      return longestS(time) < airlessS(low(apogee), low(range)) ? [`${launch.id} ${time.issuer}`] : [];
    });

describe('the bounds of nature', () => {
  it('takes the airless time of a known arc', () => {
    // Half an ellipse of no width: straight up to one radius and down takes (2 + pi) sqrt(r^3 / mu).
    expect(airlessS(RADIUS, 1e-6)).toBeCloseTo((2 + Math.PI) * Math.sqrt(RADIUS ** 3 / MU), 3);
    // A quarter turn at the speed of the circle, as low as can be.
    expect(airlessS(1e-6, (RADIUS * Math.PI) / 2)).toBeCloseTo(
      (Math.PI / 2) * Math.sqrt(RADIUS ** 3 / MU),
      0,
    );
  });

  it('lets only the flight time that KCNA gives for 24 March 2022 be shorter than its own arc takes', () => {
    expect(launches.flatMap(tooShort)).toEqual(['dprk-2022-03-24-hwasong-15-success kcna']);
    const claim = launches
      .find(({ id }) => id === 'dprk-2022-03-24-hwasong-15-success')
      ?.claims.find(({ issuer, quantity }) => issuer === 'kcna' && quantity === 'flightTime');
    expect(claim).toMatchObject({ value: 4052, unit: 's', claimed: true });
    expect(claim?.note).toMatch(/airless time/);
  });

  it('goes no further than half way round, no faster than it may and no higher than was ever reported', () => {
    for (const claim of claims) {
      if (claim.quantity === 'range') expect(high(claim)).toBeLessThan(20_000);
      if (claim.quantity === 'apogee') expect(high(claim)).toBeLessThan(8000);
      const speed = claim.unit === 'Mach' ? 0.34 : claim.unit === 'm/s' ? 0.001 : 1;
      if (claim.quantity === 'peakSpeed') expect(high(claim) * speed).toBeLessThan(12);
    }
  });
});
