import { describe, expect, test } from 'vitest';
import { LINE_PATTERNS } from '../../../src/app/globe/line-pattern.ts';
import { labLegendLines, legendLines } from '../../../src/app/panels/legend-entries.ts';

const texts = (...parameters: Parameters<typeof legendLines>) =>
  legendLines(...parameters).map(({ text, pattern }) => `${pattern}: ${text}`);

describe('legendLines', () => {
  test('nothing that flies needs no legend', () => {
    expect(texts([], true)).toEqual([]);
  });

  test('each kind of line on the screen is named once', () => {
    const flown = { kind: 'ballistic', outcome: 'success' } as const;
    expect(
      texts([flown, flown, { ...flown, outcome: 'failure' }, { ...flown, outcome: 'unknown' }], false),
    ).toEqual([
      'solid: reported as flown',
      'dashed: reported as failed',
      'dotted: outcome not reported',
      'solid: not flown yet',
    ]);
  });

  test('a shape shows its outcome on its ground track only', () => {
    const shape = { kind: 'shape-only', outcome: 'failure' } as const;
    const arcs = ['long-dashed: shape only, not computed', 'long-dashed: not flown yet'];
    expect(texts([shape], false)).toEqual(arcs);
    expect(texts([shape], true)).toEqual([arcs[0], 'dashed: reported as failed', arcs[1]]);
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
