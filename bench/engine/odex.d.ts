/** What the benchmark uses of odex 2, which ships no types. */
declare module 'odex' {
  export class Solver {
    constructor(dimension: number);
    absoluteTolerance: number | number[];
    relativeTolerance: number | number[];
    maxSteps: number;
    solve(
      rates: (x: number, y: number[]) => number[],
      x: number,
      y: number[],
      xEnd: number,
      onStep?: (n: number, x0: number, x1: number, y1: number[]) => boolean | void,
    ): { y: number[]; xEnd: number; nEval: number; outcome: number };
  }
}
