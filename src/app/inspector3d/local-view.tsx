import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { toDegrees } from '../../engine/units/index.ts';
import { NorthArrow } from '../globe/north-arrow.tsx';
import { t } from '../i18n/index.ts';
import { playback } from '../state/clock.ts';
import { useApp } from '../state/store.ts';
import { keyAction } from './hand.ts';
import { LocalMeshes } from './local-meshes.tsx';
import { localSceneOf, momentAt, type TubeBand } from './local-scene.ts';
import type { ShownArc } from './shown-arc.ts';
import { radiusOf, subjectOf } from './subject.ts';
import { useCoasts } from './use-coasts.ts';
import { type Stage, useStage } from './use-stage.ts';
import { contentOf, summaryOf } from './view-content.ts';
import type { DrawingCost } from './webgl-cost.ts';

const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Writes on the picture's element where the camera is: for tests, and for whoever helps from afar. */
const tellView = (box: HTMLElement, { rig }: Stage): void => {
  const view = rig.view();
  if (!view) return;
  box.dataset.azimuth = toDegrees(view.headingRad).toFixed(1);
  box.dataset.elevation = toDegrees(view.elevationRad).toFixed(1);
  box.dataset.distanceKm = (view.distanceM / 1000).toFixed(1);
  box.dataset.local = 'ready';
};

interface LocalViewProps {
  readonly arc: ShownArc;
  /** At the moments of the arc (SAMPLES); null where no uncertainty was computed. */
  readonly tube: TubeBand | null;
  readonly cost: DrawingCost;
  readonly isHidden: boolean;
  /** Called when the picture cannot be drawn, or no longer can. */
  readonly onFailure: () => void;
}

/** One flight from nearby, in the frame of its launch point: turned by drag and arrow keys, zoomed by wheel and + and -. */
export function LocalView({ arc, tube, cost, isHidden, onFailure }: LocalViewProps) {
  const { trajectory, launchS, kind, framing, pattern } = arc;
  const theme = useApp((state) => state.preferences.theme);
  const hasCoasts = useApp((state) => state.preferences.layers.borders);
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const looked = useRef({ stage: null as Stage | null, framing: '' });
  const summaryId = useId();
  const scene = useMemo(() => localSceneOf(trajectory, tube), [trajectory, tube]);
  const coasts = useCoasts(scene, hasCoasts);
  const stage = useStage(box, canvas, cost, onFailure);

  useEffect(() => {
    if (!stage) return;
    const isNew = looked.current.stage !== stage || looked.current.framing !== framing;
    looked.current = { stage, framing };
    stage.rig.look(subjectOf(scene), isNew);
  }, [stage, scene, framing]);

  // With every render of the page, which is seldom: the words may be those of another language.
  useEffect(() => {
    const root = box.current;
    if (!stage || !root) return;
    root.dataset.local = 'drawing';
    stage.overlay.setContent(contentOf(scene, kind));
    stage.show(
      <LocalMeshes
        scene={scene}
        coasts={coasts}
        theme={theme}
        pattern={pattern}
        rig={stage.rig}
        overlay={stage.overlay}
        radiusM={radiusOf(scene)}
        onDrawn={() => tellView(root, stage)}
      />,
    );
    stage.redraw();
  });

  useEffect(() => {
    if (!stage) return;
    const show = (timeS: number): void => stage.overlay.setMoment(momentAt(scene.arc, timeS - launchS));
    show(playback.timeS());
    return playback.onTime(show);
  }, [stage, scene, launchS]);

  useEffect(
    () =>
      useApp.subscribe((state, before) => {
        if (state.frameRequests !== before.frameRequests) stage?.rig.frame(!prefersReducedMotion());
      }),
    [stage],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    // With shift the arrows go on moving the clock.
    const isArrow = event.key.startsWith('Arrow');
    const act = stage && isPlain && !(isArrow && event.shiftKey) ? actionOf(event.key, stage) : null;
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={box} className={isHidden ? 'local-view out-of-sight' : 'local-view'} data-local="drawing">
      <canvas
        ref={canvas}
        // Its keys are its own while it has the focus.
        tabIndex={0}
        aria-label={t('inspector3d.canvas')}
        aria-describedby={summaryId}
        onKeyDown={onKeyDown}
      />
      <svg data-part="lines" className="local-lines" aria-hidden="true" />
      <div data-part="labels" className="local-labels" aria-hidden="true" />
      <p id={summaryId} className="unseen">
        {summaryOf(scene)} {t('inspector3d.help')}
      </p>
      <div className={scene.tube ? 'local-caption' : 'local-caption wide-only'} data-reserved="">
        <p className="wide-only">{t('inspector3d.trueScale')}</p>
        {scene.tube && (
          <p className="local-tube">
            <span className="local-tube-sample" aria-hidden="true" />
            {t('inspector3d.tube')}
          </p>
        )}
      </div>
      <div className="local-instruments" data-reserved="">
        <div className="local-scale" title={t('inspector3d.scale')}>
          <span data-part="scale-distance" />
          <span data-part="scale-bar" className="local-scale-bar" />
        </div>
        <NorthArrow className="local-north" />
      </div>
    </div>
  );
}

const actionOf = (key: string, { rig }: Stage): (() => void) | null =>
  keyAction(key, rig, !prefersReducedMotion());
