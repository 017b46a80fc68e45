import type { Launch } from '../../catalogue/index.ts';
import type { LaunchFlights, ReconstructionContext } from '../../reconstruction/index.ts';

export interface ReconstructQuestion {
  readonly launch: Launch;
  readonly context: ReconstructionContext;
  readonly issuer: string;
}

export type Reconstruct = (
  launch: Launch,
  context: ReconstructionContext,
  issuer: string,
) => Promise<LaunchFlights>;

/**
 * The reconstruction as a promise; a question asked before is answered from memory. The same launch as of an earlier
 * moment is another question.
 * @param ask computes the flights, off the main thread
 */
export const createReconstruct = (
  ask: (question: ReconstructQuestion) => Promise<LaunchFlights>,
): Reconstruct => {
  const answers = new Map<string, Promise<LaunchFlights>>();
  return (launch, context, issuer) => {
    // What is known of a launch only grows, so the number of its claims tells one moment's knowledge from another's.
    const key = `${launch.id} ${launch.claims.length} ${issuer}`;
    const known = answers.get(key);
    if (known) return known;
    const asked = ask({ launch, context, issuer });
    answers.set(key, asked);
    // A failure is not remembered, so that trying again asks again.
    asked.catch(() => answers.delete(key));
    return asked;
  };
};
