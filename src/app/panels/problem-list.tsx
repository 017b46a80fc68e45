import type { Problem } from '../../engine/units/index.ts';
import { t } from '../i18n/index.ts';

/** A file with thousands of slips is mended step by step; the first ones say what kind they are. */
const MOST_SHOWN = 200;

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly title: string;
  readonly help?: string;
}

/** What could not be used: where, what is wrong, how to mend it. */
export function ProblemList({ problems, title, help }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <details className="problems" data-testid="problems">
      <summary>{title}</summary>
      {help && <p className="muted">{help}</p>}
      <ul>
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <code>{problem.path}</code>
            <span>{problem.message}</span>
            <span className="muted">{problem.remedy}</span>
          </li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && (
        <p className="muted">{t('problems.more', { count: problems.length - MOST_SHOWN })}</p>
      )}
    </details>
  );
}
