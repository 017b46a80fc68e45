import { describe, expect, it } from 'vitest';
import { type CatalogueDocuments, loadCatalogue } from '../../src/catalogue/index.ts';
import { shippedDocuments } from './catalogue-files.ts';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The object or list at a path of keys and positions. */
const at = (value: unknown, ...path: (string | number)[]): Json => {
  const found = path.reduce<unknown>((inner, key) => (isJson(inner) ? inner[key] : undefined), value);
  if (!isJson(found)) throw new Error(`nothing at ${path.join('.')}`);
  return found;
};

const fileOf = (documents: CatalogueDocuments, name: string): unknown =>
  documents.files.find((file) => file.name === name)?.value;

/** Position of the reference launch in launches-2024.json, and of two of its claims. */
const REFERENCE = (() => {
  const records = fileOf(shippedDocuments(), 'launches-2024.json');
  return Array.isArray(records)
    ? records.findIndex((launch) => launch.id === 'dprk-2024-03-18-kn-25-success')
    : -1;
})();
const TIME = 1;
const RANGE = 4;
const AT = `launches-2024.json[${REFERENCE}]`;

const SHIPPED = loadCatalogue(shippedDocuments()).catalogue;
const ALL_LAUNCHES = SHIPPED.launches.length;
const launchesOf = (...years: string[]): number =>
  SHIPPED.launches.filter((launch) => years.includes(launch.dateKst.slice(0, 4))).length;

const withFault = (plant: (launch: Json, documents: CatalogueDocuments) => void) => {
  const documents = shippedDocuments();
  plant(at(fileOf(documents, 'launches-2024.json'), REFERENCE), documents);
  return loadCatalogue(documents);
};

