import { Component, type ReactNode } from 'react';

interface FailureBoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what failed. */
  readonly instead: (message: string) => ReactNode;
  /** Told once, where the rest of the page must know. */
  readonly onFailure?: (message: string) => void;
}

/** Keeps the rest of the page when a part's program cannot be loaded or throws. */
export class FailureBoundary extends Component<FailureBoundaryProps, { message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }
  override componentDidCatch(error: Error): void {
    this.props.onFailure?.(error.message);
  }
  override render(): ReactNode {
    return this.state.message === null ? this.props.children : this.props.instead(this.state.message);
  }
}
