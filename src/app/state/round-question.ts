import type { RoundQuestion } from './flight-questions.ts';
import { type SceneRound, shownRound } from './flown-scene.ts';
import { recordById, siteOf } from './shelf.ts';
import type { AppState } from './store.ts';

/** The round that the tabs show now; null while none flies, and in the Lab. */
export const shownNow = ({
  mode,
  flights,
  focusedRound,
}: Pick<AppState, 'mode' | 'flights' | 'focusedRound'>): SceneRound | null =>
  mode === 'replay' && flights.state === 'ready' ? shownRound(flights.scene, focusedRound) : null;

/** What every question about the round shown begins with; null while none flies. */
export const roundQuestionOf = (state: AppState): RoundQuestion | null => {
  const { shelf, selectedId, flights, choices, vehicleTypes } = state;
  const shown = shownNow(state);
  if (!shown || shelf.state !== 'ready' || flights.state !== 'ready') return null;
  const launch = recordById(shelf.shelf, selectedId);
  if (launch?.kind !== 'launch') return null;
  return {
    launch,
    context: {
      site: siteOf(shelf.shelf, launch),
      issuers: shelf.shelf.catalogue.issuers,
      types: vehicleTypes,
    },
    issuer: flights.flights.issuer,
    choices,
    round: shown.round,
  };
};
