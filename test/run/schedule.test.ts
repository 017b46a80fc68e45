import { describe, expect, it } from 'vitest';
import { type Outcome, runSteps, type Step } from './schedule.ts';

const PASSED: Outcome = { passed: 1, failed: 0, output: '' };
const FAILED: Outcome = { passed: 0, failed: 1, output: 'why' };

/** Steps that note when they start and end, and how many ran beside them. */
const recorder = () => {
  const log: string[] = [];
  const step = (name: string, more: Partial<Step> = {}, outcome = PASSED): Step => ({
    name,
    ...more,
    run: async () => {
      log.push(`+${name}`);
      await Promise.resolve();
      log.push(`-${name}`);
      return outcome;
    },
  });
  return { log, step };
};

const quiet = (): void => {};

describe('runSteps', () => {
  it('runs a step after those it needs', async () => {
    const { log, step } = recorder();
    await runSteps([step('b', { after: ['a'] }), step('a')], 2, quiet);
    expect(log).toEqual(['+a', '-a', '+b', '-b']);
  });

  it('counts a step whose need failed as failed, without running it', async () => {
    const { log, step } = recorder();
    const outcomes = await runSteps(
      [step('a', {}, FAILED), step('b', { after: ['a'] }), step('c', { after: ['b'] })],
      2,
      quiet,
    );
    expect(log).toEqual(['+a', '-a']);
    expect(outcomes.get('b')).toMatchObject({ failed: 1, output: expect.stringContaining('a') });
    expect(outcomes.get('c')).toMatchObject({ failed: 1 });
  });

  it('counts a step that throws as failed', async () => {
    const outcomes = await runSteps([{ name: 'a', run: () => Promise.reject(new Error('broke')) }], 1, quiet);
    expect(outcomes.get('a')).toMatchObject({
      passed: 0,
      failed: 1,
      output: expect.stringContaining('broke'),
    });
  });

  it('never runs more at once than there are slots, and a lone step with nothing beside it', async () => {
    const { step } = recorder();
    const beside: number[] = [];
    const steps = [step('a'), step('b'), step('c'), step('lone', { alone: true }), step('d')];
    await runSteps(steps, 2, (running) => {
      beside.push(running.length);
      if (running.includes('lone')) expect(running).toEqual(['lone']);
    });
    expect(Math.max(...beside)).toBe(2);
  });
});
