import type { ReactNode } from 'react';
import { words } from '../i18n/index.ts';
import { FailureBoundary } from './failure-boundary.tsx';

/** Keeps the rest of the page when the Lab's program cannot be loaded or throws, and says what to do. */
export function LabBoundary({ children }: { children: ReactNode }) {
  return (
    <FailureBoundary
      instead={(message) => (
        <div className="failure" role="alert">
          <h3>{words.lab.failure.title}</h3>
          <p>{words.lab.failure.works}</p>
          <p>{words.lab.failure.reload}</p>
          <p className="muted">{words.failure.reason(message)}</p>
        </div>
      )}
    >
      {children}
    </FailureBoundary>
  );
}
