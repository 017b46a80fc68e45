import { Component, lazy, type ReactNode, Suspense } from 'react';
import { Dialog } from '../commands/dialog.tsx';
import { words } from '../i18n/index.ts';
import { Skeleton } from '../panels/skeleton.tsx';

// Its program is not needed until someone asks.
const ReportView = lazy(async () => ({ default: (await import('./report-view.tsx')).ReportView }));

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps the page when the dialog's program cannot be loaded or throws, and says so in the dialog. */
class ModelBoundary extends Component<BoundaryProps, { message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="failure" role="alert">
        <h3>{words.model.failedTitle}</h3>
        <p>{words.model.failedHelp}</p>
        <p className="muted">{words.failure.reason(this.state.message)}</p>
      </div>
    );
  }
}

/** How accurate the model is, checked in this browser, and what it leaves out. */
export function AboutModel() {
  return (
    <Dialog title={words.model.title}>
      <ModelBoundary>
        <Suspense fallback={<Skeleton rows={8} label={words.loading} />}>
          <ReportView />
        </Suspense>
      </ModelBoundary>
    </Dialog>
  );
}
