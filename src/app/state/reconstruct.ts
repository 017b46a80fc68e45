import type { LaunchFlights } from '../../reconstruction/index.ts';
import type { ReconstructQuestion } from './flight-questions.ts';

export type Reconstruct = (question: ReconstructQuestion) => Promise<LaunchFlights>;

/** Answers kept; a hand that tries switch after switch would fill the memory. */
const MOST_KEPT = 60;

/**
 * The reconstruction as a promise; a question asked before is answered from memory. The same launch as of an earlier
 * moment, or with other choices, is another question.
 * @param ask computes the flights, off the main thread
 */
export const createReconstruct = (ask: Reconstruct): Reconstruct => {
  const answers = new Map<string, Promise<LaunchFlights>>();
  return (question) => {
    const { launch, issuer, choices } = question;
    // What is known of a launch only grows, so the number of its claims tells one moment's knowledge from another's.
    const key = `${launch.id} ${launch.claims.length} ${issuer} ${JSON.stringify(choices)}`;
    const known = answers.get(key);
    if (known) return known;
    const asked = ask(question);
    answers.set(key, asked);
    const [oldest] = answers.keys();
    if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
    // A failure is not remembered, so that trying again asks again.
    asked.catch(() => answers.delete(key));
    return asked;
  };
};