describe('a broken record is reported with its path, and the others still load', () => {
  it.each<[string, (launch: Json) => void, string, RegExp]>([
    [
      'a range that is a place name',
      (launch) => {
        at(launch, 'claims', RANGE).value = 'far';
      },
      `${AT}.claims[4].value`,
      /"far" is not a figure of range/,
    ],
    [
      'a range beyond half the Earth',
      (launch) => {
        at(launch, 'claims', RANGE).value = 350_000;
      },
      `${AT}.claims[4].value`,
      /350000 km is outside 0 to 20040 km/,
    ],
    [
      'NaN, as a face may pass it',
      (launch) => {
        at(launch, 'claims', RANGE).value = Number.NaN;
      },
      `${AT}.claims[4].value`,
      /NaN/,
    ],
    [
      'an interval that runs backwards',
      (launch) => {
        at(launch, 'claims', RANGE).value = [900, 850];
      },
      `${AT}.claims[4].value`,
      /900 to 850 km runs backwards/,
    ],
    [
      'miles',
      (launch) => {
        at(launch, 'claims', RANGE).unit = 'mi';
      },
      `${AT}.claims[4].unit`,
      /"mi" is no unit of range/,
    ],
    [
      'an issuer nobody knows',
      (launch) => {
        at(launch, 'claims', RANGE).issuer = 'nobody';
      },
      `${AT}.claims[4].issuer`,
      /"nobody" is not in issuers.json/,
    ],
    [
      'a source nobody knows',
      (launch) => {
        at(launch, 'claims', RANGE).source = 'hearsay';
      },
      `${AT}.claims[4].source`,
      /"hearsay" is not in sources.json/,
    ],
    [
      'a site nobody knows',
      (launch) => {
        launch.site = 'atlantis';
      },
      `${AT}.site`,
      /"atlantis" is not in sites.json/,
    ],
    [
      'a seventh round',
      (launch) => {
        at(launch, 'claims', RANGE).round = 7;
      },
      `${AT}.claims[4].round`,
      /round 7 is beyond the record's 6 rounds/,
    ],
    [
      'a time one day late, the slip of the data sets',
      (launch) => {
        at(launch, 'claims', TIME).value = '2024-03-18T22:44Z';
      },
      `${AT}.claims[1].value`,
      /31\.7 h after the start of 2024-03-18 in Korea/,
    ],
    [
      'a time in Korean clock time',
      (launch) => {
        at(launch, 'claims', TIME).value = '07:44 KST';
      },
      `${AT}.claims[1].value`,
      /"07:44 KST" is not an ISO 8601 UTC time/,
    ],
    [
      'a derived value',
      (launch) => {
        launch.preferred = { range_km: 300 };
      },
      `${AT}.preferred`,
      /is not a known key/,
    ],
    [
      'no claims',
      (launch) => {
        launch.claims = [];
      },
      `${AT}.claims`,
      /is empty/,
    ],
    [
      'no title',
      (launch) => {
        delete launch.title;
      },
      `${AT}.title`,
      /is missing/,
    ],
    [
      'a class of our own making',
      (launch) => {
        launch.class = 'XRBM';
      },
      `${AT}.class`,
      /"XRBM" is not one of the known values/,
    ],
    [
      'a day that is none',
      (launch) => {
        launch.dateKst = '2024-02-31';
      },
      `${AT}.dateKst`,
      /"2024-02-31" is no day of the calendar/,
    ],
    [
      'neither a launch nor a test',
      (launch) => {
        launch.kind = 'parade';
      },
      `${AT}.kind`,
      /"parade" is no kind of record/,
    ],
  ])('%s', (_fault, plant, path, message) => {
    const { catalogue, problems } = withFault(plant);
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.remedy).toBeTruthy();
    expect(catalogue.launches).toHaveLength(ALL_LAUNCHES - 1);
    expect(catalogue.launches.some((launch) => launch.id === 'dprk-2024-03-18-kn-25-success')).toBe(false);
    expect(catalogue.engineTests).toHaveLength(SHIPPED.engineTests.length);
  });

  it('a second record with the same id', () => {
    const { catalogue, problems } = withFault((launch, documents) => {
      at(fileOf(documents, 'launches-2024.json'), REFERENCE + 1).id = launch.id;
    });
    expect(problems.map((problem) => problem.path)).toEqual([`launches-2024.json[${REFERENCE + 1}].id`]);
    expect(catalogue.launches).toHaveLength(ALL_LAUNCHES - 1);
  });

  it('a broken issuer, site or source takes no launch along', () => {
    const { catalogue, problems } = withFault((_launch, documents) => {
      delete at(documents.issuers, 0).name;
      at(documents.sites, 3).latDeg = 140;
      at(documents.sources, 2).url = 7;
    });
    expect(problems.map((problem) => problem.path)).toEqual([
      'sources.json[2].url',
      'issuers.json[0].name',
      'sites.json[3].latDeg',
    ]);
    expect(problems[2]?.message).toBe('140 degrees is above 90 degrees');
    expect(catalogue.launches).toHaveLength(ALL_LAUNCHES);
    expect(catalogue.issuers.has('japan-mod')).toBe(false);
  });

  it('a file that is no list, and one that is named and not there', () => {
    const shipped = shippedDocuments();
    const files = shipped.files
      .filter((file) => file.name !== 'launches-2017.json')
      .map((file) => (file.name === 'launches-2019.json' ? { ...file, value: 'oops' } : file));
    const { catalogue, problems } = loadCatalogue({ ...shipped, files });
    expect(problems.map((problem) => problem.path)).toEqual(['launches-2019.json', 'launches-2017.json']);
    expect(catalogue.launches).toHaveLength(ALL_LAUNCHES - launchesOf('2017', '2019'));
  });

  it('documents that are nothing at all', () => {
    const { catalogue, problems } = loadCatalogue({
      index: null,
      issuers: 3,
      sources: undefined,
      sites: {},
      types: 3,
      files: [{ name: 'launches-2024.json', value: [null, 'x', []] }],
    });
    expect(catalogue.launches).toEqual([]);
    expect(problems.map((problem) => problem.path)).toEqual([
      'index.json',
      'sources.json',
      'issuers.json',
      'sites.json',
      'types.json',
      'launches-2024.json[0].kind',
      'launches-2024.json[1].kind',
      'launches-2024.json[2].kind',
    ]);
  });

  it('gives the same catalogue whatever the order of the files', () => {
    const shipped = shippedDocuments();
    const turned = loadCatalogue({ ...shipped, files: [...shipped.files].reverse() });
    expect(turned).toEqual(loadCatalogue(shippedDocuments()));
  });
});
