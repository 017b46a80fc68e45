import { t } from '../i18n/index.ts';
import type { SceneEventKind, SceneRound } from '../state/flown-scene.ts';
import type { LabLane } from '../state/lab-scene.ts';

/** One flight on the track. Times are scene times. */
export interface Lane {
  readonly id: string;
  /** A sign or two before its lift-off. */
  readonly sign: string;
  /** As its events name it. */
  readonly name: string;
  readonly launchS: number;
  readonly endS: number;
  readonly events: readonly { readonly kind: SceneEventKind; readonly timeS: number }[];
}

export const laneOfRound = ({ round, launchS, endS, events }: SceneRound): Lane => ({
  id: String(round),
  sign: String(round),
  name: t('timeline.ofRound', { round }),
  launchS,
  endS,
  events,
});

export const lanesOfLab = (lanes: readonly LabLane[]): Lane[] =>
  lanes.map((lane) => ({ ...lane, launchS: 0 }));
