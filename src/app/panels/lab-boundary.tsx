import { Component, type ReactNode } from 'react';
import { words } from '../i18n/index.ts';

interface LabBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps the rest of the page when the Lab's program cannot be loaded or throws, and says what to do. */
export class LabBoundary extends Component<LabBoundaryProps, { message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="failure" role="alert">
        <h3>{words.lab.failure.title}</h3>
        <p>{words.lab.failure.works}</p>
        <p>{words.lab.failure.reload}</p>
        <p className="muted">{words.failure.reason(this.state.message)}</p>
      </div>
    );
  }
}
