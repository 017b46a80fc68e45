import { useSyncExternalStore } from 'react';
import { playback } from './clock.ts';

const subscribe = (onChange: () => void): (() => void) => {
  const stopTime = playback.onTime(() => {
    if (!playback.status().playing) onChange();
  });
  const stopStatus = playback.onStatus(onChange);
  return () => {
    stopTime();
    stopStatus();
  };
};

const snapshot = (): number | null => (playback.status().playing ? null : playback.timeS());

/** The scene time while paused, else null: nothing is rendered on the frames of a replay. */
export const useTimeAtRest = (): number | null => useSyncExternalStore(subscribe, snapshot);
