import type { EnsemblePart, EnsemblePlan, HypothesisResult } from '../../reconstruction/index.ts';
import { AbortError, type JobPart } from '../../work/index.ts';
import { askFlightsAside } from './ask-flights.ts';
import type { EnsembleResult } from './flight-questions.ts';
import { roundQuestionOf, shownNow } from './round-question.ts';
import { type AppState, useApp } from './store.ts';
import { workPool } from './work-pool.ts';

/** What a user asks for: as many arcs as the globe draws as one. */
export const ASKED_FLIGHTS = 10_000;
/** Enough for bands that stand to a digit, and flown in about a second. */
const SPREAD_FLIGHTS = 500;
const POINTS_PER_FLIGHT = 49;
/** A launch that is only passed by on the list is not worth an ensemble. */
const IDLE_MS = 700;

/** The flights of a plan, in the order of their index. Rejects with an AbortError where it is cancelled. */
const runEnsemble = (
  plan: EnsemblePlan,
  onProgress: (done: number, count: number) => void,
  signal: AbortSignal,
): Promise<readonly JobPart<EnsemblePart>[]> =>
  workPool().port('ensemble').run(plan, { count: plan.flights, onProgress, signal });

/** The few flights of the bands: not worth a pool of workers. */
const runSpread = async (plan: EnsemblePlan): Promise<readonly JobPart<EnsemblePart>[]> => {
  const part = await askFlightsAside('part', { plan, from: 0, to: plan.flights });
  return [{ from: 0, to: plan.flights, part }];
};

const planned = async (state: AppState, fitted: HypothesisResult, flights: number): Promise<EnsemblePlan> => {
  const question = roundQuestionOf(state);
  if (!question) throw new AbortError();
  return askFlightsAside('plan', { ...question, fitted, flights, pointsPerFlight: POINTS_PER_FLIGHT });
};

const summarised = (plan: EnsemblePlan, parts: readonly JobPart<EnsemblePart>[]): Promise<EnsembleResult> =>
  askFlightsAside('summary', { plan, parts });

const shownFit = (state: AppState): HypothesisResult | null => shownNow(state)?.flown.arc.fitted ?? null;

const isShown = (fitted: HypothesisResult): boolean => shownFit(useApp.getState()) === fitted;

let asked: AbortController | null = null;

/** Gives up the flights that the user asked for, whether they fly or are there. */
export const cancelEnsemble = (): void => {
  asked?.abort();
  asked = null;
  useApp.setState({ ensemble: { state: 'none' } });
};

/** Flies the hypothesis shown many times over, within what its claims and priors leave open. */
export const flyEnsemble = async (): Promise<void> => {
  const state = useApp.getState();
  const shown = shownNow(state);
  if (!shown) return;
  const { fitted } = shown.flown.arc;
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  const tell = (done: number, count: number): void => {
    if (!signal.aborted) useApp.setState({ ensemble: { state: 'running', done, count } });
  };
  tell(0, ASKED_FLIGHTS);
  try {
    const plan = await planned(state, fitted, ASKED_FLIGHTS);
    const parts = await runEnsemble(plan, tell, signal);
    const { summary, paths } = await summarised(plan, parts);
    if (signal.aborted) return;
    useApp.setState({
      ensemble: { state: 'ready', summary, paths, launchS: shown.launchS },
      spread: { fitted, of: summary },
    });
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    useApp.setState({ ensemble: { state: 'failed', reason } });
  }
};

/** The bands of what is shown. Where they cannot be had the single figures stand without. */
const flySpread = async (fitted: HypothesisResult): Promise<void> => {
  try {
    const plan = await planned(useApp.getState(), fitted, SPREAD_FLIGHTS);
    if (!isShown(fitted)) return;
    const parts = await runSpread(plan);
    if (!isShown(fitted)) return;
    const { summary } = await summarised(plan, parts);
    // Those of many flights, asked for meanwhile, are the better ones.
    if (isShown(fitted) && useApp.getState().spread?.fitted !== fitted) {
      useApp.setState({ spread: { fitted, of: summary } });
    }
  } catch {
    // The tab says which bands are missing by not showing them; the button flies them anew and says what is wrong.
  }
};

/**
 * Throws bands and flights away when another hypothesis, or another fit of it, is shown, and works the bands out anew
 * when it stays. Returns the stopper.
 */
export const followEnsemble = (): (() => void) => {
  let about = shownFit(useApp.getState());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = useApp.subscribe((state) => {
    // What was flown waits while the Lab is on.
    const fitted = state.mode === 'replay' ? shownFit(state) : about;
    if (fitted === about) return;
    about = fitted;
    clearTimeout(timer);
    asked?.abort();
    asked = null;
    useApp.setState({ spread: null, ensemble: { state: 'none' } });
    if (fitted) timer = setTimeout(() => void flySpread(fitted), IDLE_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
};
