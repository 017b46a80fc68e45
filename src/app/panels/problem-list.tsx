import type { Problem } from '../../engine/units/index.ts';

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
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <code>{problem.path}</code>
            <span>{problem.message}</span>
            <span className="muted">{problem.remedy}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
