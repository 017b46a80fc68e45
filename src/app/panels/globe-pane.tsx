import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { GlobeFailure } from '../globe/globe.tsx';
import type { GlobePort } from '../globe/port.ts';
import { t } from '../i18n/index.ts';
import { playback } from '../state/clock.ts';
import { linkGlobe } from '../state/globe-link.ts';
import { useApp } from '../state/store.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { GlobeLegend } from './globe-legend.tsx';
import { ViewSwitch } from './view-switch.tsx';

// The globe is most of the page's weight; the panels do not wait for it.
const Globe = lazy(async () => ({ default: (await import('../globe/index.ts')).Globe }));

// With three, which nobody needs who looks at the globe.
const LocalInspector = lazy(async () => ({
  default: (await import('../inspector3d/index.ts')).LocalInspector,
}));

const fail = (message: () => string): void => useApp.setState({ globe: { state: 'failed', message } });

const failCode = (reason: string): void => fail(() => t('globe.codeFailed', { reason }));

const showsGlobe = (): boolean => useApp.getState().preferences.view !== 'local';

/** A globe that nobody sees draws no moments: they are drawn again when it is seen. */
const whileSeen = (port: GlobePort): GlobePort => ({
  ...port,
  setTime: (timeS) => {
    if (showsGlobe()) port.setTime(timeS);
  },
});

/** The globe, or a notice that says why there is none. */
function GlobeView({ isShown }: { isShown: boolean }) {
  const globe = useApp((state) => state.globe);
  const unlink = useRef<(() => void) | null>(null);
  const seen = useRef<GlobePort | null>(null);
  const onReady = useCallback((port: GlobePort) => {
    unlink.current?.();
    seen.current = whileSeen(port);
    unlink.current = linkGlobe(seen.current);
    useApp.setState({ globe: { state: 'ready' } });
  }, []);
  const onFailure = useCallback((reason: GlobeFailure) => {
    // First, so that nothing talks to a globe that is gone.
    unlink.current?.();
    unlink.current = null;
    seen.current = null;
    fail(() => t(`globe.failed.${reason}`));
  }, []);
  useEffect(() => () => unlink.current?.(), []);
  useEffect(() => {
    if (isShown) seen.current?.setTime(playback.timeS());
  }, [isShown]);
  return (
    <div className={isShown ? 'view' : 'view out-of-sight'}>
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
    </div>
  );
}

/** The inspector of one flight, or a notice that its program did not load. */
function LocalPane() {
  const loading = (
    <p className="globe-notice muted" role="status">
      {t('inspector3d.loading')}
    </p>
  );
  const failed = (reason: string) => (
    <div className="globe-notice" role="alert">
      <h2>{t('inspector3d.failedTitle')}</h2>
      <p>{t('inspector3d.codeFailed', { reason })}</p>
    </div>
  );
  return (
    <div className="view">
      <FailureBoundary instead={failed}>
        <Suspense fallback={loading}>
          <LocalInspector />
        </Suspense>
      </FailureBoundary>
    </div>
  );
}

/** The middle of the page: the globe, the inspector of one flight, or both. */
export function GlobePane() {
  const view = useApp((state) => state.preferences.view);
  // Once it is there it stays, unseen: to draw it anew takes seconds, and where the camera was would be lost.
  const [wasSeen, setSeen] = useState(view !== 'local');
  if (view !== 'local' && !wasSeen) setSeen(true);
  const globeState = useApp((state) => state.globe.state);
  return (
    <section
      className="globe-pane"
      aria-label={view === 'local' ? t('inspector3d.label') : t('globe.label')}
      data-globe={globeState}
      data-view={view}
    >
      {wasSeen && <GlobeView isShown={view !== 'local'} />}
      {view !== 'globe' && <LocalPane />}
      <ViewSwitch />
    </section>
  );
}
