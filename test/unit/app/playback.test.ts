import { describe, expect, it } from 'vitest';
import {
  advance,
  createPlayback,
  type FrameSource,
  neighbourEvent,
  type PlaybackSpan,
} from '../../../src/app/state/playback.ts';

const SPAN: PlaybackSpan = {
  endS: 200,
  eventTimesS: [0, 20, 40, 150, 150, 200],
  quiet: [{ fromS: 45, toS: 145 }],
};

/** Frames that come when the test says so, on a wall clock that the test moves. */
const handFrames = () => {
  let nowMs = 0;
  let waiting: { handle: number; callback: () => void } | null = null;
  let handles = 0;
  const source: FrameSource = {
    nowMs: () => nowMs,
    request: (callback) => {
      handles += 1;
      waiting = { handle: handles, callback };
      return handles;
    },
    cancel: (handle) => {
      if (waiting?.handle === handle) waiting = null;
    },
  };
  return {
    source,
    isWaiting: () => waiting !== null,
    frame: (elapsedMs: number) => {
      nowMs += elapsedMs;
      const due = waiting;
      waiting = null;
      due?.callback();
    },
  };
};

const loaded = () => {
  const frames = handFrames();
  const playback = createPlayback(frames.source);
  playback.load(SPAN);
  playback.setSpeed(1);
  return { frames, playback };
};

describe('advance', () => {
  it('jumps to the end of a quiet gap when the step enters it', () => {
    expect(advance(SPAN, 44, 2, true)).toBe(145);
  });

  it('jumps out of a gap that the user scrubbed into', () => {
    expect(advance(SPAN, 100, 0.1, true)).toBe(145);
  });

  it('keeps a step that goes beyond the gap', () => {
    expect(advance(SPAN, 44, 110, true)).toBe(154);
  });

  it('plays through the gap when nothing is to be skipped', () => {
    expect(advance(SPAN, 44, 2, false)).toBe(46);
  });

  it('does not jump from the end of a gap again', () => {
    expect(advance(SPAN, 145, 1, true)).toBe(146);
  });

  it('holds at the end', () => {
    expect(advance(SPAN, 199, 5, true)).toBe(200);
  });
});

describe('neighbourEvent', () => {
  it('finds the next and the previous event, not the one it stands on', () => {
    expect(neighbourEvent(SPAN.eventTimesS, 20, 1)).toBe(40);
    expect(neighbourEvent(SPAN.eventTimesS, 20, -1)).toBe(0);
  });

  it('takes two events of one moment as one', () => {
    expect(neighbourEvent(SPAN.eventTimesS, 150, 1)).toBe(200);
  });

  it('finds none beyond the last', () => {
    expect(neighbourEvent(SPAN.eventTimesS, 200, 1)).toBeNull();
    expect(neighbourEvent(SPAN.eventTimesS, 0, -1)).toBeNull();
  });
});

describe('playback', () => {
  it('asks for frames only while playing', () => {
    const { frames, playback } = loaded();
    expect(frames.isWaiting()).toBe(false);
    playback.play();
    expect(frames.isWaiting()).toBe(true);
    playback.pause();
    expect(frames.isWaiting()).toBe(false);
  });

  it('moves by wall time times speed', () => {
    const { frames, playback } = loaded();
    playback.setSpeed(10);
    playback.play();
    frames.frame(100);
    expect(playback.timeS()).toBeCloseTo(1, 9);
    frames.frame(50);
    expect(playback.timeS()).toBeCloseTo(1.5, 9);
  });

  it('does not leap after a long frame, as of a hidden tab', () => {
    const { frames, playback } = loaded();
    playback.play();
    frames.frame(3_600_000);
    expect(playback.timeS()).toBe(1);
  });

  it('stops at the end and starts over from there', () => {
    const { frames, playback } = loaded();
    playback.seek(199.9);
    playback.play();
    frames.frame(500);
    expect(playback.timeS()).toBe(200);
    expect(playback.status().playing).toBe(false);
    expect(frames.isWaiting()).toBe(false);
    playback.play();
    expect(playback.timeS()).toBe(0);
  });

  it('holds a seek within the scene', () => {
    const { playback } = loaded();
    playback.seek(-5);
    expect(playback.timeS()).toBe(0);
    playback.seek(1e6);
    expect(playback.timeS()).toBe(200);
  });

  it('pauses at the event it steps to', () => {
    const { frames, playback } = loaded();
    playback.play();
    frames.frame(100);
    playback.stepEvent(1);
    expect(playback.timeS()).toBe(20);
    expect(playback.status().playing).toBe(false);
  });

  it('stays where it is without an event to step to', () => {
    const { playback } = loaded();
    playback.stepEvent(-1);
    expect(playback.timeS()).toBe(0);
  });

  it('tells its listeners each time until they leave, and once more at rest', () => {
    const { frames, playback } = loaded();
    const heard: { timeS: number; playing: boolean }[] = [];
    const leave = playback.onTime((timeS) => heard.push({ timeS, playing: playback.status().playing }));
    playback.play();
    frames.frame(100);
    playback.pause();
    leave();
    playback.seek(50);
    expect(heard).toEqual([
      { timeS: 0.1, playing: true },
      { timeS: 0.1, playing: false },
    ]);
  });

  it('replaces the status object only when the status changes', () => {
    const { frames, playback } = loaded();
    playback.play();
    const before = playback.status();
    frames.frame(16);
    expect(playback.status()).toBe(before);
    playback.setSkipQuiet(false);
    expect(playback.status()).not.toBe(before);
  });

  it('does not play an empty scene', () => {
    const frames = handFrames();
    const playback = createPlayback(frames.source);
    playback.play();
    expect(playback.status().playing).toBe(false);
    expect(frames.isWaiting()).toBe(false);
  });

  it('goes on when its scene becomes longer or shorter', () => {
    const { playback } = loaded();
    playback.seek(30);
    playback.play();
    playback.adjust({ endS: 300, eventTimesS: [], quiet: [] });
    expect(playback.status()).toMatchObject({ playing: true, endS: 300 });
    expect(playback.timeS()).toBe(30);
    playback.adjust({ endS: 20, eventTimesS: [], quiet: [] });
    expect(playback.timeS()).toBe(20);
  });

  it('stops when another scene is loaded and starts it where asked', () => {
    const { playback } = loaded();
    playback.play();
    playback.load({ endS: 50, eventTimesS: [], quiet: [] }, 80);
    expect(playback.status()).toMatchObject({ playing: false, endS: 50 });
    expect(playback.timeS()).toBe(50);
  });
});
