import { describe, expect, it } from 'vitest';
import { evaluateSegment, integrate, type MethodName } from '../../../src/engine/integrator/index.ts';
import {
  densityOf,
  orderOf,
  type RootedTree,
  rootedTrees,
  stageWeightsOf,
} from '../../problems/rooted-trees.ts';

/** The coefficients that a method works with, read off one step of it. */
interface Tableau {
  readonly nodes: readonly number[];
  readonly stages: readonly (readonly number[])[];
  readonly weights: readonly number[];
  /** [power of the fraction][stage] */
  readonly dense: readonly (readonly number[])[];
}

/**
 * Lets every stage have a component of its own, with rate one in that stage and none in the others: the states that
 * the right-hand side is asked for, and the end of the step, are then the rows of the tableau.
 */
const tableauOf = (method: MethodName, stageCount: number): Tableau => {
  const nodes: number[] = [];
  const stages: number[][] = [];
  const solution = integrate({
    method,
    derivative: (t, y, rates) => {
      rates.fill(0);
      rates[nodes.length] = 1;
      nodes.push(t);
      stages.push([...y]);
    },
    t0: 0,
    y0: new Float64Array(stageCount),
    tEnd: 1,
    tolerances: new Float64Array(stageCount).fill(Number.POSITIVE_INFINITY),
    firstStep: 1,
  });
  const segment = solution.segments[0]!;
  const dense = Array.from({ length: solution.powers }, (_, power) =>
    Array.from({ length: stageCount }, (__, stage) => segment[stage * solution.powers + power]!),
  );
  return { nodes, stages, weights: [...solution.end.y], dense };
};

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const METHODS = [
  {
    method: 'dormand-prince-54',
    stageCount: 7,
    order: 5,
    denseOrder: 4,
    estimateOrder: 4,
    firstSeen: 5,
    trees: 17,
  },
  { method: 'dop853', stageCount: 16, order: 8, denseOrder: 7, estimateOrder: 3, firstSeen: 6, trees: 200 },
] as const;

/**
 * Rounding of sums of products, tens of units in the last place of their terms: those of the stages are up to 43, those
 * of the dense output up to 3000. A digit wrong in the tenth place is a thousand times that.
 */
const ROUNDING = 2e-14;
const DENSE_ROUNDING = 1e-11;

/** By how much each order condition of the solution fails: sum b Phi(tree) = 1 / density. */
const defectsOf = (trees: readonly RootedTree[], { stages, weights }: Tableau): readonly number[] =>
  trees.map((tree) => Math.abs(dot(weights, stageWeightsOf(tree, stages)) - 1 / densityOf(tree)));

/** The same of the dense output: the polynomial of a tree of order q is f^q / density. */
const denseDefectsOf = (trees: readonly RootedTree[], { stages, dense }: Tableau): readonly number[] =>
  trees.flatMap((tree) => {
    const inStages = stageWeightsOf(tree, stages);
    const order = orderOf(tree);
    return dense.map((weights, power) =>
      Math.abs(dot(weights, inStages) - (power === order ? 1 / densityOf(tree) : 0)),
    );
  });

it('knows how many rooted trees there are', () => {
  // OEIS A000081.
  expect(rootedTrees(8).map((trees) => trees.length)).toEqual([0, 1, 1, 2, 4, 9, 20, 48, 115]);
});

