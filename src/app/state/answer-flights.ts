import { issuerOrder, roundsOf } from '../../catalogue/index.ts';
import {
  ballisticGhost,
  type ClaimChoice,
  flightsOfLaunch,
  flyPart,
  type LaunchFlights,
  type LaunchReport,
  peakSpeedOf,
  planEnsemble,
  reconstruct,
  reportOfRound,
  standardRanges,
  summariseEnsemble,
  timesAboveHorizon,
} from '../../reconstruction/index.ts';
import { claimChoiceOf } from './choices.ts';
import type {
  DerivedFigures,
  FlightAnswer,
  FlightQuestion,
  FlightQuestions,
  IssuerAlone,
  ReconstructQuestion,
  RoundQuestion,
} from './flight-questions.ts';

/** One ensemble of a flight is as good as another; the same number makes it the same again. */
const SEED = 1;

const reportOf = (question: ReconstructQuestion, round: number): LaunchReport | null => {
  const { launch, context, issuer } = question;
  return reportOfRound(launch, { site: context.site, types: context.types ?? new Map() }, round, issuer);
};

interface Reported {
  readonly report: LaunchReport;
  readonly choice: ClaimChoice;
}

const reportedOf = (question: RoundQuestion): Reported => {
  const report = reportOf(question, question.round);
  if (!report) throw new Error('no launch site is recorded');
  return { report, choice: claimChoiceOf(question.choices, report.claims) };
};

const worse = (flights: readonly LaunchFlights[]): LaunchFlights['verdict'] => {
  const order = ['consistent', 'strained', 'inconsistent', 'no-arc'];
  const flown = flights.filter(({ rounds }) => rounds.length > 0);
  return (flown.length > 0 ? flown : flights)
    .map(({ verdict }) => verdict)
    .reduce((worst, each) => (order.indexOf(each.kind) > order.indexOf(worst.kind) ? each : worst));
};

const joined = (first: LaunchFlights, all: readonly LaunchFlights[]): LaunchFlights => ({
  ...first,
  rounds: all.flatMap(({ rounds }) => rounds),
  listed: [...new Map(all.flatMap(({ listed }) => listed).map((each) => [each.round, each])).values()].sort(
    (a, b) => a.round - b.round,
  ),
  verdict: worse(all),
  assumptions: [...new Set(all.flatMap(({ assumptions }) => assumptions))],
  problems: all.flatMap(({ problems }) => problems),
});

const flown = (question: ReconstructQuestion, kind: ReconstructQuestion['choices']['hypothesis']) => {
  const { launch, context, issuer, choices } = question;
  const wanted = kind === null ? {} : { hypothesis: kind };
  const { timed, untimed } = roundsOf(launch, issuer, context.issuers);
  const choiceOf = (round: number): ClaimChoice =>
    claimChoiceOf(choices, reportOf(question, round)?.claims ?? []);
  const ways = new Map(timed.map(({ round }) => [JSON.stringify(choiceOf(round)), choiceOf(round)]));
  const [only] = ways.values();
  if (ways.size < 2) return flightsOfLaunch(launch, context, { issuer, ...wanted, ...only });
  // Where rounds differ in who spoke of them, the same claim has another place in each.
  const each = [...timed, ...untimed].map(({ round }) =>
    flightsOfLaunch(launch, context, { issuer, ...wanted, round, ...choiceOf(round) }),
  );
  return joined(each[0]!, each);
};

/** The flights with what the user chose; where the hypothesis asked for cannot be fitted, those of the best. */
const flightsOf = (question: ReconstructQuestion): LaunchFlights => {
  const { hypothesis } = question.choices;
  const flights = flown(question, hypothesis);
  return hypothesis !== null && flights.rounds.length === 0 ? flown(question, null) : flights;
};

const aloneOf = (question: RoundQuestion): readonly IssuerAlone[] => {
  const { report, choice } = reportedOf(question);
  const { issuers } = question.context;
  const nameOf = (key: string): string => issuers?.get(key)?.shortName ?? key;
  const spoke = new Set(
    report.claims.filter(({ quantity }) => quantity !== 'azimuth').map(({ issuer }) => issuer),
  );
  return issuerOrder(question.launch)
    .filter((issuer) => spoke.has(issuer))
    .map((issuer): IssuerAlone => {
      const options = { ...choice, issuers: { kind: 'only', issuer } as const, nameOf };
      const { best, hypotheses, summary } = reconstruct(report, options);
      const shown = hypotheses.find(({ kind }) => kind === best);
      return {
        issuer,
        best: shown ? { kind: shown.kind, verdict: shown.verdict, computed: shown.computed } : null,
        summary,
      };
    });
};

/** The flight time that all else leaves: a prediction where none was reported, a test where one was. */
const untimedOf = (
  { report, choice }: Reported,
  kind: FlightQuestions['derived']['arc']['kind'],
): number | null => {
  const times = report.claims.flatMap(({ quantity }, index) => (quantity === 'flightTime' ? [index] : []));
  const leaveOut = [...(choice.leaveOut ?? []), ...times];
  const { hypotheses } = reconstruct(report, { ...choice, leaveOut, kinds: [kind] });
  return hypotheses[0]?.computed.flightTime ?? null;
};

const derivedOf = (question: FlightQuestions['derived']): DerivedFigures => {
  const { arc } = question;
  const reported = reportedOf(question);
  return {
    ...standardRanges(reported.report, arc.fitted, reported.choice),
    peak: peakSpeedOf(arc.trajectory),
    untimedS: untimedOf(reported, arc.kind),
  };
};

const planOf = (question: FlightQuestions['plan']) => {
  const { report, choice } = reportedOf(question);
  const { fitted, flights, pointsPerFlight } = question;
  return planEnsemble(report, fitted, { flights, seed: SEED, pointsPerFlight, choice });
};

const ghostOf = (question: FlightQuestions['ghost']) => {
  const { report, choice } = reportedOf(question);
  return ballisticGhost(report, question.arc, question.lossHeightM, choice);
};

/** Answers one question about flights: pure, but for the time it takes. */
export const answerFlights = ({ kind, question }: FlightQuestion): FlightAnswer => {
  switch (kind) {
    case 'flights':
      return { kind, answer: flightsOf(question) };
    case 'alone':
      return { kind, answer: aloneOf(question) };
    case 'derived':
      return { kind, answer: derivedOf(question) };
    case 'horizon':
      return { kind, answer: timesAboveHorizon(question.trajectory, question.observer) };
    case 'ghost':
      return { kind, answer: ghostOf(question) };
    case 'plan':
      return { kind, answer: planOf(question) };
    case 'part':
      return { kind, answer: flyPart(question.plan, question.from, question.to) };
    case 'summary':
      return { kind, answer: summariseEnsemble(question.plan, question.parts) };
  }
};
