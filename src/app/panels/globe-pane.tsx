import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import type { GlobeFailure } from '../globe/globe.tsx';
import type { GlobePort } from '../globe/port.ts';
import { t } from '../i18n/index.ts';
import { linkGlobe } from '../state/globe-link.ts';
import { useApp } from '../state/store.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { GlobeLegend } from './globe-legend.tsx';

// The globe is most of the page's weight; the panels do not wait for it.
const Globe = lazy(async () => ({ default: (await import('../globe/index.ts')).Globe }));

const fail = (message: () => string): void => useApp.setState({ globe: { state: 'failed', message } });

const failCode = (reason: string): void => fail(() => t('globe.codeFailed', { reason }));

/** The middle of the page: the globe, or a notice that says why there is none. */
export function GlobePane() {
  const globe = useApp((state) => state.globe);
  const unlink = useRef<(() => void) | null>(null);
  const onReady = useCallback((port: GlobePort) => {
    unlink.current?.();
    unlink.current = linkGlobe(port);
    useApp.setState({ globe: { state: 'ready' } });
  }, []);
  const onFailure = useCallback((reason: GlobeFailure) => {
    // First, so that nothing talks to a globe that is gone.
    unlink.current?.();
    unlink.current = null;
    fail(() => t(`globe.failed.${reason}`));
  }, []);
  useEffect(() => () => unlink.current?.(), []);
  return (
    <section className="globe-pane" aria-label={t('globe.label')} data-globe={globe.state}>
      {globe.state !== 'failed' && (
        <FailureBoundary instead={() => null} onFailure={failCode}>
          <Suspense>
            <Globe onReady={onReady} onFailure={onFailure}>
              <GlobeLegend />
            </Globe>
          </Suspense>
        </FailureBoundary>
      )}
      {globe.state === 'loading' && (
        <p className="globe-notice muted" role="status">
          {t('globe.loading')}
        </p>
      )}
      {globe.state === 'failed' && (
        <div className="globe-notice" role="alert">
          <h2>{t('globe.failedTitle')}</h2>
          <p>{globe.message()}</p>
        </div>
      )}
    </section>
  );
}
