import { type CSSProperties, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { addSeconds, formatElapsed, type Instant, kstClock } from '../../engine/time/index.ts';
import { t } from '../i18n/index.ts';
import { formatDuration } from '../i18n/quantities.ts';
import { playback, usePlaybackStatus } from '../state/clock.ts';
import type { PlaybackSpan } from '../state/playback.ts';
import { focusRound } from '../state/store.ts';
import type { Lane } from './lanes.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

const between = (scale: TimeScale, fromS: number, toS: number): CSSProperties => ({
  left: percent(scale.shareOf(fromS)),
  width: percent(scale.shareOf(toS) - scale.shareOf(fromS)),
});

/** How far the page keys go. */
const PAGE_S = 60;

/** Room for the name of a round before its lift-off. */
const LANE_NAME_PX = 10;

/** A click this near to an event goes to the event itself. */
const SNAP_PX = 5;

const nearestEvent = (
  span: PlaybackSpan,
  scale: TimeScale,
  share: number,
  snapShare: number,
): number | null => {
  const near = span.eventTimesS
    .map((eventS) => ({ eventS, away: Math.abs(scale.shareOf(eventS) - share) }))
    .filter(({ away }) => away <= snapShare)
    .sort((a, b) => a.away - b.away);
  return near[0]?.eventS ?? null;
};

function LaneRow({ scale, lane, focused }: { scale: TimeScale; lane: Lane; focused: boolean }) {
  return (
    <div
      className={`lane${focused ? ' focused' : ''}${lane.variant === undefined ? '' : ` variant-${lane.variant}`}`}
    >
      <span className="lane-flight" style={between(scale, lane.launchS, lane.endS)} />
      {lane.events.map((event) => (
        <span
          key={`${event.kind} ${event.timeS}`}
          className={`lane-event ${event.kind}`}
          style={{ left: percent(scale.shareOf(event.timeS)) }}
          title={t('timeline.eventOf', {
            event: t(`timeline.events.${event.kind}`),
            flight: lane.name,
            time: formatElapsed(event.timeS),
          })}
        />
      ))}
      <span className="lane-name" style={{ left: percent(scale.shareOf(lane.launchS)) }}>
        {lane.sign}
      </span>
    </div>
  );
}

interface TrackProps {
  readonly lanes: readonly Lane[];
  readonly span: PlaybackSpan;
  /** Null for what has no date. */
  readonly epoch: Instant | null;
  /** Id of the lane that is brought forward. */
  readonly focused: string | null;
}

/** The events of every flight on one time axis, with the playhead; a slider for mouse and keyboard. */
export function Track({ lanes, span, epoch, focused }: TrackProps) {
  const { skipQuiet } = usePlaybackStatus();
  const slider = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => timeScale(span.endS, skipQuiet ? span.quiet : []), [span, skipQuiet]);

  useEffect(() => {
    const show = (timeS: number): void => {
      if (playhead.current) playhead.current.style.left = percent(scale.shareOf(timeS));
      // Assistive technology and tests are told at rest, not on every frame.
      if (playback.status().playing || !slider.current) return;
      slider.current.setAttribute('aria-valuenow', timeS.toFixed(1));
      const elapsed = formatElapsed(timeS);
      slider.current.setAttribute(
        'aria-valuetext',
        epoch === null
          ? elapsed
          : t('timeline.valueText', { elapsed, kst: kstClock(addSeconds(epoch, timeS)).time }),
      );
      slider.current.dataset.sceneTime = timeS.toFixed(3);
    };
    show(playback.timeS());
    return playback.onTime(show);
  }, [epoch, scale]);

  const scrub = (event: PointerEvent<HTMLDivElement>, snap: boolean): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - left) / width;
    const eventS = snap ? nearestEvent(span, scale, share, SNAP_PX / width) : null;
    playback.seek(eventS ?? scale.timeAt(share));
  };

  return (
    <div
      ref={slider}
      role="slider"
      tabIndex={0}
      className="track"
      aria-label={t('timeline.slider')}
      aria-valuemin={0}
      aria-valuemax={Number(span.endS.toFixed(1))}
      aria-valuenow={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        playback.pause();
        scrub(event, true);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event, false);
      }}
      onDoubleClick={() => focusRound(null)}
      onKeyDown={(event) => {
        const targets: Record<string, number> = {
          Home: 0,
          End: span.endS,
          PageUp: playback.timeS() + PAGE_S,
          PageDown: playback.timeS() - PAGE_S,
        };
        const targetS = targets[event.key];
        if (targetS === undefined) return;
        event.preventDefault();
        playback.seek(targetS);
      }}
    >
      {scale.pieces
        .filter(({ kind }) => kind === 'break')
        .map((piece) => (
          <span
            key={piece.fromS}
            className="track-break"
            style={{
              left: percent(piece.from),
              width: `calc(${percent(piece.to - piece.from)} - ${LANE_NAME_PX}px)`,
            }}
            title={t('timeline.quiet', { duration: formatDuration(piece.toS - piece.fromS) })}
          >
            <span className="track-break-words">{t('timeline.quietShort')}</span>
            {t('minutes', { count: Math.round((piece.toS - piece.fromS) / 60) })}
          </span>
        ))}
      {lanes.map((lane) => (
        <LaneRow key={lane.id} scale={scale} lane={lane} focused={lane.id === focused} />
      ))}
      <div ref={playhead} className="playhead" />
    </div>
  );
}
