import { t } from '../i18n/index.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { shownNow } from '../state/round-question.ts';
import { focusRound, useApp } from '../state/store.ts';

/** The round that the tabs show; null while none flies. */
export const useShownRound = (): SceneRound | null => useApp(shownNow);

/** Chooses the round that the tabs show, where more than one flies. */
export function RoundPicker() {
  const flights = useApp((state) => state.flights);
  const shown = useShownRound();
  const rounds = flights.state === 'ready' ? (flights.scene?.rounds ?? []) : [];
  if (!shown || rounds.length < 2) return null;
  return (
    <label className="picker">
      {t('reconstruction.roundOf')}
      <select value={shown.round} onChange={(event) => focusRound(Number(event.target.value))}>
        {rounds.map(({ round }) => (
          <option key={round} value={round}>
            {t('round', { round })}
          </option>
        ))}
      </select>
    </label>
  );
}
