/** A stretch of scene time in which nothing flies. */
export interface QuietGap {
  readonly fromS: number;
  readonly toS: number;
}

/** What there is to play: from 0 to `endS`, with its events and its quiet gaps in order of time. */
export interface PlaybackSpan {
  readonly endS: number;
  readonly eventTimesS: readonly number[];
  readonly quiet: readonly QuietGap[];
}

/** The part of the clock that changes rarely and may be shown by React. */
export interface PlaybackStatus {
  readonly playing: boolean;
  readonly speed: number;
  readonly skipQuiet: boolean;
  readonly endS: number;
}

/** Where frames and wall time come from; the page gives requestAnimationFrame, tests give their own. */
export interface FrameSource {
  nowMs(): number;
  request(callback: () => void): number;
  cancel(handle: number): void;
}

/** The scene's clock. Times are seconds after the scene's epoch, the first launch of the chosen issuer. */
export interface Playback {
  timeS(): number;
  status(): PlaybackStatus;
  /** Sets what is played; stops and goes to `timeS` (0 unless given). */
  load(span: PlaybackSpan, timeS?: number): void;
  /** Sets what is played while it goes on: the same scene, a little longer or shorter. */
  adjust(span: PlaybackSpan): void;
  play(): void;
  pause(): void;
  toggle(): void;
  seek(timeS: number): void;
  /** Pauses at the next or the previous event; stays where it is when there is none. */
  stepEvent(direction: 1 | -1): void;
  setSpeed(speed: number): void;
  setSkipQuiet(skip: boolean): void;
  /** Called on every change of the time, on each frame while playing. Returns the unsubscriber. */
  onTime(listener: (timeS: number) => void): () => void;
  /** Called when the status object has been replaced. Returns the unsubscriber. */
  onStatus(listener: () => void): () => void;
}

export const SPEEDS: readonly number[] = [1, 2, 5, 10, 30, 60, 120];

const DEFAULT_SPEED = 10;
/** Two moments closer than this are the same event: the scene's times carry no more. */
const SAME_MOMENT_S = 1e-3;
/** A frame that took longer (a hidden tab) must not make the flight jump. */
const LONGEST_FRAME_S = 1;

const NOTHING: PlaybackSpan = { endS: 0, eventTimesS: [], quiet: [] };

const subscribe = <L>(listeners: Set<L>, listener: L): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * The time after `stepS` seconds of play from `fromS`: quiet gaps are jumped when `skipQuiet`, the end holds.
 * @example advance({ endS: 100, eventTimesS: [], quiet: [{ fromS: 10, toS: 90 }] }, 9, 2, true) // 90
 */
export const advance = (span: PlaybackSpan, fromS: number, stepS: number, skipQuiet: boolean): number => {
  const toS = Math.min(fromS + stepS, span.endS);
  const gap = skipQuiet && span.quiet.find((quiet) => toS >= quiet.fromS && fromS < quiet.toS);
  return gap ? Math.max(toS, gap.toS) : toS;
};

/** The event after (1) or before (-1) `timeS`, or null when there is none. */
export const neighbourEvent = (
  eventTimesS: readonly number[],
  timeS: number,
  direction: 1 | -1,
): number | null =>
  direction === 1
    ? (eventTimesS.find((eventS) => eventS > timeS + SAME_MOMENT_S) ?? null)
    : (eventTimesS.findLast((eventS) => eventS < timeS - SAME_MOMENT_S) ?? null);

/** A stopped clock with nothing to play. */
export const createPlayback = (frames: FrameSource): Playback => {
  const timeListeners = new Set<(timeS: number) => void>();
  const statusListeners = new Set<() => void>();
  let span = NOTHING;
  let timeS = 0;
  let status: PlaybackStatus = { playing: false, speed: DEFAULT_SPEED, skipQuiet: true, endS: 0 };
  let frame: { handle: number; startedMs: number } | null = null;

  const setStatus = (change: Partial<PlaybackStatus>): void => {
    status = { ...status, ...change };
    for (const listener of statusListeners) listener();
  };
  const setTime = (nextS: number): void => {
    timeS = Math.min(Math.max(nextS, 0), span.endS);
    for (const listener of timeListeners) listener(timeS);
  };
  const requestFrame = (): void => {
    frame = { startedMs: frames.nowMs(), handle: frames.request(onFrame) };
  };
  const onFrame = (): void => {
    if (!frame) return;
    const elapsedS = Math.min((frames.nowMs() - frame.startedMs) / 1000, LONGEST_FRAME_S);
    setTime(advance(span, timeS, elapsedS * status.speed, status.skipQuiet));
    if (timeS >= span.endS) pause();
    else requestFrame();
  };
  const pause = (): void => {
    if (frame) frames.cancel(frame.handle);
    frame = null;
    if (!status.playing) return;
    setStatus({ playing: false });
    // Told once more, so that what shows the time only at rest (the table, the address bar) catches up.
    setTime(timeS);
  };
  const play = (): void => {
    if (status.playing || span.endS <= 0) return;
    if (timeS >= span.endS) setTime(0);
    setStatus({ playing: true });
    requestFrame();
  };

  return {
    timeS: () => timeS,
    status: () => status,
    load: (next, startS = 0) => {
      pause();
      span = next;
      setStatus({ endS: next.endS });
      setTime(startS);
    },
    adjust: (next) => {
      span = next;
      if (next.endS !== status.endS) setStatus({ endS: next.endS });
      setTime(timeS);
    },
    play,
    pause,
    toggle: () => (status.playing ? pause() : play()),
    seek: setTime,
    stepEvent: (direction) => {
      pause();
      const eventS = neighbourEvent(span.eventTimesS, timeS, direction);
      if (eventS !== null) setTime(eventS);
    },
    setSpeed: (speed) => setStatus({ speed }),
    setSkipQuiet: (skipQuiet) => setStatus({ skipQuiet }),
    onTime: (listener) => subscribe(timeListeners, listener),
    onStatus: (listener) => subscribe(statusListeners, listener),
  };
};
