import './about.css';
import { useEffect, useState } from 'react';
import { words } from '../i18n/index.ts';
import type { ModelNews, ModelReport } from './model-report.ts';
import { ReportGrid } from './report-grid.tsx';
import { runReport } from './run-report.ts';

const text = words.model;

function Done({ report }: { report: ModelReport }) {
  const { failures, checks, launches, omissions } = report;
  return (
    <>
      <p role="status">
        {text.versions(report.modelVersion, report.dataVersion)}{' '}
        {failures.length === 0 ? text.allWell(checks.rows.length) : text.failing(failures.length)}
      </p>
      {failures.length > 0 && (
        <ul className="failing">
          {failures.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
      <h3>{text.checks}</h3>
      <p className="muted">{text.checksHelp}</p>
      <ReportGrid caption={text.checks} table={checks} />
      <h3>{text.launches}</h3>
      <p className="muted">{text.launchesHelp}</p>
      <ReportGrid caption={text.launches} table={launches} />
      <h3>{text.omissions}</h3>
      <p className="muted">{text.omissionsHelp}</p>
      {omissions.map(({ key, name, what, source, cost }) => (
        <div key={key}>
          <h4>{name}</h4>
          <p>{what}</p>
          <p className="muted">{text.source(source)}</p>
          <ReportGrid caption={text.costOf(name)} table={cost} />
        </div>
      ))}
    </>
  );
}

/** One run of the report, begun when it appears and stopped when it goes. */
function ReportRun({ onRetry }: { onRetry: () => void }) {
  const [news, setNews] = useState<ModelNews | null>(null);
  useEffect(() => runReport(import.meta.env.BASE_URL, setNews), []);
  if (news?.kind === 'failed') {
    return (
      <div className="failure" role="alert">
        <h3>{text.failedTitle}</h3>
        <p>{text.failedHelp}</p>
        <p className="muted">{words.failure.reason(news.message)}</p>
        <button type="button" className="button" onClick={onRetry}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (news?.kind === 'report') return <Done report={news.report} />;
  return (
    <>
      <progress aria-label={text.running} value={news?.share ?? 0} max={1} />
      <p className="muted">
        {news ? text.runningPart(news.part, Math.round(100 * news.share)) : words.loading}
      </p>
    </>
  );
}

/** The accuracy report, run when it is opened. */
export function ReportView() {
  const [attempt, setAttempt] = useState(0);
  return (
    <div className="about-model">
      <p>{text.intro}</p>
      <ReportRun key={attempt} onRetry={() => setAttempt(attempt + 1)} />
    </div>
  );
}
