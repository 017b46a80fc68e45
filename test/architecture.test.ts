import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FACES, HOUSE } from './architecture/house.ts';
import { cruiseHouse } from './architecture/import-rules.ts';
import { readTextViolations, sourceFiles } from './architecture/text-rules.ts';

const ROOT = join(import.meta.dirname, '..');

const planted: string[] = [];
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true });
});

/** A small tree of its own with the given files, so that a broken rule can be shown without breaking the house. */
const plant = (files: Readonly<Record<string, string>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'arcwatch-house-')));
  planted.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const fakePackage = (name: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};\n',
});

/** A tree in which everything keeps the plan; every plant below adds one thing to it. */
const SOUND = {
  'src/engine/units/index.ts': "export { one } from './one.ts';\n",
  'src/engine/units/one.ts': 'export const one = 1;\n',
  'src/engine/units/README.md': 'Units.\n',
  'src/catalogue/index.ts':
    "import { one } from '../engine/units/index.ts';\nexport const two = one + one;\n",
  'src/catalogue/README.md': 'Catalogue.\n',
};

describe('the house plan', () => {
  it('is the table of docs/house.md', () => {
    const rows = readFileSync(join(ROOT, 'docs/house.md'), 'utf8').matchAll(
      /^\| `([^`]+)`[^|]*\|[^|]*\|([^|]*)\|$/gm,
    );
    const table = [...rows].map(([, room = '', cell = '']) => ({ room, mayImport: roomsIn(cell, room) }));
    expect(table.map(({ room }) => room)).toEqual(Object.keys(HOUSE));
    for (const { room, mayImport } of table) {
      expect([...(HOUSE[room] ?? [])].sort(), room).toEqual([...mayImport].sort());
    }
  });

  it('is kept by every import of src', async () => {
    const { modules, violations } = await cruiseHouse(ROOT);
    expect([...modules].sort()).toEqual([...sourceFiles(ROOT)].sort());
    expect(modules.length).toBeGreaterThan(50);
    expect(violations).toEqual([]);
  });

  it('is kept by the text of src', () => {
    expect(readTextViolations(ROOT)).toEqual([]);
  });
});

describe('a planted violation', () => {
  it('is not seen where there is none', async () => {
    const folder = plant(SOUND);
    expect(await cruiseHouse(folder)).toEqual({
      modules: expect.arrayContaining([
        'src/catalogue/index.ts',
        'src/engine/units/index.ts',
        'src/engine/units/one.ts',
      ]),
      violations: [],
    });
    expect(readTextViolations(folder)).toEqual([]);
  });

  const imports: readonly [string, string, Record<string, string>][] = [
    [
      'a room that is not listed',
      'engine/units imports a room that the plan does not list',
      {
        'src/engine/units/two.ts':
          "import { two } from '../../catalogue/index.ts';\nexport const four = two + two;\n",
      },
    ],
    [
      'a type of a room that is not listed',
      'engine/units imports a room that the plan does not list',
      {
        'src/engine/units/two.ts':
          "import type { two } from '../../catalogue/index.ts';\nexport type Two = typeof two;\n",
      },
    ],
    [
      'a way past the door',
      'catalogue comes into engine/units past its door',
      {
        'src/catalogue/deep.ts':
          "import { one } from '../engine/units/one.ts';\nexport const three = one + 2;\n",
      },
    ],
    [
      'react in a pure room',
      'a package of the page is imported outside app',
      { ...fakePackage('react'), 'src/engine/units/hook.ts': "export { useState } from 'react';\n" },
    ],
    [
      'zod where no schema lives',
      'zod is imported by a room that may not',
      { ...fakePackage('zod'), 'src/engine/units/schema.ts': "export * as z from 'zod';\n" },
    ],
    [
      'the geodesic library outside geodesy',
      'geographiclib-geodesic is imported by a room that may not',
      {
        ...fakePackage('geographiclib-geodesic'),
        'src/catalogue/far.ts': "export * as g from 'geographiclib-geodesic';\n",
      },
    ],
    [
      'Cesium beside the globe',
      'Cesium is imported outside app/globe',
      { ...fakePackage('cesium'), 'src/app/panels/map.ts': "export { Viewer } from 'cesium';\n" },
    ],
    [
      'the disk in a pure room',
      'a pure room imports what Node brings',
      { 'src/catalogue/disk.ts': "export { readFileSync } from 'node:fs';\n" },
    ],
    [
      'a circle',
      'imports go in a circle',
      {
        'src/catalogue/hen.ts': "import { egg } from './egg.ts';\nexport const hen = (): unknown => egg;\n",
        'src/catalogue/egg.ts': "import { hen } from './hen.ts';\nexport const egg = (): unknown => hen;\n",
      },
    ],
    [
      'an orphan',
      'a file is imported by nothing and imports nothing',
      { 'src/catalogue/alone.ts': 'export const a = 1;\n' },
    ],
    [
      'a file outside every room',
      'a file lies outside every room',
      { 'src/shared/things.ts': "export { two } from '../catalogue/index.ts';\n" },
    ],
    [
      'an import of nothing',
      'an import leads nowhere',
      { 'src/catalogue/lost.ts': "export { gone } from './gone.ts';\n" },
    ],
    [
      'the library door from inside',
      'the library door is used from inside',
      {
        'src/engine/index.ts': "export { one } from './units/index.ts';\n",
        'src/catalogue/whole.ts': "export { one } from '../engine/index.ts';\n",
      },
    ],
  ];
  it.each(imports)('%s is caught', async (_, rule, files) => {
    const { violations } = await cruiseHouse(plant({ ...SOUND, ...files }));
    expect(violations.map((violation) => violation.rule)).toContain(rule);
  });

  const texts: readonly [string, string, Record<string, string>][] = [
    ['Date.now()', 'Date.now() in a pure room', { 'src/catalogue/a.ts': 'export const a = Date.now();\n' }],
    ['new Date()', 'new Date() in a pure room', { 'src/catalogue/a.ts': 'export const a = new Date();\n' }],
    [
      'Math.random()',
      'Math.random() in a pure room',
      { 'src/catalogue/a.ts': 'export const a = Math.random();\n' },
    ],
    [
      'performance.now()',
      'performance.now() in a pure room',
      { 'src/catalogue/a.ts': 'export const a = performance.now();\n' },
    ],
    ['fetch()', 'fetch() in a pure room', { 'src/catalogue/a.ts': "export const a = fetch('/x');\n" }],
    [
      'Math.PI / 180',
      'a factor of degrees outside units',
      { 'src/app/a.ts': 'export const a = Math.PI / 180;\n' },
    ],
    [
      '180 / Math.PI',
      'a factor of degrees outside units',
      { 'src/catalogue/a.ts': 'export const a = (b: number) => b * (180 / Math.PI);\n' },
    ],
    ['as any', 'any', { 'src/cli/a.ts': 'export const a = 1 as any;\n' }],
    ['as unknown as', 'as unknown as', { 'src/app/a.ts': 'export const a = 1 as unknown as string;\n' }],
    [
      '@ts-expect-error',
      '@ts-expect-error',
      { 'src/cli/a.ts': '// @ts-expect-error\nexport const a: string = 1;\n' },
    ],
    ['biome-ignore', 'biome-ignore', { 'src/cli/a.ts': '// biome-ignore lint: no\nexport const a = 1;\n' }],
    ['a room without README', 'no README.md', { 'src/sensors/index.ts': 'export const a = 1;\n' }],
    [
      'a long README',
      'README.md is longer than 30 lines',
      { 'src/catalogue/README.md': 'line\n'.repeat(31) },
    ],
    [
      'a room without door',
      'no index.ts door',
      { 'src/work/pool.ts': 'export const a = 1;\n', 'src/work/README.md': 'Work.\n' },
    ],
  ];
  it.each(texts)('%s is caught', (_, rule, files) => {
    const found = readTextViolations(plant({ ...SOUND, ...files })).map((violation) => violation.rule);
    expect(found).toContain(rule);
  });
});

/** The rooms that a cell of the plan's table means: `F, vehicle, trajectory`, `everything but app`. */
function roomsIn(cell: string, room: string): readonly string[] {
  const all = Object.keys(HOUSE);
  const engine = all.filter((name) => name.startsWith('engine/'));
  const F = ['units', 'math', 'time', 'geodesy'].map((name) => `engine/${name}`);
  const domain = all.filter((name) => !engine.includes(name) && !FACES.includes(name));
  const [, butFor] = /^everything but (.*)$/.exec(cell.trim()) ?? [];
  if (butFor !== undefined) return all.filter((name) => ![room, ...butFor.split(/ and |, /)].includes(name));
  const named = cell
    .split(',')
    .map((word) => word.trim().replace(/^and /, ''))
    .flatMap((word): readonly string[] => {
      if (word === '-') return [];
      if (word === 'F') return F;
      if (word === 'the domain') return domain;
      return [all.includes(`engine/${word}`) ? `engine/${word}` : word];
    });
  // "Any domain room may import work."
  return domain.includes(room) && room !== 'work' ? [...named, 'work'] : named;
}
