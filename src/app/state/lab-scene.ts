import type { GlobeMark, SimulatedArc } from '../globe/port.ts';
import type { SceneEventKind } from './flown-scene.ts';
import type { PlaybackSpan } from './playback.ts';

/** One flight of the Lab on the timeline. All lift off at time 0. */
export interface LabLane {
  readonly id: string;
  /** A letter, or nothing for the flight under the hand. */
  readonly sign: string;
  readonly name: string;
  readonly endS: number;
  readonly events: readonly { readonly kind: SceneEventKind; readonly timeS: number }[];
}

/** What the Lab shows outside its panels. */
export interface LabScene {
  /** The flight under the hand first, then the pinned ones. */
  readonly arcs: readonly SimulatedArc[];
  readonly site: GlobeMark;
  readonly lanes: readonly LabLane[];
  readonly span: PlaybackSpan;
  /** While a value is dragged: only the first arc and its lane differ from the scene before. */
  readonly isMoving: boolean;
  /** Changes with what should be framed anew: another site or another vehicle. */
  readonly framing: string;
}

/** What the rest of the page may ask of the Lab. */
export interface LabPort {
  undo(): void;
  redo(): void;
  reset(): void;
  pin(): void;
  copyDocument(): Promise<void>;
  /** Its part of the address, as parameters of a query. */
  link(): string;
}
