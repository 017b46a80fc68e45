import type { Arc } from '../../reconstruction/index.ts';
import { askFlights } from './ask-flights.ts';
import { roundQuestionOf, shownNow } from './round-question.ts';
import { type AppState, useApp } from './store.ts';

/** The arc whose ghost is wanted: one that manoeuvres. */
const hauntedArc = (state: AppState): Arc | null => {
  const arc = shownNow(state)?.flown.arc;
  return arc && arc.kind !== 'ballistic' && state.ghostHeightM !== null ? arc : null;
};

const askForGhost = async (state: AppState, arc: Arc, lossHeightM: number): Promise<void> => {
  const question = roundQuestionOf(state);
  if (!question) return;
  const isStillAsked = (): boolean => {
    const now = useApp.getState();
    return hauntedArc(now) === arc && now.ghostHeightM === lossHeightM;
  };
  try {
    const ghost = await askFlights('ghost', { ...question, arc, lossHeightM });
    if (isStillAsked()) useApp.setState({ ghost: { fitted: arc.fitted, of: ghost } });
  } catch {
    if (isStillAsked()) useApp.setState({ ghost: { fitted: arc.fitted, of: null } });
  }
};

/** Keeps the ballistic ghost that of the arc and the height shown. Returns the stopper. */
export const followGhost = (): (() => void) => {
  let [about, heightM]: [Arc | null, number | null] = [null, null];
  return useApp.subscribe((state) => {
    const arc = hauntedArc(state);
    if (arc === about && state.ghostHeightM === heightM) return;
    const isSameArc = arc === about;
    [about, heightM] = [arc, state.ghostHeightM];
    if (!isSameArc || heightM === null) useApp.setState({ ghost: null });
    if (arc && heightM !== null) void askForGhost(state, arc, heightM);
  });
};