describe.each(METHODS)(
  '$method',
  ({ method, stageCount, order, denseOrder, estimateOrder, firstSeen, trees }) => {
    const tableau = tableauOf(method, stageCount);
    const solutionTrees = rootedTrees(order).flat();
    const denseTrees = rootedTrees(denseOrder).flat();

    it('asks for its stages where their weights say', () => {
      expect(tableau.nodes).toHaveLength(stageCount);
      for (const [stage, row] of tableau.stages.entries()) {
        const sum = row.reduce((total, weight) => total + weight, 0);
        expect(Math.abs(sum - tableau.nodes[stage]!)).toBeLessThan(ROUNDING);
      }
    });

    it('integrates powers of time exactly: sum b c^(q-1) = 1/q', () => {
      for (let q = 1; q <= order; q++) {
        const sum = dot(
          tableau.weights,
          tableau.nodes.map((node) => node ** (q - 1)),
        );
        expect(Math.abs(sum - 1 / q)).toBeLessThan(ROUNDING);
      }
    });

    it('meets every order condition of its order, and not those of the next', () => {
      expect(solutionTrees).toHaveLength(trees);
      expect(Math.max(...defectsOf(solutionTrees, tableau))).toBeLessThan(ROUNDING);
      expect(Math.max(...defectsOf(rootedTrees(order + 1)[order + 1]!, tableau))).toBeGreaterThan(1e-6);
    });

    it('meets those of its dense output at every fraction', () => {
      expect(Math.max(...denseDefectsOf(denseTrees, tableau))).toBeLessThan(DENSE_ROUNDING);
      const above = rootedTrees(denseOrder + 1)[denseOrder + 1]!;
      expect(Math.max(...denseDefectsOf(above, tableau))).toBeGreaterThan(1e-6);
    });

    it('would fail them with any coefficient off in its tenth digit', () => {
      // A slip in the tenth digit is of 1e-10 to 9e-9 of the value; this one is in the lower tenth of that.
      const off = (value: number): number => value * (1 + 6e-10);
      const hidden: string[] = [];
      const check = (what: string, value: number, spoilt: () => Tableau): void => {
        if (value === 0) return;
        const table = spoilt();
        const seen =
          Math.max(...defectsOf(solutionTrees, table)) > ROUNDING ||
          Math.max(...denseDefectsOf(denseTrees, table)) > DENSE_ROUNDING ||
          table.stages.some(
            (row, s) =>
              Math.abs(
                dot(
                  row,
                  row.map(() => 1),
                ) - table.nodes[s]!,
              ) > ROUNDING,
          );
        if (!seen) hidden.push(`${what} = ${value}`);
      };
      for (const [s, row] of tableau.stages.entries()) {
        for (const [j, value] of row.entries()) {
          check(`stage ${s}, ${j}`, value, () => ({
            ...tableau,
            stages: tableau.stages.map((r, i) => (i === s ? r.map((v, k) => (k === j ? off(v) : v)) : r)),
          }));
        }
      }
      for (const [j, value] of tableau.weights.entries()) {
        check(`weight ${j}`, value, () => ({
          ...tableau,
          weights: tableau.weights.map((v, k) => (k === j ? off(v) : v)),
        }));
      }
      for (const [power, row] of tableau.dense.entries()) {
        for (const [j, value] of row.entries()) {
          check(`dense ${power}, ${j}`, value, () => ({
            ...tableau,
            dense: tableau.dense.map((r, i) => (i === power ? r.map((v, k) => (k === j ? off(v) : v)) : r)),
          }));
        }
      }
      expect(hidden).toEqual([]);
    });

    it('ends its dense output where the step ends', () => {
      const solution = integrate({
        method,
        derivative: (_, y, rates) => {
          rates[0] = -y[0]!;
        },
        t0: 0,
        y0: Float64Array.of(1),
        tEnd: 1,
        tolerances: Float64Array.of(1e-8),
      });
      const state = new Float64Array(1);
      evaluateSegment(solution, 0, 0, state);
      expect(state[0]).toBe(1);
      evaluateSegment(solution, solution.segments.length - 1, 1, state);
      // A few roundings of a polynomial whose coefficients are below one.
      expect(Math.abs(state[0]! - solution.end.y[0]!)).toBeLessThan(2e-15);
    });

    /** The step proposed after a unit step with these rates in its stages. */
    const proposed = (rates: readonly number[], tolerance: number): number => {
      let stage = 0;
      return integrate({
        method,
        derivative: (_, __, into) => {
          into[0] = rates[stage++] ?? 0;
        },
        t0: 0,
        y0: Float64Array.of(0),
        tEnd: 100,
        tolerances: Float64Array.of(tolerance),
        firstStep: 1,
        maxSteps: 1,
      }).nextStep;
    };

    it('estimates no error of what its embedded solutions get right, and one of the rest', () => {
      // The step grows by five, the most there is, where the estimate is below 2e-4 (order 5) or 1e-6 (order 8) of the
      // tolerance: below 2e-14 or 1e-14 here, which is rounding.
      const tolerance = method === 'dop853' ? 1e-8 : 1e-10;
      for (const tree of rootedTrees(estimateOrder).flat())
        expect(proposed(stageWeightsOf(tree, tableau.stages), tolerance)).toBe(5);
      const above = rootedTrees(firstSeen)[firstSeen]!;
      const least = Math.min(
        ...above.map((tree) => proposed(stageWeightsOf(tree, tableau.stages), tolerance)),
      );
      expect(least).toBeLessThan(1);
    });
  },
);

it('combines the fifth- and third-order estimates of DOP853 as published', () => {
  // Stages in which both estimates have a weight of their own: er1, er9 and er12 of dop853.f, and b less bhh1 to bhh3,
  // which are the quadrature weights of order 3 at 0, 127/195 and 1.
  const { weights } = tableauOf('dop853', 16);
  const published = [
    { stage: 0, fifth: 0.01312004499419488, quadrature: 31 / 127 },
    { stage: 8, fifth: -0.3503288487499737, quadrature: 12675 / 17272 },
    { stage: 11, fifth: -0.022355307863886294, quadrature: 3 / 136 },
  ];
  for (const { stage, fifth, quadrature } of published) {
    const third = weights[stage]! - quadrature;
    const expected = fifth ** 2 / Math.sqrt(fifth ** 2 + 0.01 * third ** 2);
    let evaluation = 0;
    const { nextStep } = integrate({
      method: 'dop853',
      derivative: (_, __, rates) => {
        rates[0] = evaluation++ === stage ? 1 : 0;
      },
      t0: 0,
      y0: Float64Array.of(0),
      tEnd: 100,
      // An error of half the tolerance: neither refused nor the growth limited.
      tolerances: Float64Array.of(2 * expected),
      firstStep: 1,
      maxSteps: 1,
    });
    // Power of 1/8 of figures of sixteen digits.
    expect(Math.abs(nextStep - 0.9 * 0.5 ** (-1 / 8))).toBeLessThan(1e-14);
  }
});
