import { t } from '../i18n/index.ts';
import { Icon } from '../panels/icons.tsx';
import { playback, usePlaybackStatus } from '../state/clock.ts';
import { SPEEDS } from '../state/playback.ts';

/** Play and pause, steps to events, speed, and what to do with time in which nothing flies. */
export function Transport() {
  const { playing, speed, skipQuiet, endS } = usePlaybackStatus();
  const nothing = endS <= 0;
  return (
    <div className="transport">
      <button
        type="button"
        className="button icon-only"
        aria-label={t('timeline.previousEvent')}
        title={`${t('timeline.previousEvent')} (,)`}
        disabled={nothing}
        onClick={() => playback.stepEvent(-1)}
      >
        <Icon name="previous" />
      </button>
      <button
        type="button"
        className="button icon-only play"
        aria-label={playing ? t('timeline.pause') : t('timeline.play')}
        title={`${playing ? t('timeline.pause') : t('timeline.play')} (${t('keys.space')})`}
        disabled={nothing}
        onClick={playback.toggle}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="button icon-only"
        aria-label={t('timeline.nextEvent')}
        title={`${t('timeline.nextEvent')} (.)`}
        disabled={nothing}
        onClick={() => playback.stepEvent(1)}
      >
        <Icon name="next" />
      </button>
      <select
        aria-label={t('timeline.speed')}
        title={t('timeline.speed')}
        value={speed}
        onChange={(event) => playback.setSpeed(Number(event.target.value))}
      >
        {SPEEDS.map((choice) => (
          <option key={choice} value={choice}>
            {t('timeline.times', { speed: choice })}
          </option>
        ))}
      </select>
      <label className="check" title={t('timeline.skipQuietTitle')}>
        <input
          type="checkbox"
          checked={skipQuiet}
          onChange={(event) => playback.setSkipQuiet(event.target.checked)}
        />
        {t('timeline.skipQuiet')}
      </label>
    </div>
  );
}
