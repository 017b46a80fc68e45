import { describe, expect, it } from 'vitest';
import { createReconstruct, type ReconstructQuestion } from '../../../src/app/state/reconstruct.ts';
import type { Launch } from '../../../src/catalogue/index.ts';
import { figure, flightsOf, sampleLaunch } from './sample-flights.ts';

const launch = (id: string): Launch => sampleLaunch({ id });

/** Answers at once, but for the launches that are to fail the first time. */
const answering = (...failing: string[]) => {
  const questions: ReconstructQuestion[] = [];
  const reconstruct = createReconstruct(async (question) => {
    const { id } = question.launch;
    const isFirst = !questions.some((other) => other.launch.id === id);
    questions.push(question);
    if (isFirst && failing.includes(id)) throw new Error('no root');
    return flightsOf([], id);
  });
  return { reconstruct, questions };
};

describe('createReconstruct', () => {
  it('passes each question on and its answer back', async () => {
    const { reconstruct, questions } = answering();
    expect((await reconstruct(launch('dprk-a'), { site: null }, 'japan-mod')).launchId).toBe('dprk-a');
    expect((await reconstruct(launch('dprk-b'), { site: null }, 'rok-jcs')).launchId).toBe('dprk-b');
    expect(questions).toMatchObject([
      { launch: { id: 'dprk-a' }, context: { site: null }, issuer: 'japan-mod' },
      { launch: { id: 'dprk-b' }, context: { site: null }, issuer: 'rok-jcs' },
    ]);
  });

  it('answers the same question from memory, another issuer anew', async () => {
    const { reconstruct, questions } = answering();
    const first = await reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    expect(await reconstruct(launch('dprk-a'), { site: null }, 'japan-mod')).toBe(first);
    expect(questions).toHaveLength(1);
    await reconstruct(launch('dprk-a'), { site: null }, 'rok-jcs');
    expect(questions).toHaveLength(2);
  });

  it('takes the same launch, with less known of it, for another question', async () => {
    const { reconstruct, questions } = answering();
    const known = sampleLaunch({ claims: [figure('range', 350), figure('apogee', 50)] });
    await reconstruct(known, { site: null }, 'japan-mod');
    await reconstruct({ ...known, claims: known.claims.slice(0, 1) }, { site: null }, 'japan-mod');
    expect(questions.map((question) => question.launch.claims.length)).toEqual([2, 1]);
  });

  it('passes a failure on and asks again the next time', async () => {
    const { reconstruct, questions } = answering('dprk-a');
    const ask = () => reconstruct(launch('dprk-a'), { site: null }, 'japan-mod');
    await expect(ask()).rejects.toThrow('no root');
    expect((await ask()).launchId).toBe('dprk-a');
    expect(questions).toHaveLength(2);
  });
});
