import { words } from '../i18n/index.ts';
import { Icon } from '../panels/icons.tsx';
import { playback, usePlaybackStatus } from '../state/clock.ts';
import { SPEEDS } from '../state/playback.ts';

const text = words.timeline;

/** Play and pause, steps to events, speed, and what to do with time in which nothing flies. */
export function Transport() {
  const { playing, speed, skipQuiet, endS } = usePlaybackStatus();
  const nothing = endS <= 0;
  return (
    <div className="transport">
      <button
        type="button"
        className="button icon-only"
        aria-label={text.previousEvent}
        title={`${text.previousEvent} (,)`}
        disabled={nothing}
        onClick={() => playback.stepEvent(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="button icon-only play"
        aria-label={playing ? text.pause : text.play}
        title={`${playing ? text.pause : text.play} (${words.keys.space})`}
        disabled={nothing}
        onClick={playback.toggle}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="button icon-only"
        aria-label={text.nextEvent}
        title={`${text.nextEvent} (.)`}
        disabled={nothing}
        onClick={() => playback.stepEvent(1)}
      >
        <Icon name="next" />
      </button>
      <select
        aria-label={text.speed}
        title={text.speed}
        value={speed}
        onChange={(event) => playback.setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((choice) => (
          <option key={choice} value={choice}>
            {text.times(choice)}
          </option>
        ))}
      </select>
      <label className="check" title={text.skipQuietTitle}>
        <input
          type="checkbox"
          checked={skipQuiet}
          onChange={(event) => playback.setSkipQuiet(event.target.checked)}
        />
        {text.skipQuiet}
      </label>
    </div>
  );
}
