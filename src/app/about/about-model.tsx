import { lazy, Suspense } from 'react';
import { Dialog } from '../commands/dialog.tsx';
import { t } from '../i18n/index.ts';
import { FailureBoundary } from '../panels/failure-boundary.tsx';
import { Skeleton } from '../panels/skeleton.tsx';

// Its program is not needed until someone asks.
const ReportView = lazy(async () => ({ default: (await import('./report-view.tsx')).ReportView }));

/** Stands in the dialog when its program cannot be loaded or throws. */
function Failure({ message }: { message: string }) {
  return (
    <div className="failure" role="alert">
      <h3>{t('model.failedTitle')}</h3>
      <p>{t('model.failedHelp')}</p>
      <p className="muted">{t('failure.reason', { message })}</p>
    </div>
  );
}

/** How accurate the model is, checked in this browser, and what it leaves out. */
export function AboutModel() {
  return (
    <Dialog title={t('model.title')}>
      <FailureBoundary instead={(message) => <Failure message={message} />}>
        <Suspense fallback={<Skeleton rows={8} label={t('loading')} />}>
          <ReportView />
        </Suspense>
      </FailureBoundary>
    </Dialog>
  );
}
