import { describe, expect, it } from 'vitest';
import { answerFlights } from '../../../src/app/state/answer-flights.ts';
import { type FlightChoices, NO_CHOICES } from '../../../src/app/state/choices.ts';
import type {
  FlightAnswers,
  FlightKind,
  FlightQuestions,
  RoundQuestion,
} from '../../../src/app/state/flight-questions.ts';
import { sceneOf } from '../../../src/app/state/flown-scene.ts';
import type { Claim } from '../../../src/catalogue/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import type { Arc } from '../../../src/reconstruction/index.ts';
import { figure, sampleLaunch, sampleSite } from './sample-flights.ts';

const at = (time: string, round: number): Claim => ({
  ...figure('range', time),
  quantity: 'time',
  unit: null,
  round,
});

const ofJcs = (quantity: 'range' | 'apogee', value: number, given: Partial<Claim> = {}): Claim =>
  figure(quantity, value, { issuer: 'rok-jcs', ...given });

const LAUNCH = sampleLaunch({
  site: 'sunan',
  rounds: [{ round: 1 }, { round: 2 }],
  claims: [
    at('2024-03-17T22:44Z', 1),
    at('2024-03-17T22:45Z', 2),
    figure('apogee', 50),
    figure('range', 350),
    // Of the second round alone, and further up in its report than the claim of both.
    figure('azimuth', 90, { round: 2 }),
    ofJcs('range', 300),
  ],
});

const question = (choices: Partial<FlightChoices> = {}): RoundQuestion => ({
  launch: LAUNCH,
  context: { site: sampleSite('sunan') },
  issuer: 'japan-mod',
  choices: { ...NO_CHOICES, ...choices },
  round: 1,
});

const asked = <Kind extends FlightKind>(kind: Kind, given: FlightQuestions[Kind]): FlightAnswers[Kind] => {
  const answer = answerFlights({ kind, question: given } as Parameters<typeof answerFlights>[0]);
  if (answer.kind !== kind) throw new Error(`answered ${answer.kind}`);
  return answer.answer as FlightAnswers[Kind];
};

const usages = (choices: Partial<FlightChoices>, round: number): Record<string, string> =>
  Object.fromEntries(
    asked('flights', question(choices))
      .rounds.find((each) => each.round === round)!
      .arc.fitted.claims.map(({ claim, usage }) => [`${claim.issuer} ${claim.quantity}`, usage]),
  );

const arcOf = (choices: Partial<FlightChoices> = {}): Arc =>
  asked('flights', question(choices)).rounds[0]!.arc;

describe('the flights of a launch', () => {
  it('are those of the best hypothesis, with one claim set aside that contradicts', () => {
    const flights = asked('flights', question());
    expect(flights.rounds.map(({ round, arc }) => [round, arc.kind])).toEqual([
      [1, 'ballistic'],
      [2, 'ballistic'],
    ]);
    expect(usages({}, 1)['rok-jcs range']).toBe('contradicts');
    expect(sceneOf(flights)?.rounds).toHaveLength(2);
  });

  it('leave the same claim out of every round, wherever it stands in the report', () => {
    const leftOut = { leftOut: ['rok-jcs.range'] };
    for (const round of [1, 2]) expect(usages(leftOut, round)).toMatchObject({ 'rok-jcs range': 'left-out' });
    expect(usages(leftOut, 2)).toMatchObject({ 'japan-mod azimuth': 'fitted' });
    const broughtIn = { broughtIn: ['rok-jcs.range'] };
    for (const round of [1, 2]) expect(usages(broughtIn, round)).toMatchObject({ 'rok-jcs range': 'fitted' });
  });

  it('are of the hypothesis asked for, or of the best where nothing of that kind meets anything', () => {
    expect(arcOf({ hypothesis: 'pull-up' }).kind).toBe('pull-up');
    expect(asked('flights', question({ leftOut: ['japan-mod.apogee', 'japan-mod.range'] })).rounds).toEqual(
      [],
    );
  });
});

describe('what follows from an arc', () => {
  it('is each issuer alone, or that it says too little', () => {
    const alone = asked('alone', question());
    expect(alone.map(({ issuer, best }) => [issuer, best?.kind ?? null])).toEqual([
      ['japan-mod', 'ballistic'],
      ['rok-jcs', null],
    ]);
  });

  it('is figures of class level, and the flight time that nobody reported', () => {
    const arc = arcOf();
    const { peak, standardRangeM, untimedS } = asked('derived', { ...question(), arc });
    expect(peak.speedMps).toBeGreaterThan(1000);
    expect(standardRangeM).toBeGreaterThan(arc.computed.groundRangeM);
    expect(untimedS).toBeCloseTo(arc.computed.flightTimeS, 0);
  });

  it('is when it stands above a horizon, and a ghost where it manoeuvres', () => {
    const arc = arcOf({ hypothesis: 'pull-up' });
    const observer = { latRad: toRadians(39), lonRad: toRadians(130), heightM: 0 };
    const [[fromS, toS] = [0, 0]] = asked('horizon', { trajectory: arc.trajectory, observer });
    expect(toS).toBeGreaterThan(fromS);
    const ghost = asked('ghost', { ...question({ hypothesis: 'pull-up' }), arc, lossHeightM: 25_000 });
    expect(ghost?.flightTimeS).toBeGreaterThan(ghost?.lostS ?? 0);
  });

  it('is an ensemble, planned, flown in parts and summed up', () => {
    const { fitted } = arcOf();
    const plan = asked('plan', { ...question(), fitted, flights: 40, pointsPerFlight: 5 });
    const parts = [
      { from: 0, to: 20, part: asked('part', { plan, from: 0, to: 20 }) },
      { from: 20, to: 40, part: asked('part', { plan, from: 20, to: 40 }) },
    ];
    const { summary, paths } = asked('summary', { plan, parts });
    expect(summary.flights).toBe(40);
    expect(summary.bands.apogeeM?.p50).toBeGreaterThan(40_000);
    expect(paths?.positions).toHaveLength(40 * 5 * 3);
  });
});
