import { toRadians } from '../../engine/units/index.ts';
import type { OrbitRig } from './orbit-rig.ts';

const TURN_PER_PX = toRadians(0.3);
const TURN_PER_KEY = toRadians(5);
const ZOOM_PER_KEY = 1.2;
/** Of a wheel's own units; a notch of a mouse is about 100. */
const ZOOM_PER_WHEEL = 0.0015;
const LONGEST_WHEEL = 200;
/** Pixels of a line or a page, for wheels that count in those. */
const WHEEL_UNIT_PX = [1, 16, 400] as const;

/** What a key does to the camera, or null for a key of no use here. */
export const keyAction = (key: string, rig: OrbitRig, isEased: boolean): (() => void) | null => {
  switch (key) {
    case 'ArrowLeft':
      return () => rig.turn(TURN_PER_KEY, 0);
    case 'ArrowRight':
      return () => rig.turn(-TURN_PER_KEY, 0);
    case 'ArrowUp':
      return () => rig.turn(0, TURN_PER_KEY);
    case 'ArrowDown':
      return () => rig.turn(0, -TURN_PER_KEY);
    case '+':
    case '=':
      return () => rig.zoom(1 / ZOOM_PER_KEY);
    case '-':
    case '_':
      return () => rig.zoom(ZOOM_PER_KEY);
    case 'Home':
      return () => rig.frame(isEased);
    default:
      return null;
  }
};

interface Pointer {
  readonly x: number;
  readonly y: number;
}

const apart = (pointers: readonly Pointer[]): number =>
  pointers.length < 2 ? 0 : Math.hypot(pointers[0]!.x - pointers[1]!.x, pointers[0]!.y - pointers[1]!.y);

/** Turns the camera by a drag, moves it by a drag with shift or another button, zooms by wheel or two fingers. Returns the stopper. */
export const followHand = (element: HTMLElement, rig: OrbitRig): (() => void) => {
  const pointers = new Map<number, Pointer>();

  const onDown = (event: PointerEvent): void => {
    // Buttons and captions over the picture work as they do elsewhere.
    if (event.target instanceof Element && event.target.closest('[data-reserved]')) return;
    rig.interrupt();
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const wasApart = apart([...pointers.values()]);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const [right, down] = [event.clientX - before.x, event.clientY - before.y];
    if (pointers.size > 1) {
      const isApart = apart([...pointers.values()]);
      if (isApart > 0 && wasApart > 0) rig.zoom(wasApart / isApart);
      // Both fingers tell of the same movement.
      rig.shift(right / pointers.size, down / pointers.size);
    } else if (event.shiftKey || (event.buttons & 6) !== 0) rig.shift(right, down);
    else rig.turn(-right * TURN_PER_PX, down * TURN_PER_PX);
  };
  const onUp = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const rolled = event.deltaY * (WHEEL_UNIT_PX[event.deltaMode] ?? 1);
    rig.zoom(Math.exp(Math.min(Math.max(rolled, -LONGEST_WHEEL), LONGEST_WHEEL) * ZOOM_PER_WHEEL));
  };
  const onMenu = (event: MouseEvent): void => event.preventDefault();

  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onUp);
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('contextmenu', onMenu);
  return () => {
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onUp);
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('contextmenu', onMenu);
  };
};
