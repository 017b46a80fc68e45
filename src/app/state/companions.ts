import type { LaunchFlights } from '../../reconstruction/index.ts';
import type { FlownScene, SceneRound } from './flown-scene.ts';
import { quietGaps } from './flown-scene.ts';
import type { PlaybackSpan } from './playback.ts';

/** A launch replayed beside the selected one, on a clock of its own that starts at its first lift-off. */
export type Companion =
  | { readonly state: 'pending' }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'ready';
      readonly flights: LaunchFlights;
      /** Null where nothing of it flies. */
      readonly scene: FlownScene | null;
    };

/** The scenes of the companions that fly, in the order chosen, with their launch. */
export const flyingCompanions = (
  compared: readonly string[],
  companions: ReadonlyMap<string, Companion>,
  selectedId: string | null,
): readonly FlownScene[] =>
  compared.flatMap((id) => {
    // The selected launch flies as itself.
    if (id === selectedId) return [];
    const companion = companions.get(id);
    return companion?.state === 'ready' && companion.scene ? [companion.scene] : [];
  });

/** What there is to play of several scenes whose first lift-offs are put together at T+0. */
export const spanTogether = (scenes: readonly FlownScene[]): PlaybackSpan => {
  const [only] = scenes;
  if (only && scenes.length === 1) return only.span;
  const rounds: readonly SceneRound[] = scenes
    .flatMap((scene) => scene.rounds)
    .sort((a, b) => a.launchS - b.launchS);
  return {
    endS: Math.max(0, ...scenes.map(({ span }) => span.endS)),
    eventTimesS: scenes.flatMap(({ span }) => span.eventTimesS).sort((a, b) => a - b),
    quiet: quietGaps(rounds),
  };
};
