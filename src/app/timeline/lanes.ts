import { t } from '../i18n/index.ts';
import { letterOf } from '../i18n/letter.ts';
import type { FlownScene, SceneEventKind, SceneRound } from '../state/flown-scene.ts';
import type { LabLane } from '../state/lab-scene.ts';

/** One flight on the track. Times are scene times. */
export interface Lane {
  readonly id: string;
  /** A sign or two before its lift-off. */
  readonly sign: string;
  /** As its events name it. */
  readonly name: string;
  /** Place among the launches replayed beside the selected one, whose colour it has. */
  readonly variant?: number;
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

/** The lanes of a launch replayed beside the selected one, signed with its letter. */
export const lanesOfCompanion = ({ launchId, rounds }: FlownScene, place: number, name: string): Lane[] =>
  rounds.map(({ round, launchS, endS, events }) => ({
    id: `${launchId} ${round}`,
    sign: rounds.length > 1 ? `${letterOf(place)}${round}` : letterOf(place),
    name,
    launchS,
    endS,
    events,
    variant: place,
  }));

export const lanesOfLab = (lanes: readonly LabLane[]): Lane[] =>
  lanes.map((lane) => ({ ...lane, launchS: 0 }));
