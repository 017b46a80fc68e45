import './about.css';
import { useEffect, useState } from 'react';
import { t } from '../i18n/index.ts';
import type { ModelNews, ModelReport } from './model-report.ts';
import { ReportGrid } from './report-grid.tsx';
import { runReport } from './run-report.ts';

function Done({ report }: { report: ModelReport }) {
  const { failures, checks, launches, omissions } = report;
  return (
    <>
      <p role="status">
        {t('model.versions', { model: report.modelVersion, data: report.dataVersion })}{' '}
        {failures.length === 0
          ? t('model.allWell', { count: checks.rows.length })
          : t('model.failing', { count: failures.length })}
      </p>
      {failures.length > 0 && (
        <ul className="failing">
          {failures.map((row) => (
            <li key={row}>{row}</li>
          ))}
        </ul>
      )}
      <h3>{t('model.checks')}</h3>
      <p className="muted">{t('model.checksHelp')}</p>
      <ReportGrid caption={t('model.checks')} table={checks} />
      <h3>{t('model.launches')}</h3>
      <p className="muted">{t('model.launchesHelp')}</p>
      <ReportGrid caption={t('model.launches')} table={launches} />
      <h3>{t('model.omissions')}</h3>
      <p className="muted">{t('model.omissionsHelp')}</p>
      {omissions.map(({ key, name, what, source, cost }) => (
        <div key={key}>
          <h4>{name}</h4>
          <p>{what}</p>
          <p className="muted">{t('model.source', { source })}</p>
          <ReportGrid caption={t('model.costOf', { name })} table={cost} />
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
        <h3>{t('model.failedTitle')}</h3>
        <p>{t('model.failedHelp')}</p>
        <p className="muted">{t('failure.reason', { message: news.message })}</p>
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      </div>
    );
  }
  if (news?.kind === 'report') return <Done report={news.report} />;
  return (
    <>
      <progress aria-label={t('model.running')} value={news?.share ?? 0} max={1} />
      <p className="muted">
        {news
          ? t('model.runningPart', { part: news.part, percent: Math.round(100 * news.share) })
          : t('loading')}
      </p>
    </>
  );
}

/** The accuracy report, run when it is opened. */
export function ReportView() {
  const [attempt, setAttempt] = useState(0);
  return (
    <div className="about-model">
      <p>{t('model.intro')}</p>
      <ReportRun key={attempt} onRetry={() => setAttempt(attempt + 1)} />
    </div>
  );
}
