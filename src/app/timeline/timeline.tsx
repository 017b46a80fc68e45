import { words } from '../i18n/index.ts';
import { thinSpaces } from '../i18n/quantities.ts';
import { type FlightsState, useApp } from '../state/store.ts';
import { Clocks } from './clocks.tsx';
import { Track } from './track.tsx';
import { Transport } from './transport.tsx';

const nothingText = (flights: FlightsState): string => {
  if (flights.state === 'pending') return words.flights.pending;
  if (flights.state === 'none') return words.flights.engineTest;
  if (flights.state === 'failed') return words.flights.failedTitle;
  return thinSpaces(flights.flights.verdict.sentence);
};

/** The bottom bar: transport, clocks and the events of the rounds. */
export function Timeline() {
  const flights = useApp((state) => state.flights);
  const selected = useApp((state) => state.selectedId !== null);
  const scene = flights.state === 'ready' ? flights.scene : null;
  return (
    <section className="timeline" aria-label={words.timeline.label}>
      <div className="timeline-bar">
        <Transport />
        {scene && <Clocks scene={scene} />}
      </div>
      {scene ? (
        <Track key={`${scene.launchId} ${scene.issuer}`} scene={scene} />
      ) : (
        <p className="muted track-empty">{selected ? nothingText(flights) : words.timeline.nothing}</p>
      )}
    </section>
  );
}
