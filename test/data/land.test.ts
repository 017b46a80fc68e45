import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLand } from '../../src/reconstruction/index.ts';
import { landDocument } from './land-rings.ts';

const FILE = new URL('../../public/data/reconstruction/land.json', import.meta.url);
const shipped: unknown = JSON.parse(readFileSync(FILE, 'utf8'));

describe('the shipped land', () => {
  it('is its source, rounded', () => expect(shipped).toEqual(landDocument()));

  it('loads', () => expect(parseLand(shipped).ok).toBe(true));

  it('that is broken is a problem with its path', () => {
    const parsed = parseLand({ version: 1, stepsPerDegree: 10, rings: [[1, 2]] });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['land.json.rings[0]']);
  });
});
