import type { ReactNode } from 'react';
import { t } from '../i18n/index.ts';
import { FailureBoundary } from './failure-boundary.tsx';

/** Keeps the rest of the page when the Lab's program cannot be loaded or throws, and says what to do. */
export function LabBoundary({ children }: { children: ReactNode }) {
  return (
    <FailureBoundary
      instead={(message) => (
        <div className="failure" role="alert">
          <h3>{t('lab.failure.title')}</h3>
          <p>{t('lab.failure.works')}</p>
          <p>{t('lab.failure.reload')}</p>
          <p className="muted">{t('failure.reason', { message })}</p>
        </div>
      )}
    >
      {children}
    </FailureBoundary>
  );
}
