import { Cartesian2, type Scene } from 'cesium';
import type { Overview, Pointed } from './overview.ts';

const BESIDE_PX = 14;

/**
 * Follows the pointer over the globe: says in a few words what of the overview it is at, and makes the cursor a hand.
 * Looks once a frame at most, and not while a button is down, for then the globe is turned.
 * @param tip page element that takes the words; lies over the canvas with the same origin
 * @param onChange called where what is pointed at has changed
 * @returns `hide`, for when the overview is another one, and `destroy`
 */
export const followPointer = (
  scene: Scene,
  overview: Overview,
  tip: HTMLElement,
  onChange: () => void,
): { hide: () => void; destroy: () => void } => {
  const { canvas, camera } = scene;
  let last = 'null';
  let wanted = 0;

  const show = (pointed: Pointed | null, x: number, y: number): void => {
    const text = pointed?.lines.join('\n') ?? '';
    tip.hidden = text === '';
    tip.textContent = text;
    if (pointed) {
      // On the side with more room, so that it never leaves the globe.
      const { clientWidth, clientHeight } = canvas;
      const [isRight, isLow] = [x > clientWidth / 2, y > clientHeight / 2];
      tip.style.left = isRight ? 'auto' : `${x + BESIDE_PX}px`;
      tip.style.right = isRight ? `${clientWidth - x + BESIDE_PX}px` : 'auto';
      tip.style.top = isLow ? 'auto' : `${y + BESIDE_PX}px`;
      tip.style.bottom = isLow ? `${clientHeight - y + BESIDE_PX}px` : 'auto';
    }
    const key = JSON.stringify(pointed && [pointed.pick, pointed.cellId]);
    if (key === last) return;
    last = key;
    canvas.style.cursor = pointed ? 'pointer' : '';
    overview.point(pointed);
    onChange();
  };

  const hide = (): void => {
    cancelAnimationFrame(wanted);
    show(null, 0, 0);
  };
  const move = ({ offsetX, offsetY, buttons, pointerType }: PointerEvent): void => {
    cancelAnimationFrame(wanted);
    if (buttons !== 0 || pointerType === 'touch') {
      show(null, 0, 0);
      return;
    }
    wanted = requestAnimationFrame(() =>
      show(overview.at(new Cartesian2(offsetX, offsetY)), offsetX, offsetY),
    );
  };
  canvas.addEventListener('pointermove', move);
  for (const type of ['pointerleave', 'pointerdown', 'wheel'] as const)
    canvas.addEventListener(type, hide, { passive: true });
  const removeMoved = camera.moveStart.addEventListener(hide);
  tip.hidden = true;
  const destroy = (): void => {
    hide();
    removeMoved();
    canvas.removeEventListener('pointermove', move);
    for (const type of ['pointerleave', 'pointerdown', 'wheel'] as const)
      canvas.removeEventListener(type, hide);
  };
  return { hide, destroy };
};
