const ROWS = Array.from({ length: 12 }, (_, row) => row);

/** The outline of what is being loaded, 12 rows at most. */
export function Skeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div className="skeleton" role="status" aria-busy="true">
      <span className="unseen">{label}</span>
      {ROWS.slice(0, rows).map((row) => (
        <div key={row} className="skeleton-row" />
      ))}
    </div>
  );
}
