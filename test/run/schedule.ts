/** What a step found: how many checks passed and failed, and what to show when any failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

/** One step of the whole test run. */
export interface Step {
  readonly name: string;
  /** Steps that must have passed before this one can say anything. */
  readonly after?: readonly string[];
  /** Runs with nothing beside it: a step that measures time, or needs every core. */
  readonly alone?: true;
  run(): Promise<Outcome>;
}

/** Told whenever a step starts or ends. */
export type Progress = (running: readonly string[], done: number) => void;

const runSafely = async (step: Step): Promise<Outcome> => {
  try {
    return await step.run();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
};

/**
 * Runs steps in their order, `slots` at once, each when those it needs are done. A step whose need failed is not run
 * and counts as one failure: nothing is ever skipped in silence.
 */
export const runSteps = async (
  steps: readonly Step[],
  slots: number,
  progress: Progress,
): Promise<ReadonlyMap<string, Outcome>> => {
  const outcomes = new Map<string, Outcome>();
  const running = new Map<Step, Promise<void>>();
  const waiting = [...steps];

  const isReady = (step: Step): boolean =>
    (step.after ?? []).every((need) => outcomes.has(need)) &&
    (step.alone ? running.size === 0 : ![...running.keys()].some((other) => other.alone));

  const start = (step: Step): void => {
    waiting.splice(waiting.indexOf(step), 1);
    const broken = (step.after ?? []).filter((need) => (outcomes.get(need)?.failed ?? 0) > 0);
    const work =
      broken.length > 0
        ? Promise.resolve({
            passed: 0,
            failed: 1,
            output: `not run, because this failed: ${broken.join(', ')}`,
          })
        : runSafely(step);
    const ended = work.then((outcome) => {
      outcomes.set(step.name, outcome);
      running.delete(step);
    });
    running.set(step, ended);
  };

  while (waiting.length + running.size > 0) {
    while (running.size < slots) {
      const next = waiting.find(isReady);
      if (next === undefined) break;
      start(next);
    }
    if (running.size === 0)
      throw new Error(`steps wait for each other: ${waiting.map((step) => step.name).join(', ')}`);
    progress(
      [...running.keys()].map((step) => step.name),
      outcomes.size,
    );
    await Promise.race(running.values());
  }
  return outcomes;
};
