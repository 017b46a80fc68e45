import { useDeferredValue, useMemo, useState } from 'react';
import { t } from '../i18n/index.ts';
import { FlightsPending } from '../panels/flights-pending.tsx';
import { NothingFlies } from '../panels/nothing-flies.tsx';
import { useApp } from '../state/store.ts';
import { LocalView } from './local-view.tsx';
import { useShownArc } from './shown-arc.ts';
import { tubeOfProfile } from './tube-of-profile.ts';
import { drawingCost } from './webgl-cost.ts';

/** What stands in the picture's place while nothing flies. */
function NothingYet() {
  const isLab = useApp((state) => state.mode === 'lab');
  const isChosen = useApp((state) => state.selectedId !== null);
  if (isLab) return <p className="muted">{t('loading')}</p>;
  if (!isChosen) return <p className="muted">{t('inspector3d.choose')}</p>;
  return (
    <>
      <FlightsPending />
      <NothingFlies />
    </>
  );
}

/** Says that there is no picture, and what there is instead. */
function NoPicture({ onRetry }: { onRetry: (() => void) | null }) {
  return (
    <div className="local-notice" role="alert">
      <h2>{t('inspector3d.failedTitle')}</h2>
      <p>{onRetry ? t('inspector3d.failed.context-lost') : t('inspector3d.failed.no-webgl')}</p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}

/** The shown flight at true scale in the frame of its launch point, or words that say why there is none. */
export function LocalInspector() {
  const now = useShownArc();
  // The Lab's flight is what it is set to be: it has no band.
  const spread = useApp((state) => (state.mode === 'replay' ? state.spread : null));
  const tube = useMemo(() => spread && tubeOfProfile(spread.of.profile), [spread]);
  const [kept, setKept] = useState(now);
  const [cost] = useState(drawingCost);
  const [isLost, setLost] = useState(false);
  // A new launch is computed in a moment: the picture stays, with its context and its programs, until it is there.
  if (now && now !== kept) setKept(now);
  // While a value of the Lab is dragged the hand comes first.
  const arc = useDeferredValue(kept);
  if (cost === 'impossible') return <NoPicture onRetry={null} />;
  if (isLost) return <NoPicture onRetry={() => setLost(false)} />;
  return (
    <>
      {arc && <LocalView arc={arc} tube={tube} cost={cost} isHidden={!now} onFailure={() => setLost(true)} />}
      {!now && (
        <div className="local-notice">
          <NothingYet />
        </div>
      )}
    </>
  );
}
