import type {
  AnswerTo,
  FlightAnswer,
  FlightAnswers,
  FlightKind,
  FlightQuestion,
  FlightQuestions,
} from './flight-questions.ts';
import { createWorkerClient } from './worker-client.ts';

type Ask = (question: FlightQuestion) => Promise<FlightAnswer>;

const createAsk = (): Ask =>
  createWorkerClient<FlightQuestion, FlightAnswer>(
    () => new Worker(new URL('./flights.worker.ts', import.meta.url), { type: 'module' }),
  );

const ask = createAsk();
/** What takes seconds is asked of another thread, so that a choice of claims is answered at once. */
const askAside = createAsk();

const isAnswerTo = <Kind extends FlightKind>(
  kind: Kind,
  answer: FlightAnswer,
): answer is FlightAnswer & AnswerTo<Kind> => answer.kind === kind;

type FlightAsker = <Kind extends FlightKind>(
  kind: Kind,
  question: FlightQuestions[Kind],
) => Promise<FlightAnswers[Kind]>;

const askerOf =
  (put: Ask): FlightAsker =>
  async (kind, question) => {
    const answer = await put({ kind, question } as FlightQuestion);
    if (!isAnswerTo(kind, answer)) throw new Error('the worker gave another answer than was asked for');
    return answer.answer;
  };

/** Asks about flights, off the main thread. */
export const askFlights: FlightAsker = askerOf(ask);

/** Asks for something that takes long, where nothing waits behind it. */
export const askFlightsAside: FlightAsker = askerOf(askAside);
