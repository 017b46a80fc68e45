import { useEffect, useRef } from 'react';
import { formatElapsed, kstClock, utcClock } from '../../engine/time/index.ts';
import { words } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { playback } from '../state/clock.ts';
import { type FlownScene, momentOf } from '../state/flown-scene.ts';

/** T+, KST and UTC of the scene time; the text follows the clock without re-rendering. */
export function Clocks({ scene }: { scene: FlownScene }) {
  const elapsed = useRef<HTMLSpanElement>(null);
  const kst = useRef<HTMLSpanElement>(null);
  const utc = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (node: HTMLSpanElement | null, text: string): void => {
      // Most frames stay within the same second.
      if (node && node.textContent !== text) node.textContent = text;
    };
    const show = (timeS: number): void => {
      const moment = momentOf(scene, timeS);
      const korean = kstClock(moment);
      const universal = utcClock(moment);
      write(elapsed.current, formatElapsed(timeS));
      write(kst.current, `${formatDate(korean.date, false)} ${korean.time}`);
      write(utc.current, `${formatDate(universal.date, false)} ${universal.time}`);
    };
    show(playback.timeS());
    return playback.onTime(show);
  }, [scene]);
  return (
    <div className="clocks" data-testid="clocks">
      <span ref={elapsed} className="elapsed" title={words.timeline.elapsedTitle} />
      <span>
        <span ref={kst} /> <span className="muted">{words.timeline.kst}</span>
      </span>
      <span>
        <span ref={utc} /> <span className="muted">{words.timeline.utc}</span>
      </span>
    </div>
  );
}
