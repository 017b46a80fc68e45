import { useSyncExternalStore } from 'react';
import { createPlayback, type PlaybackStatus } from './playback.ts';

/** The page's one clock. */
export const playback = createPlayback({
  nowMs: () => performance.now(),
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
});

/** Playing, speed and the like; it does not change with the time. */
export const usePlaybackStatus = (): PlaybackStatus =>
  useSyncExternalStore(playback.onStatus, playback.status);
