import '../zod-jitless.ts';
import { answerFlights } from './answer-flights.ts';
import type { FlightAnswer, FlightQuestion } from './flight-questions.ts';
import { serveQuestions } from './worker-client.ts';

serveQuestions<FlightQuestion, FlightAnswer>(answerFlights);
