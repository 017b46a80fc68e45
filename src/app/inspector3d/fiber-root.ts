import { createRoot, type ReconcilerRoot } from '@react-three/fiber';
import { toDegrees } from '../../engine/units/index.ts';
import { type ScreenSize, VERTICAL_FIELD_RAD } from './orbit.ts';
import type { DrawingCost } from './webgl-cost.ts';

/** More pixels than this cost more than they show. */
const MOST_PIXELS_PER_PX = 1.5;

const pixelsPerPx = (cost: DrawingCost): number =>
  cost === 'cheap' ? Math.min(devicePixelRatio, MOST_PIXELS_PER_PX) : 1;

/**
 * A root for the picture on a canvas: it draws when it is asked to and never by itself. fiber's own `Canvas` would bring
 * all of three along, and a second way of resizing. Rejects where no WebGL context can be had.
 */
export const openRoot = async (
  canvas: HTMLCanvasElement,
  cost: DrawingCost,
  size: ScreenSize,
): Promise<ReconcilerRoot<HTMLCanvasElement>> => {
  const root = createRoot(canvas);
  await root.configure({
    frameloop: 'demand',
    // Colours as they are in the palette.
    flat: true,
    dpr: pixelsPerPx(cost),
    size: { ...size, top: 0, left: 0 },
    gl: { antialias: cost === 'cheap', powerPreference: 'low-power', stencil: false },
    camera: { fov: toDegrees(VERTICAL_FIELD_RAD) },
  });
  return root;
};
