/** One figure of the program beside what it must be. */
export interface Check {
  /** Whose case it is, such as "NESC 04, simulator 05". */
  readonly case: string;
  readonly quantity: string;
  readonly expected: number;
  readonly got: number;
  /** Of `expected` and `got`; empty for a pure number. */
  readonly unit: string;
  /** Never below zero; NaN where there is none to compute, which fails. */
  readonly error: number;
  /** Largest error that is let pass. */
  readonly tolerance: number;
  /** Of `error` and `tolerance`; empty where they are shares of the expected figure. */
  readonly errorUnit: string;
  readonly source: string;
  readonly passes: boolean;
}

type Written = Pick<Check, 'case' | 'quantity' | 'expected' | 'got' | 'unit' | 'tolerance' | 'source'>;

const judged = (written: Written, error: number, errorUnit: string): Check => ({
  ...written,
  error,
  errorUnit,
  passes: error <= written.tolerance,
});

/** A check whose tolerance is in the unit of the figures. */
export const absoluteCheck = (written: Written): Check =>
  judged(written, Math.abs(written.got - written.expected), written.unit);

/** A check whose tolerance is a share of the expected figure, which is not 0. */
export const relativeCheck = (written: Written): Check =>
  judged(written, Math.abs(written.got / written.expected - 1), '');

/** A check whose error is measured in another way, such as metres on the ground of a latitude in degrees. */
export const measuredCheck = (written: Written, error: number, errorUnit: string): Check =>
  judged(written, error, errorUnit);

/** The check with the largest error of its tolerance: what stands for many of one kind. */
export const worstOf = (checks: readonly Check[]): Check => {
  const share = ({ error, tolerance }: Check): number =>
    Number.isNaN(error) ? Number.POSITIVE_INFINITY : error / tolerance;
  return checks.reduce((worst, check) => (share(check) > share(worst) ? check : worst));
};
