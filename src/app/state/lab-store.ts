import { create } from 'zustand';
import type { Site } from '../../catalogue/index.ts';
import type { Flight, FlightResult } from '../../engine/flight/index.ts';
import type { Trajectory } from '../../engine/trajectory/index.ts';
import type { Problem } from '../../engine/units/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import type { LabDraft } from '../lab/draft.ts';
import type { LabFigures } from '../lab/figures.ts';
import type { Pin, PinSign } from '../lab/pins.ts';

/** What the Lab works with. */
export interface LabStock {
  readonly types: readonly VehicleType[];
  readonly sites: ReadonlyMap<string, Site>;
  /** Types that could not be used; all others are there. */
  readonly problems: readonly Problem[];
  /** Title of a source of the types or of the gazetteer; its key where it has none. */
  readonly sourceTitle: (key: string) => string;
}

/** A draft that was flown. */
export interface LabFlown {
  readonly draft: LabDraft;
  readonly flight: Flight;
  readonly result: FlightResult;
  readonly figures: LabFigures;
}

export interface LabState {
  readonly loading: { readonly state: 'loading' } | { readonly state: 'ready' } | LoadFailed;
  readonly stock: LabStock | null;
  /** As it is set, whether it can be flown or not. */
  readonly draft: LabDraft | null;
  readonly problems: readonly Problem[];
  /** Why the draft, though nothing is wrong with it, could not be flown. */
  readonly failure: string | null;
  /** The last draft that could be flown. */
  readonly flown: LabFlown | null;
  readonly isMoving: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly pins: readonly Pin[];
  /** The pinned variants' paths, which neither a link nor a table needs. */
  readonly pinnedPaths: ReadonlyMap<PinSign, Trajectory>;
  /** The variant removed last, to be put back; null where its letter has been taken since. */
  readonly removed: { readonly pin: Pin; readonly index: number; readonly isBase: boolean } | null;
  /** The variant that differences are taken to; null for the flight under the hand. */
  readonly base: PinSign | null;
  /** The flight document, where the browser refused to copy it. */
  readonly documentText: string | null;
}

interface LoadFailed {
  readonly state: 'failed';
  readonly message: string;
}

/** The Lab's own store; what the rest of the page sees of it is `labScene` of the page's store. */
export const useLab = create<LabState>(() => ({
  loading: { state: 'loading' },
  stock: null,
  draft: null,
  problems: [],
  failure: null,
  flown: null,
  isMoving: false,
  canUndo: false,
  canRedo: false,
  pins: [],
  pinnedPaths: new Map(),
  removed: null,
  base: null,
  documentText: null,
}));
