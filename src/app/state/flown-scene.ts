import { addSeconds, type Instant, secondsBetween } from '../../engine/time/index.ts';
import { timeSpan } from '../../engine/trajectory/index.ts';
import type { FlownRound, LaunchFlights } from '../../reconstruction/index.ts';
import type { PlaybackSpan, QuietGap } from './playback.ts';

export type SceneEventKind = 'lift-off' | 'burnout' | 'apogee' | 'splash';

/** A moment of one round worth stepping to. */
export interface SceneEvent {
  readonly kind: SceneEventKind;
  readonly round: number;
  /** Seconds after the scene's epoch. */
  readonly timeS: number;
}

/** One flown round on the scene's clock. */
export interface SceneRound {
  readonly round: number;
  readonly launchS: number;
  readonly endS: number;
  readonly events: readonly SceneEvent[];
  readonly flown: FlownRound;
}

/** All that flies of one launch on one clock, whose zero is the first launch of the chosen issuer. */
export interface FlownScene {
  readonly launchId: string;
  readonly issuer: string;
  readonly epoch: Instant;
  readonly rounds: readonly SceneRound[];
  readonly span: PlaybackSpan;
}

/** Shorter pauses between two flights are left to play. */
const SHORTEST_GAP_S = 60;
/** Kept on both sides of a gap, so that the last splash and the next lift-off are seen. */
const GAP_MARGIN_S = 5;

const eventsOf = (flown: FlownRound, launchS: number): SceneEvent[] => {
  const { round } = flown;
  const named: SceneEvent[] = [{ kind: 'lift-off', round, timeS: launchS }];
  for (const event of flown.arc.trajectory.events) {
    const timeS = launchS + event.timeS;
    if (event.kind === 'burnout') named.push({ kind: 'burnout', round, timeS });
    if (event.kind === 'apogee') named.push({ kind: 'apogee', round, timeS });
    if (event.kind === 'impact') named.push({ kind: 'splash', round, timeS });
  }
  return named.sort((a, b) => a.timeS - b.timeS);
};

/** The stretches between flights, given in order of launch, in which nothing flies. */
export const quietGaps = (rounds: readonly SceneRound[]): QuietGap[] => {
  const gaps: QuietGap[] = [];
  let flownToS = 0;
  for (const { launchS, endS } of rounds) {
    if (launchS - flownToS >= SHORTEST_GAP_S) {
      gaps.push({ fromS: flownToS + GAP_MARGIN_S, toS: launchS - GAP_MARGIN_S });
    }
    flownToS = Math.max(flownToS, endS);
  }
  return gaps;
};

/** The flown rounds on one clock, in order of launch; null when nothing flies. */
export const sceneOf = (flights: LaunchFlights): FlownScene | null => {
  const inOrder = [...flights.rounds].sort((a, b) => a.launchUtc - b.launchUtc || a.round - b.round);
  const first = inOrder[0];
  if (!first) return null;
  const rounds = inOrder.map((flown): SceneRound => {
    const launchS = secondsBetween(first.launchUtc, flown.launchUtc);
    return {
      round: flown.round,
      launchS,
      endS: launchS + timeSpan(flown.arc.trajectory).endS,
      events: eventsOf(flown, launchS),
      flown,
    };
  });
  const eventTimesS = rounds.flatMap(({ events }) => events.map(({ timeS }) => timeS)).sort((a, b) => a - b);
  return {
    launchId: flights.launchId,
    issuer: flights.issuer,
    epoch: first.launchUtc,
    rounds,
    span: {
      endS: Math.max(...rounds.map(({ endS }) => endS)),
      eventTimesS,
      quiet: quietGaps(rounds),
    },
  };
};

/** The round that the tabs show: the one brought forward, else the first that flies; null while none does. */
export const shownRound = (scene: FlownScene | null, focused: number | null): SceneRound | null =>
  scene?.rounds.find(({ round }) => round === focused) ?? scene?.rounds[0] ?? null;

/** The moment on the calendar of a scene time. */
export const momentOf = (scene: FlownScene, timeS: number): Instant => addSeconds(scene.epoch, timeS);

/** Seconds after its own lift-off that a round has flown at a scene time, held at the ends of its flight. */
export const flightTimeAt = ({ launchS, flown }: SceneRound, timeS: number): number => {
  const { startS, endS } = timeSpan(flown.arc.trajectory);
  return Math.min(Math.max(timeS - launchS, startS), endS);
};
