import { type ReactNode, useMemo } from 'react';
import { t } from '../i18n/index.ts';
import { VerdictSentence } from '../panels/verdict-sentence.tsx';
import { type FlightsState, useApp } from '../state/store.ts';
import { Clocks } from './clocks.tsx';
import { laneOfRound, lanesOfLab } from './lanes.ts';
import { Track } from './track.tsx';
import { Transport } from './transport.tsx';

const nothingText = (flights: FlightsState): ReactNode => {
  if (flights.state === 'pending') return t('flights.pending');
  if (flights.state === 'none') return t('flights.engineTest');
  if (flights.state === 'failed') return t('flights.failedTitle');
  return <VerdictSentence verdict={flights.flights.verdict} />;
};

function ReplayTimeline() {
  const flights = useApp((state) => state.flights);
  const selected = useApp((state) => state.selectedId !== null);
  const focused = useApp((state) => state.focusedRound);
  const language = useApp((state) => state.language);
  const scene = flights.state === 'ready' ? flights.scene : null;
  const lanes = scene?.rounds.map(laneOfRound);
  return (
    <>
      <div className="timeline-bar">
        <Transport />
        {scene && <Clocks key={language} epoch={scene.epoch} />}
      </div>
      {scene && lanes ? (
        <Track
          key={`${scene.launchId} ${scene.issuer} ${language}`}
          lanes={lanes}
          span={scene.span}
          epoch={scene.epoch}
          focused={focused === null ? null : String(focused)}
        />
      ) : (
        <p className="muted track-empty">{selected ? nothingText(flights) : t('timeline.nothing')}</p>
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
