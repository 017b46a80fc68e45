import { type Problem, problemOf } from '../engine/units/index.ts';
import {
  type ClaimChoice,
  claimsUnfitted,
  EmptyEnsembleError,
  type EnsembleSummary,
  type HypothesisResult,
  type Outcome,
  type PredictedHypothesis,
  planEnsemble,
  predictHypothesis,
  reconstruct,
  reconstructionDocument,
  summariseEnsemble,
} from '../reconstruction/index.ts';
import { formatJson, writeResult } from './output.ts';
import { createProgress } from './progress.ts';
import { choiceOf, issuersOf, readSubject, type Subject } from './reconstruct-input.ts';
import type { ReconstructOptions } from './reconstruct-options.ts';
import { reconstructionText } from './reconstruct-text.ts';
import { dataVersion } from './versions.ts';
import { openWorkPool } from './work-pool.ts';
import { problemLines, WrongInput } from './wrong-input.ts';

type Pool = ReturnType<typeof openWorkPool>;

/** Flies the ensemble of a hypothesis; null where none of its flights can be told from an impossible one. */
const ensembleOf = async (
  { report }: Subject,
  fitted: HypothesisResult,
  choice: ClaimChoice,
  { samples, seed }: ReconstructOptions,
  pool: Pool,
): Promise<EnsembleSummary | null> => {
  if (samples === undefined) return null;
  const progress = createProgress();
  try {
    const plan = planEnsemble(report, fitted, { flights: samples, seed, choice });
    const parts = await pool.port('ensemble').run(plan, {
      count: samples,
      onProgress: (done, count) => progress.tell(`${fitted.kind}: ${done} of ${count} flights`, done / count),
    });
    return summariseEnsemble(plan, parts).summary;
  } catch (error) {
    if (error instanceof EmptyEnsembleError) return null;
    throw error;
  } finally {
    progress.clear();
  }
};

/** Fits what was asked for, and flies it. */
const outcomeOf = async (
  subject: Subject,
  choice: ClaimChoice,
  options: ReconstructOptions,
  pool: Pool,
): Promise<Outcome> => {
  const { report, nameOf } = subject;
  const { hypothesis, samples } = options;
  const kinds = hypothesis === undefined ? {} : { kinds: [hypothesis] };
  const reconstruction = reconstruct(report, { ...choice, ...kinds, nameOf });
  const predicted: PredictedHypothesis[] = [];
  const problems: Problem[] = [];
  for (const fitted of reconstruction.hypotheses) {
    const ensemble = await ensembleOf(subject, fitted, choice, options, pool);
    if (samples !== undefined && ensemble === null) {
      const message = `no flight of the ensemble of the ${fitted.kind} hypothesis carries weight: its figures are of the fit alone`;
      problems.push(problemOf(report.id, message, 'give more --samples'));
    }
    predicted.push(predictHypothesis(report, fitted, choice, ensemble));
  }
  return { reconstruction, predicted, problems };
};

/** Where nothing was fitted the input is wrong; what became of each claim says how. */
const checkFitted = ({ report, round }: Subject, choice: ClaimChoice, { reconstruction }: Outcome): void => {
  if (reconstruction.hypotheses.length > 0) return;
  const path = round === null ? 'claims' : report.id;
  const own = reconstruction.problems.map((problem) => ({ ...problem, path }));
  throw new WrongInput([...own, ...claimsUnfitted(report, choice)]);
};

/** Each issuer's claims alone, those first that come first among the claims. */
const outcomesOfEach = async (
  subject: Subject,
  choice: ClaimChoice,
  options: ReconstructOptions,
  pool: Pool,
): Promise<readonly { readonly issuer: string; readonly outcome: Outcome }[]> => {
  const outcomes: { issuer: string; outcome: Outcome }[] = [];
  for (const issuer of issuersOf(subject.report)) {
    const alone: ClaimChoice = { ...choice, issuers: { kind: 'only', issuer } };
    outcomes.push({ issuer, outcome: await outcomeOf(subject, alone, options, pool) });
  }
  return outcomes;
};

/** `arcwatch reconstruct`: hypotheses fitted to what was reported of a launch. */
export const reconstructArgument = async (argument: string, options: ReconstructOptions): Promise<void> => {
  const subject = await readSubject(argument, options);
  const choice = choiceOf(subject, options);
  const pool = openWorkPool(options.workers);
  const outcome = await outcomeOf(subject, choice, options, pool);
  const issuers = options.issuer === 'each' ? await outcomesOfEach(subject, choice, options, pool) : null;
  // Where each is asked in turn, one of them may determine a flight though all together do not.
  if (!issuers?.some((each) => each.outcome.predicted.length > 0)) checkFitted(subject, choice, outcome);
  pool.close();
  const problems = [...outcome.reconstruction.problems, ...outcome.problems];
  if (problems.length > 0) process.stderr.write(problemLines(problems));
  const document = reconstructionDocument({
    report: subject.report,
    round: subject.round,
    choice,
    outcome,
    ...(issuers && { issuers }),
    ...(options.samples !== undefined && { seed: options.seed }),
    dataVersion: dataVersion(),
  });
  const text =
    options.format === 'json' ? `${formatJson(document)}\n` : reconstructionText(document, subject.nameOf);
  await writeResult(text);
};
