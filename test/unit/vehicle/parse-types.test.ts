import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/engine/units/index.ts';
import { parseVehicleTypes } from '../../../src/engine/vehicle/index.ts';
import { shippedTypesDocument } from '../../data/vehicle-file.ts';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The object or list at a path of keys and positions. */
const at = (value: unknown, ...path: (string | number)[]): Json => {
  const found = path.reduce<unknown>((inner, key) => (isJson(inner) ? inner[key] : undefined), value);
  if (!isJson(found)) throw new Error(`nothing at ${path.join('.')}`);
  return found;
};

const withFault = (plant: (document: Json) => void) => {
  const document = at(shippedTypesDocument());
  plant(document);
  return parseVehicleTypes(document);
};

const NODONG = 3;
const parameters = (document: Json) => at(document, 'types', NODONG, 'parameters');

describe('a broken type is reported with its path, and the others still load', () => {
  it.each<[string, (document: Json) => void, string, RegExp]>([
    [
      'a range that does not hold its value',
      (document) => {
        at(parameters(document), 'payloadKg').low = 900;
      },
      'types[3].parameters.payloadKg.low',
      /900 kg is above the value, 800 kg; give at most the value/,
    ],
    [
      'a value beyond what the model takes',
      (document) => {
        at(parameters(document), 'kickDeg').high = 120;
      },
      'types[3].parameters.kickDeg.high',
      /120 degrees is above 90 degrees/,
    ],
    [
      'NaN, as a face may pass it',
      (document) => {
        at(parameters(document), 'diameterM').value = Number.NaN;
      },
      'types[3].parameters.diameterM.value',
      /NaN/,
    ],
    [
      'a text for a number',
      (document) => {
        at(parameters(document), 'stages', 0, 'burnTimeS').value = '109';
      },
      'types[3].parameters.stages[0].burnTimeS.value',
      /"109" is not a number/,
    ],
    [
      'a negative area',
      (document) => {
        at(parameters(document), 'stages', 0, 'nozzleExitAreaM2').low = -0.1;
      },
      'types[3].parameters.stages[0].nozzleExitAreaM2.low',
      /-0\.1 m2 is below 0 m2/,
    ],
    [
      'a figure that is assumed and no prior',
      (document) => {
        at(parameters(document), 'ballisticCoefficientKgM2').prior = false;
      },
      'types[3].parameters.ballisticCoefficientKgM2.prior',
      /assumed; write true/,
    ],
    [
      'a source that is not there',
      (document) => {
        at(parameters(document), 'diameterM').source = 'hearsay';
      },
      'types[3].parameters.diameterM.source',
      /"hearsay" is not in sources/,
    ],
    [
      'a source of the type that is not there',
      (document) => {
        at(document, 'types', NODONG).sources = ['hearsay'];
      },
      'types[3].sources[0]',
      /"hearsay" is not in sources/,
    ],
    [
      'an unknown key',
      (document) => {
        parameters(document).guidance = 1;
      },
      'types[3].parameters.guidance',
      /not a known key/,
    ],
    [
      'no stage',
      (document) => {
        parameters(document).stages = [];
      },
      'types[3].parameters.stages',
      /is empty/,
    ],
    [
      'an unknown class',
      (document) => {
        at(document, 'types', NODONG).class = 'rocket';
      },
      'types[3].class',
      /"rocket" is not one of the known values/,
    ],
    [
      'a missing payload',
      (document) => {
        delete parameters(document).payloadKg;
      },
      'types[3].parameters.payloadKg',
      /is missing/,
    ],
    [
      'a burn too slow to lift it',
      (document) => {
        Object.assign(at(parameters(document), 'stages', 0, 'burnTimeS'), { value: 400, high: 400 });
      },
      'types[3].parameters.stages[0]',
      /^-?\d+ N of thrust at sea level is not above the weight of \d+ N/,
    ],
    [
      'a kick that ends before it begins',
      (document) => {
        Object.assign(at(parameters(document), 'kickUntilS'), { value: 2, low: 1 });
      },
      'types[3].parameters.kickUntilS.value',
      /2 s is before verticalS, 5 s/,
    ],
    [
      'a drop after the burnout',
      (document) => {
        const stage = at(parameters(document), 'stages', 0);
        const figure = { ...at(parameters(document), 'payloadKg'), value: 200, low: 100, high: 300 };
        stage.jettison = { name: 'shroud', afterIgnitionS: figure, massKg: figure };
      },
      'types[3].parameters.stages[0].jettison.afterIgnitionS.value',
      /200 s is not before the burnout/,
    ],
    [
      'lift on a ballistic flight',
      (document) => {
        at(parameters(document), 'liftToDrag').high = 1;
      },
      'types[3].parameters.liftToDrag.high',
      /1 is above 0, but the flight is ballistic/,
    ],
    [
      'no lift on a flight that glides',
      (document) => {
        at(document, 'types', NODONG).flight = 'boost-glide';
      },
      'types[3].parameters.liftToDrag.value',
      /0 is no lift, but the flight is boost-glide/,
    ],
    [
      'a key used twice',
      (document) => {
        at(document, 'types', NODONG).key = 'scud-b';
      },
      'types[3].key',
      /"scud-b" is used by an earlier record/,
    ],
  ])('%s', (_, plant, path, message) => {
    const { types, problems } = withFault(plant);
    expect(problems.map((problem) => problem.path)).toContain(path);
    const found = problems.filter((problem) => problem.path === path).map(formatProblem);
    expect(found.some((line) => message.test(line.slice(path.length + 2)))).toBe(true);
    expect(types).toHaveLength(19);
    expect(types.map(({ key }) => key)).not.toContain('nodong');
  });
});

describe('a broken document', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'scud'],
    ['null', null],
  ])('that is %s gives one problem of the whole', (_, document) => {
    const { types, problems } = parseVehicleTypes(document);
    expect(types).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual(['$']);
  });

  it('says what is wrong beside its types, and still gives them', () => {
    const { types, problems } = withFault((document) => {
      document.version = 2;
      document.more = true;
    });
    expect(problems.map(({ path }) => path)).toEqual(['more', 'version']);
    expect(types).toHaveLength(20);
  });

  it('names lists that are none', () => {
    const { problems } = parseVehicleTypes({ version: 1, sources: 'none', types: {} });
    expect(problems.map(({ path }) => path)).toEqual(['sources', 'types']);
  });
});
