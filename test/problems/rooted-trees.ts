/** A rooted tree as the list of the trees that hang from its root. */
export type RootedTree = readonly RootedTree[];

export const orderOf = (tree: RootedTree): number =>
  1 + tree.reduce((sum, branch) => sum + orderOf(branch), 0);

/** The density: product, over all vertices, of the size of the subtree that hangs there. */
export const densityOf = (tree: RootedTree): number =>
  orderOf(tree) * tree.reduce((product, branch) => product * densityOf(branch), 1);

/** All rooted trees of 1 to `highest` vertices, by order. @see [HNW] section II.2; Butcher (1963) */
export const rootedTrees = (highest: number): readonly RootedTree[][] => {
  const byOrder: RootedTree[][] = [[], [[]]];
  for (let order = 2; order <= highest; order++) {
    const pool = byOrder.flat();
    const found: RootedTree[] = [];
    // Branches in the order of the pool, so that each multiset of them comes once.
    const hang = (branches: readonly RootedTree[], from: number, left: number): void => {
      if (left === 0) found.push(branches);
      for (let i = from; i < pool.length; i++) {
        const size = orderOf(pool[i]!);
        if (size <= left) hang([...branches, pool[i]!], i, left - size);
      }
    };
    hang([], 0, order - 1);
    byOrder.push(found);
  }
  return byOrder;
};

/** The elementary weights of a tree, one a stage, in a method with the given stage weights. */
export const stageWeightsOf = (
  tree: RootedTree,
  stages: readonly (readonly number[])[],
): readonly number[] => {
  const branches = tree.map((branch) => stageWeightsOf(branch, stages));
  return stages.map((_, stage) =>
    branches.reduce((product, branch) => {
      const sum = stages[stage]!.reduce((total, weight, j) => total + weight * branch[j]!, 0);
      return product * sum;
    }, 1),
  );
};
