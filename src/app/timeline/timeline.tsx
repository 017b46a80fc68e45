import { useMemo } from 'react';
import { words } from '../i18n/index.ts';
import { thinSpaces } from '../i18n/quantities.ts';
import { type FlightsState, useApp } from '../state/store.ts';
import { Clocks } from './clocks.tsx';
import { laneOfRound, lanesOfLab } from './lanes.ts';
import { Track } from './track.tsx';
import { Transport } from './transport.tsx';

const nothingText = (flights: FlightsState): string => {
  if (flights.state === 'pending') return words.flights.pending;
  if (flights.state === 'none') return words.flights.engineTest;
  if (flights.state === 'failed') return words.flights.failedTitle;
  return thinSpaces(flights.flights.verdict.sentence);
};

function ReplayTimeline() {
  const flights = useApp((state) => state.flights);
  const selected = useApp((state) => state.selectedId !== null);
  const focused = useApp((state) => state.focusedRound);
  const scene = flights.state === 'ready' ? flights.scene : null;
  const lanes = useMemo(() => scene?.rounds.map(laneOfRound), [scene]);
  return (
    <>
      <div className="timeline-bar">
        <Transport />
        {scene && <Clocks epoch={scene.epoch} />}
      </div>
      {scene && lanes ? (
        <Track
          key={`${scene.launchId} ${scene.issuer}`}
          lanes={lanes}
          span={scene.span}
          epoch={scene.epoch}
          focused={focused === null ? null : String(focused)}
        />
      ) : (
        <p className="muted track-empty">{selected ? nothingText(flights) : words.timeline.nothing}</p>
      )}
    </>
  );
}

function LabTimeline() {
  const scene = useApp((state) => state.labScene);
  const lanes = useMemo(() => scene && lanesOfLab(scene.lanes), [scene]);
  return (
    <>
      <div className="timeline-bar">
        <Transport />
        {scene && <Clocks epoch={null} />}
      </div>
      {scene && lanes ? (
        <Track lanes={lanes} span={scene.span} epoch={null} focused={null} />
      ) : (
        <p className="muted track-empty">{words.timeline.nothing}</p>
      )}
    </>
  );
}

/** The bottom bar: transport, clocks and the events of what flies. */
export function Timeline() {
  const isLab = useApp((state) => state.mode === 'lab');
  return (
    <section className={isLab ? 'timeline lab' : 'timeline'} aria-label={words.timeline.label}>
      {isLab ? <LabTimeline /> : <ReplayTimeline />}
    </section>
  );
}
