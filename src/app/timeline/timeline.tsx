import { type ReactNode, useMemo } from 'react';
import type { CatalogueRecord } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { VerdictSentence } from '../panels/verdict-sentence.tsx';
import { flyingCompanions, spanTogether } from '../state/companions.ts';
import { useShelf } from '../state/selection.ts';
import { recordById } from '../state/shelf.ts';
import { type FlightsState, useApp } from '../state/store.ts';
import { Clocks } from './clocks.tsx';
import { laneOfRound, lanesOfCompanion, lanesOfLab } from './lanes.ts';
import { Track } from './track.tsx';
import { Transport } from './transport.tsx';

const nothingText = (flights: FlightsState, record: CatalogueRecord | null): ReactNode => {
  if (record?.kind === 'context') return t('flights.context');
  if (record === null) return t('asOf.nothingYet');
  if (flights.state === 'pending') return t('flights.pending');
  if (flights.state === 'none') return t('flights.engineTest');
  if (flights.state === 'failed') return t('flights.failedTitle');
  return <VerdictSentence verdict={flights.flights.verdict} />;
};

function ReplayTimeline() {
  const flights = useApp((state) => state.flights);
  const focused = useApp((state) => state.focusedRound);
  const language = useApp((state) => state.language);
  const compared = useApp((state) => state.compared);
  const companions = useApp((state) => state.companions);
  const shelf = useShelf();
  const scene = flights.state === 'ready' ? flights.scene : null;
  const selectedId = useApp((state) => state.selectedId);
  const beside = useMemo(
    () => flyingCompanions(compared, companions, selectedId),
    [compared, companions, selectedId],
  );
  const span = useMemo(() => spanTogether([...(scene ? [scene] : []), ...beside]), [scene, beside]);
  const lanes = [
    ...(scene?.rounds.map(laneOfRound) ?? []),
    ...beside.flatMap((companion) => {
      const record = shelf && recordById(shelf, companion.launchId);
      const name = record ? recordTitle(record) : companion.launchId;
      return lanesOfCompanion(companion, compared.indexOf(companion.launchId), name);
    }),
  ];
  // Launches of different days have no common date: T+ alone.
  const epoch = beside.length > 0 ? null : (scene?.epoch ?? null);
  return (
    <>
      <div className="timeline-bar">
        <Transport />
        {lanes.length > 0 && <Clocks key={language} epoch={epoch} />}
      </div>
      {lanes.length > 0 ? (
        <Track
          key={`${scene?.launchId} ${scene?.issuer} ${lanes.length} ${language}`}
          lanes={lanes}
          span={span}
          epoch={epoch}
          focused={focused === null ? null : String(focused)}
        />
      ) : (
        <p className="muted track-empty">
          {shelf && selectedId !== null
            ? nothingText(flights, recordById(shelf, selectedId))
            : t('timeline.nothing')}
        </p>
      )}
    </>
  );
}

function LabTimeline() {
  const scene = useApp((state) => state.labScene);
  const language = useApp((state) => state.language);
  const lanes = useMemo(() => scene && lanesOfLab(scene.lanes), [scene]);
  return (
    <>
      <div className="timeline-bar">
        <Transport />
        {scene && <Clocks key={language} epoch={null} />}
      </div>
      {scene && lanes ? (
        <Track key={language} lanes={lanes} span={scene.span} epoch={null} focused={null} />
      ) : (
        <p className="muted track-empty">{t('timeline.nothing')}</p>
      )}
    </>
  );
}

/** The bottom bar: transport, clocks and the events of what flies. */
export function Timeline() {
  const isLab = useApp((state) => state.mode === 'lab');
  return (
    <section className={isLab ? 'timeline lab' : 'timeline'} aria-label={t('timeline.label')}>
      {isLab ? <LabTimeline /> : <ReplayTimeline />}
    </section>
  );
}
