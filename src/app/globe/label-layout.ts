/** A rectangle on the screen, pixels, y downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A label to be set, in order of importance. */
export interface LabelRequest {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A name of an area sits on its point; one of a point stands beside it, or over it where an arc runs through. */
  readonly placing: 'centred' | 'beside' | 'above';
  /** Of the labels that share a group only the first that finds a place is set: a sea's name has several. */
  readonly group?: string;
}

/** From the label's point to its box's top left corner, pixels; null where no free place was found. */
export type LabelOffset = { readonly dx: number; readonly dy: number } | null;

const GAP_PX = 8;
/** Half the side of the square around a marked point that no other label may cover. */
const POINT_CLEARANCE_PX = 6;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** Places around a point, best first, then the same further out. */
const offsetsOf = ({ width, height, placing }: LabelRequest): { dx: number; dy: number }[] => {
  const centred = { dx: -width / 2, dy: -height / 2 };
  if (placing === 'centred') return [centred];
  return [GAP_PX, GAP_PX + height].flatMap((gap) => {
    const [right, left, above, below] = [gap, -gap - width, -gap - height, gap];
    const sides = [
      { dx: right, dy: centred.dy },
      { dx: left, dy: centred.dy },
      { dx: centred.dx, dy: below },
      { dx: right, dy: above },
      { dx: right, dy: below },
      { dx: left, dy: above },
      { dx: left, dy: below },
    ];
    const over = { dx: centred.dx, dy: above };
    return placing === 'above' ? [over, ...sides] : [...sides, over];
  });
};

/**
 * Places for labels so that none covers another or a marked point, and none leaves the screen: greedy, the first label
 * of the list first.
 * @param size of the screen, pixels
 * @returns an offset per label, in the order given
 */
export const layoutLabels = (
  labels: readonly LabelRequest[],
  size: { readonly width: number; readonly height: number },
  reserved: readonly Box[] = [],
): LabelOffset[] => {
  const points = labels
    .filter(({ placing }) => placing !== 'centred')
    .map(({ x, y }) => ({
      left: x - POINT_CLEARANCE_PX,
      top: y - POINT_CLEARANCE_PX,
      width: 2 * POINT_CLEARANCE_PX,
      height: 2 * POINT_CLEARANCE_PX,
    }));
  const taken: Box[] = [...reserved, ...points];
  const groupsSet = new Set<string>();
  return labels.map((label) => {
    const { x, y, width, height, group } = label;
    if (group && groupsSet.has(group)) return null;
    const free = offsetsOf(label).find(({ dx, dy }) => {
      const box = { left: x + dx, top: y + dy, width, height };
      const isInside =
        box.left >= 0 && box.top >= 0 && box.left + width <= size.width && box.top + height <= size.height;
      return isInside && !taken.some((other) => overlap(box, other));
    });
    if (!free) return null;
    if (group) groupsSet.add(group);
    taken.push({ left: x + free.dx, top: y + free.dy, width, height });
    return free;
  });
};
