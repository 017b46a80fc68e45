import '@cesium/engine/Source/Widget/CesiumWidget.css';
import './globe.css';
import { type JSX, type ReactNode, useEffect, useRef, useState } from 'react';
import { CesiumWidget, useCesium } from 'resium';
import { t } from '../i18n/index.ts';
import { widgetOptions } from './base-scene.ts';
import { createGlobe } from './create-globe.ts';
import { NorthArrow } from './north-arrow.tsx';
import type { GlobePort } from './port.ts';
import { isWebGlAvailable } from './webgl.ts';

/** Why there is no globe; `globe.failed` of the messages has the words. */
export type GlobeFailure = 'no-webgl' | 'context-lost' | 'render-error';

export interface GlobeProps {
  /** Called once the globe can be talked to. The port stays the same until the component goes. */
  readonly onReady: (port: GlobePort) => void;
  /** Called when the globe cannot draw, or no longer can. The page goes on without it. */
  readonly onFailure: (reason: GlobeFailure) => void;
  /** Laid over the globe's lower left corner, clear of its labels. */
  readonly children?: ReactNode;
}

/** Lies above the canvas: labels, the scale bar, the north arrow, the credit line; and the port, once the widget stands. */
const Dress = ({ onReady, onFailure, children }: GlobeProps): JSX.Element => {
  const { cesiumWidget } = useCesium();
  const root = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const instruments = useRef<HTMLDivElement>(null);
  const inset = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  // Handlers may change with every render of the page; the globe is built once for a widget.
  const handlers = useRef({ onReady, onFailure });
  useEffect(() => {
    handlers.current = { onReady, onFailure };
  });
  useEffect(() => {
    if (!cesiumWidget || !root.current || !labels.current) return;
    if (!instruments.current || !inset.current || !tip.current) return;
    const { scene, canvas } = cesiumWidget;
    const { port, destroy } = createGlobe(cesiumWidget, {
      root: root.current,
      labels: labels.current,
      instruments: instruments.current,
      inset: inset.current,
      tip: tip.current,
    });
    let hasFailed = false;
    const fail = (reason: GlobeFailure) => {
      if (!hasFailed) handlers.current.onFailure(reason);
      hasFailed = true;
    };
    const onContextLost = () => fail('context-lost');
    // Drawing may fail for the lost context before the browser tells of the loss.
    const onRenderError = () =>
      fail(canvas.getContext('webgl2')?.isContextLost() ? 'context-lost' : 'render-error');
    canvas.addEventListener('webglcontextlost', onContextLost);
    const removeRenderError = scene.renderError.addEventListener(onRenderError);
    handlers.current.onReady(port);
    return () => {
      canvas.removeEventListener('webglcontextlost', onContextLost);
      removeRenderError();
      destroy();
    };
  }, [cesiumWidget]);
  return (
    <div ref={root} className="globe-overlay">
      <div ref={labels} className="globe-labels" aria-hidden="true" />
      <div ref={instruments} className="globe-instruments">
        <div className="globe-scale" title={t('globe.scale')}>
          <span data-part="scale-distance" />
          <span data-part="scale-bar" className="globe-scale-bar" />
        </div>
        <NorthArrow className="globe-north" />
        <p className="globe-credit">CesiumJS · Natural Earth</p>
      </div>
      <div ref={inset} className="globe-inset">
        {children}
      </div>
      <div ref={tip} className="globe-tip" aria-hidden="true" hidden />
    </div>
  );
};

/** The globe. Everything after its mounting goes through the port that `onReady` hands over. */
export const Globe = ({ onReady, onFailure, children }: GlobeProps): JSX.Element | null => {
  const [isAvailable] = useState(isWebGlAvailable);
  const [options] = useState(widgetOptions);
  useEffect(() => {
    if (!isAvailable) onFailure('no-webgl');
  }, [isAvailable, onFailure]);
  if (!isAvailable) return null;
  return (
    <CesiumWidget className="globe" {...options}>
      <Dress onReady={onReady} onFailure={onFailure}>
        {children}
      </Dress>
    </CesiumWidget>
  );
};
