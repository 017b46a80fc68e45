import { useEffect, useRef } from 'react';
import { addSeconds, formatElapsed, type Instant, kstClock, utcClock } from '../../engine/time/index.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { playback } from '../state/clock.ts';

/**
 * T+, KST and UTC of the scene time; the text follows the clock without re-rendering.
 * @param epoch null for what has no date: T+ alone
 */
export function Clocks({ epoch }: { epoch: Instant | null }) {
  const elapsed = useRef<HTMLSpanElement>(null);
  const kst = useRef<HTMLSpanElement>(null);
  const utc = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (node: HTMLSpanElement | null, text: string): void => {
      // Most frames stay within the same second.
      if (node && node.textContent !== text) node.textContent = text;
    };
    const show = (timeS: number): void => {
      write(elapsed.current, formatElapsed(timeS));
      if (epoch === null) return;
      const moment = addSeconds(epoch, timeS);
      const korean = kstClock(moment);
      const universal = utcClock(moment);
      write(kst.current, `${formatDate(korean.date, false)} ${korean.time}`);
      write(utc.current, `${formatDate(universal.date, false)} ${universal.time}`);
    };
    show(playback.timeS());
    return playback.onTime(show);
  }, [epoch]);
  return (
    <div className="clocks" data-testid="clocks">
      <span
        ref={elapsed}
        className="elapsed"
        title={epoch === null ? undefined : t('timeline.elapsedTitle')}
      />
      {epoch !== null && (
        <>
          <span>
            <span ref={kst} /> <span className="muted">{t('timeline.kst')}</span>
          </span>
          <span>
            <span ref={utc} /> <span className="muted">{t('timeline.utc')}</span>
          </span>
        </>
      )}
    </div>
  );
}
