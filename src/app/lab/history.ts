import { changeBetween, type LabDraft } from './draft.ts';

/** Drafts before and after the present one. */
export interface DraftHistory {
  /** Oldest first. */
  readonly past: readonly LabDraft[];
  readonly present: LabDraft;
  /** What redo gives next is first. */
  readonly future: readonly LabDraft[];
  /** The drag or the typing that is going on, whose changes are one entry; null between two. */
  readonly stroke: string | null;
}

/** Entries that can be taken back; older ones are forgotten. */
export const MOST_ENTRIES = 100;

export const startHistory = (draft: LabDraft): DraftHistory => ({
  past: [],
  present: draft,
  future: [],
  stroke: null,
});

/**
 * Takes in a changed draft. Changes of one stroke, such as the drag of one slider, are one entry.
 * @param stroke names what is dragged while it is; null for a change that stands alone
 */
export const recordDraft = (
  history: DraftHistory,
  draft: LabDraft,
  stroke: string | null = null,
): DraftHistory => {
  if (changeBetween(history.present, draft) === null) return history;
  if (stroke !== null && stroke === history.stroke) return { ...history, present: draft };
  return {
    past: [...history.past, history.present].slice(-MOST_ENTRIES),
    present: draft,
    future: [],
    stroke,
  };
};

/** Ends a stroke: the next change is another entry. A drag that came back to where it began leaves none. */
export const endStroke = (history: DraftHistory): DraftHistory => {
  if (history.stroke === null) return history;
  const before = history.past.at(-1);
  const cameBack = before !== undefined && changeBetween(before, history.present) === null;
  return { ...history, past: cameBack ? history.past.slice(0, -1) : history.past, stroke: null };
};

export const canUndo = ({ past }: DraftHistory): boolean => past.length > 0;

export const canRedo = ({ future }: DraftHistory): boolean => future.length > 0;

/** One entry back; the history itself where there is none. */
export const undoDraft = (history: DraftHistory): DraftHistory => {
  const { past, present, future } = endStroke(history);
  const before = past.at(-1);
  if (before === undefined) return endStroke(history);
  return { past: past.slice(0, -1), present: before, future: [present, ...future], stroke: null };
};

/** One entry forward again; the history itself where there is none. */
export const redoDraft = (history: DraftHistory): DraftHistory => {
  const { past, present, future } = endStroke(history);
  const [next, ...later] = future;
  if (next === undefined) return endStroke(history);
  return { past: [...past, present], present: next, future: later, stroke: null };
};
