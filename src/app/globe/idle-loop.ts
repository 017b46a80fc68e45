import type { CesiumWidget } from 'cesium';

/** How long nothing may have been drawn before the loop stops; longer than Cesium waits to call the camera at rest. */
const IDLE_AFTER_MS = 1_500;

const USER_INPUT = ['pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Stops Cesium's animation loop while there is nothing to draw, and starts it again on input, on a new size, or when
 * asked. With `requestRenderMode` alone the loop still turns sixty times a second to find that nothing changed.
 * @returns `wake`, to be called with every change, and `destroy`
 */
export const idleLoop = (widget: CesiumWidget): { wake: () => void; destroy: () => void } => {
  const { scene, canvas } = widget;
  let lastBusyMs = performance.now();
  let isOver = false;
  const wake = () => {
    lastBusyMs = performance.now();
    if (!isOver && !widget.useDefaultRenderLoop) widget.useDefaultRenderLoop = true;
  };
  const stayAwake = () => {
    lastBusyMs = performance.now();
  };
  const removeBusy = scene.postRender.addEventListener(stayAwake);
  const removeCheck = scene.postUpdate.addEventListener(() => {
    if (!scene.globe.tilesLoaded) stayAwake();
    else if (performance.now() - lastBusyMs > IDLE_AFTER_MS) widget.useDefaultRenderLoop = false;
  });
  // Cesium stops after an error of drawing; starting it again would only repeat the error.
  const removeBreak = scene.renderError.addEventListener(() => {
    isOver = true;
  });
  const resizes = new ResizeObserver(wake);
  resizes.observe(canvas);
  for (const type of USER_INPUT) canvas.addEventListener(type, wake, { passive: true });
  return {
    wake,
    destroy: () => {
      isOver = true;
      removeBreak();
      removeBusy();
      removeCheck();
      resizes.disconnect();
      for (const type of USER_INPUT) canvas.removeEventListener(type, wake);
    },
  };
};
