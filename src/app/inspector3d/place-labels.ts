/** On which side of its point a label stands. */
export type Side = 'right' | 'left' | 'above' | 'below' | 'above-right' | 'above-left';

/** A label to be set, in order of importance. */
export interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Sides it may stand on, best first. */
  readonly sides: readonly Side[];
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

/** A rectangle on the screen, pixels, y downwards. */
export interface Box extends Corner {
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 9;

const cornerOf = ({ x, y, width, height }: LabelBox, side: Side): Corner => {
  const [right, left, above] = [x + GAP_PX, x - GAP_PX - width, y - GAP_PX - height];
  const middle = { left: x - width / 2, top: y - height / 2 };
  switch (side) {
    case 'right':
      return { ...middle, left: right };
    case 'left':
      return { ...middle, left };
    case 'above':
      return { ...middle, top: above };
    case 'below':
      return { ...middle, top: y + GAP_PX };
    case 'above-right':
      return { left: right, top: above };
    case 'above-left':
      return { left, top: above };
  }
};

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/**
 * Upper left corners for labels, so that none covers another and none leaves the screen; null for one without room.
 * A label keeps its first free side, so that while the camera turns it jumps only where it must.
 * @param reserved boxes of the screen that other things lie on
 * @param avoided boxes that a label covers only where it would be left out otherwise
 */
export const placeLabels = (
  labels: readonly LabelBox[],
  screen: { readonly width: number; readonly height: number },
  reserved: readonly Box[] = [],
  avoided: readonly Box[] = [],
): (Corner | null)[] => {
  const taken: Box[] = [...reserved];
  const isFree = (box: Box): boolean =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= screen.width &&
    box.top + box.height <= screen.height &&
    !taken.some((other) => overlap(box, other));
  return labels.map((label) => {
    const { width, height } = label;
    const free = label.sides
      .map((side) => ({ ...cornerOf(label, side), width, height }))
      .filter((box) => isFree(box));
    const box = free.find((each) => !avoided.some((other) => overlap(each, other))) ?? free[0];
    if (!box) return null;
    taken.push(box);
    return { left: box.left, top: box.top };
  });
};
