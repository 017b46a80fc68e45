import { describe, expect, it } from 'vitest';
import { type FlightChoices, NO_CHOICES } from '../../../src/app/state/choices.ts';
import type { ReconstructQuestion } from '../../../src/app/state/flight-questions.ts';
import { createReconstruct } from '../../../src/app/state/reconstruct.ts';
import type { Launch } from '../../../src/catalogue/index.ts';
import { figure, flightsOf, sampleLaunch } from './sample-flights.ts';

const launch = (id: string): Launch => sampleLaunch({ id });

const question = (
  of: Launch,
  issuer = 'japan-mod',
  choices: Partial<FlightChoices> = {},
): ReconstructQuestion => ({
  launch: of,
  context: { site: null },
  issuer,
  choices: { ...NO_CHOICES, ...choices },
});

/** Answers at once, but for the launches that are to fail the first time. */
const answering = (...failing: string[]) => {
  const questions: ReconstructQuestion[] = [];
  const reconstruct = createReconstruct(async (asked) => {
    const { id } = asked.launch;
    const isFirst = !questions.some((other) => other.launch.id === id);
    questions.push(asked);
    if (isFirst && failing.includes(id)) throw new Error('no root');
    return flightsOf([], id);
  });
  return { reconstruct, questions };
};

describe('createReconstruct', () => {
  it('passes each question on and its answer back', async () => {
    const { reconstruct, questions } = answering();
    expect((await reconstruct(question(launch('dprk-a')))).launchId).toBe('dprk-a');
    expect((await reconstruct(question(launch('dprk-b'), 'rok-jcs'))).launchId).toBe('dprk-b');
    expect(questions).toMatchObject([
      { launch: { id: 'dprk-a' }, context: { site: null }, issuer: 'japan-mod' },
      { launch: { id: 'dprk-b' }, context: { site: null }, issuer: 'rok-jcs' },
    ]);
  });

  it('answers the same question from memory, another issuer or another choice anew', async () => {
    const { reconstruct, questions } = answering();
    const first = await reconstruct(question(launch('dprk-a')));
    expect(await reconstruct(question(launch('dprk-a')))).toBe(first);
    expect(questions).toHaveLength(1);
    await reconstruct(question(launch('dprk-a'), 'rok-jcs'));
    expect(questions).toHaveLength(2);
    await reconstruct(question(launch('dprk-a'), 'japan-mod', { leftOut: ['rok-jcs.range'] }));
    await reconstruct(question(launch('dprk-a'), 'japan-mod', { hypothesis: 'glide' }));
    expect(questions).toHaveLength(4);
    expect(await reconstruct(question(launch('dprk-a')))).toBe(first);
  });

  it('takes the same launch, with less known of it, for another question', async () => {
    const { reconstruct, questions } = answering();
    const known = sampleLaunch({ claims: [figure('range', 350), figure('apogee', 50)] });
    await reconstruct(question(known));
    await reconstruct(question({ ...known, claims: known.claims.slice(0, 1) }));
    expect(questions.map((asked) => asked.launch.claims.length)).toEqual([2, 1]);
  });

  it('forgets the oldest answers of a hand that tries everything', async () => {
    const { reconstruct, questions } = answering();
    for (let turn = 0; turn < 70; turn++) await reconstruct(question(launch(`dprk-${turn}`)));
    await reconstruct(question(launch('dprk-69')));
    expect(questions).toHaveLength(70);
    await reconstruct(question(launch('dprk-0')));
    expect(questions).toHaveLength(71);
  });

  it('passes a failure on and asks again the next time', async () => {
    const { reconstruct, questions } = answering('dprk-a');
    const ask = () => reconstruct(question(launch('dprk-a')));
    await expect(ask()).rejects.toThrow('no root');
    expect((await ask()).launchId).toBe('dprk-a');
    expect(questions).toHaveLength(2);
  });
});
