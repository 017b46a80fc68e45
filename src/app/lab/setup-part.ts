import type { Problem } from '../../engine/units/index.ts';
import type { LabStock } from '../state/lab-store.ts';
import type { LabDraft } from './draft.ts';

/** What each part of the Lab's left panel works with. */
export interface PartProps {
  readonly stock: LabStock;
  readonly draft: LabDraft;
  readonly problems: readonly Problem[];
}

/** What is said beside a field: what is wrong, and how to mend it. */
export const problemAt = (problems: readonly Problem[], path: string): string | null => {
  const found = problems.filter((problem) => problem.path === path);
  return found.length === 0 ? null : found.map(({ message, remedy }) => `${message}; ${remedy}.`).join(' ');
};
