import type { ReconcilerRoot } from '@react-three/fiber';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { openRoot } from './fiber-root.ts';
import { followHand } from './hand.ts';
import type { Margins, ScreenSize } from './orbit.ts';
import { OrbitRig } from './orbit-rig.ts';
import { Overlay } from './overlay.ts';
import type { DrawingCost } from './webgl-cost.ts';

/** The picture's own React root, what lies over it, and its camera, for as long as the canvas is there. */
export interface Stage {
  readonly rig: OrbitRig;
  readonly overlay: Overlay;
  /** Shows other objects in the picture. */
  readonly show: (objects: ReactNode) => void;
  /** Asks for one frame. */
  readonly redraw: () => void;
}

const FRAMES = {
  nowMs: () => performance.now(),
  request: (callback: () => void) => requestAnimationFrame(callback),
  cancel: (handle: number) => cancelAnimationFrame(handle),
};

/** Room about the picture for labels and instruments, as far as the screen has it to give. */
const marginsOf = ({ width, height }: ScreenSize): Margins => {
  const sideways = Math.min(72, width * 0.12);
  return {
    left: sideways,
    right: sideways,
    top: Math.min(72, height * 0.2),
    bottom: Math.min(48, height * 0.18),
  };
};

const sizeOf = (element: HTMLElement): ScreenSize => ({
  width: element.clientWidth,
  height: element.clientHeight,
});

/** Puts an open root, camera and overlay together. Returns them with what takes all down again. */
const createStage = (
  root: ReconcilerRoot<HTMLCanvasElement>,
  box: HTMLElement,
): { stage: Stage; destroy: () => void } => {
  const store = root.render(null);
  const redraw = (): void => store.getState().invalidate();
  const rig = new OrbitRig(redraw, FRAMES);
  const resize = (): void => {
    const size = sizeOf(box);
    if (size.width === 0 || size.height === 0) return;
    store.getState().setSize(size.width, size.height);
    rig.resize(size, marginsOf(size));
  };
  resize();
  const resizes = new ResizeObserver(resize);
  resizes.observe(box);
  const letGo = followHand(box, rig);
  return {
    stage: { rig, overlay: new Overlay(box), show: (objects) => void root.render(objects), redraw },
    destroy: () => {
      rig.interrupt();
      letGo();
      resizes.disconnect();
      root.unmount();
    },
  };
};

/** The stage in a box with a canvas; null until it stands. */
export const useStage = (
  box: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  cost: DrawingCost,
  onFailure: () => void,
): Stage | null => {
  const [stage, setStage] = useState<Stage | null>(null);
  // The handler may change with every render; the stage is built once for a canvas.
  const failed = useRef(onFailure);
  useEffect(() => {
    failed.current = onFailure;
  });
  useEffect(() => {
    const [around, drawnOn] = [box.current, canvas.current];
    if (!around || !drawnOn) return;
    let isGone = false;
    let destroy = (): void => {};
    const fail = (): void => {
      if (!isGone) failed.current();
    };
    drawnOn.addEventListener('webglcontextlost', fail);
    openRoot(drawnOn, cost, sizeOf(around)).then((root) => {
      if (isGone) return root.unmount();
      const made = createStage(root, around);
      destroy = made.destroy;
      setStage(made.stage);
    }, fail);
    return () => {
      isGone = true;
      drawnOn.removeEventListener('webglcontextlost', fail);
      setStage(null);
      destroy();
    };
  }, [box, canvas, cost]);
  return stage;
};
