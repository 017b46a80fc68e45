import { describe, expect, test } from 'vitest';
import { LINE_PATTERNS } from '../../../src/app/globe/line-pattern.ts';
import { labLegendLines, legendLines } from '../../../src/app/panels/legend-entries.ts';

const texts = (...parameters: Parameters<typeof legendLines>) =>
  legendLines(...parameters).map(({ text, pattern }) => `${pattern}: ${text}`);

describe('legendLines', () => {
  test('nothing that flies needs no legend', () => {
    expect(texts([])).toEqual([]);
  });

  test('each kind of line on the screen is named once', () => {
    const flown = { outcome: 'success' } as const;
    expect(texts([flown, flown, { ...flown, outcome: 'failure' }, { ...flown, outcome: 'unknown' }])).toEqual(
      [
        'solid: reported as flown',
        'dashed: reported as failed',
        'dotted: outcome not reported',
        'solid: not flown yet',
      ],
    );
  });

  test('no two patterns come out alike at any distance of the camera', () => {
    const lengths = (['dotted', 'dashed', 'long-dashed'] as const).map(
      (name) => LINE_PATTERNS[name].strokePx,
    );
    const ratios = lengths.slice(1).map((length, index) => length / lengths[index]!);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(2);
  });
});

test('labLegendLines names the variants, and the flight under the hand in the words of the other lines', () => {
  const lines = labLegendLines([
    { label: 'Now', variant: null },
    { label: 'As built', variant: 0 },
  ]);
  expect(lines.map(({ text }) => text)).toEqual(['now', 'As built', 'not flown yet']);
});
