import { describe, expect, it } from 'vitest';
import { recordRows } from '../../../src/reconstruction/index.ts';
import { shippedTypes } from '../../data/vehicle-file.ts';
import { launchOf, shippedCatalogue } from '../../support/catalogue.ts';

const inputs = {
  catalogue: shippedCatalogue(),
  types: new Map(shippedTypes().types.map((type) => [type.key, type])),
};
const rowsOf = (id: string) => recordRows(launchOf(inputs.catalogue, id), inputs);

describe('the record of a launch', () => {
  it('puts rounds of which the same was said into one row', () => {
    const rows = rowsOf('dprk-2024-03-18-kn-25-success');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.rounds).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rows[0]?.hypotheses.map(({ fitted }) => fitted.kind)).toEqual(['ballistic', 'pull-up', 'glide']);
  });

  it('keeps rounds apart where the reports do: 850 and 900 km on 15 June 2023', () => {
    const rows = rowsOf('dprk-2023-06-15-unknown-unknown');
    expect(rows.map(({ rounds }) => rounds)).toEqual([[1], [2]]);
  });

  it('has no row of a launch with one figure, and says of two that contradict why nothing is fitted', () => {
    expect(rowsOf('dprk-1998-08-31-taepodong-1-failure')).toEqual([]);
    const [row] = rowsOf('dprk-2025-01-14-unknown-unknown');
    expect(row?.hypotheses).toEqual([]);
    expect(row?.summary).toContain('One figure alone');
  });

  it('gives each computed figure a sigma that the claims have narrowed', () => {
    const [row] = rowsOf('dprk-2022-11-18-hwasong-17-success');
    const { fitted, sigma } = row!.hypotheses[0]!;
    // Claims of a per cent or two: a posterior no wider than they are, and not nothing.
    for (const quantity of ['range', 'apogee', 'flightTime'] as const) {
      expect(sigma[quantity] / fitted.computed[quantity]).toBeLessThan(0.02);
      expect(sigma[quantity] / fitted.computed[quantity]).toBeGreaterThan(1e-4);
    }
  });
});
