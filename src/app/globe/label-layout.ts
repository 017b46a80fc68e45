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
  /**
   * A name of an area sits on its point; one of a point stands beside it, or over it where an arc runs through. What is
   * inside its mark has its place there whatever else there is.
   */
  readonly placing: 'centred' | 'beside' | 'above' | 'inside';
  /** Of the mark at its point, pixels; left out: a dot. */
  readonly radiusPx?: number;
  /** Whether it may stand further out, on a leader, where there is no room at its point; else it is left out. */
  readonly mayLead?: boolean;
  /** Of the labels that share a group only the first that finds a place is set: a sea's name has several. */
  readonly group?: string;
}

interface Offset {
  readonly dx: number;
  readonly dy: number;
}

/** From the label's point to its box's top left corner, pixels; null where no free place was found. */
export type LabelOffset = Offset | null;

/** A line from a label's point to its box. */
export interface Leader {
  readonly lengthPx: number;
  /** Clockwise from the screen's right. */
  readonly angleRad: number;
}

const GAP_PX = 8;
/** From the edge of a larger mark to its label. */
const EDGE_GAP_PX = 3;
/** From a point to a label on a leader, nearest first. */
const LEADER_GAPS_PX = [24, 44];
/** From a label on a leader to any point but its own: further than where that point's own label would stand. */
const LED_CLEARANCE_PX = 12;
/** Half the side of the square around a marked point that no other label may cover. */
const POINT_CLEARANCE_PX = 6;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** From a point to the nearest place of a box; both 0 within it. */
const towards = ({ x, y }: { x: number; y: number }, { left, top, width, height }: Box): Offset => ({
  dx: Math.max(left - x, 0) + Math.min(left + width - x, 0),
  dy: Math.max(top - y, 0) + Math.min(top + height - y, 0),
});

const distance = (point: { x: number; y: number }, box: Box): number => {
  const { dx, dy } = towards(point, box);
  return Math.hypot(dx, dy);
};

const gapOf = (radiusPx = 0): number => Math.max(GAP_PX, radiusPx + EDGE_GAP_PX);

/** Places around a point, best first, then, where it may lead, the same further out. */
const offsetsOf = ({ width, height, placing, mayLead = false, radiusPx }: LabelRequest): Offset[] => {
  const centred = { dx: -width / 2, dy: -height / 2 };
  if (placing === 'centred' || placing === 'inside') return [centred];
  return [gapOf(radiusPx), ...(mayLead ? LEADER_GAPS_PX : [])].flatMap((gap) => {
    const [right, left, above, below] = [gap, -gap - width, -gap - height, gap];
    const over = { dx: centred.dx, dy: above };
    const overCorners = [
      { dx: right, dy: above },
      { dx: left, dy: above },
    ];
    const sides = [
      { dx: right, dy: centred.dy },
      { dx: left, dy: centred.dy },
      { dx: centred.dx, dy: below },
    ];
    const underCorners = [
      { dx: right, dy: below },
      { dx: left, dy: below },
    ];
    return placing === 'above'
      ? [over, ...overCorners, ...sides, ...underCorners]
      : [...sides, ...overCorners, ...underCorners, over];
  });
};

/** The line that ties a label to its point; null where it stands right beside it. */
export const leaderOf = (
  size: { readonly width: number; readonly height: number },
  offset: Offset,
  radiusPx?: number,
): Leader | null => {
  const { dx, dy } = towards({ x: 0, y: 0 }, { left: offset.dx, top: offset.dy, ...size });
  const lengthPx = Math.hypot(dx, dy);
  const isBeside = lengthPx <= Math.SQRT2 * gapOf(radiusPx);
  return isBeside ? null : { lengthPx, angleRad: Math.atan2(dy, dx) };
};

/**
 * Places for labels so that none covers another or a marked point, none leaves the screen, and none is read at another's
 * point: it stands nearest to its own, or, as a last resort, on a leader and clear of the others. Greedy, the first
 * label of the list first.
 * @param size of the screen, pixels
 * @returns an offset per label, in the order given
 */
export const layoutLabels = (
  labels: readonly LabelRequest[],
  size: { readonly width: number; readonly height: number },
  reserved: readonly Box[] = [],
): LabelOffset[] => {
  const points = labels.filter(({ placing }) => placing !== 'centred');
  const taken: Box[] = [
    ...reserved,
    ...points.map(({ x, y, radiusPx = 0 }) => {
      const clear = Math.max(radiusPx, POINT_CLEARANCE_PX);
      return { left: x - clear, top: y - clear, width: 2 * clear, height: 2 * clear };
    }),
  ];
  const groupsSet = new Set<string>();

  const isFree = (box: Box): boolean =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= size.width &&
    box.top + box.height <= size.height &&
    !taken.some((other) => overlap(box, other));

  const boxAt = ({ x, y, width, height }: LabelRequest, { dx, dy }: Offset): Box => ({
    left: x + dx,
    top: y + dy,
    width,
    height,
  });

  const placeOf = (label: LabelRequest): LabelOffset => {
    const offsets = offsetsOf(label);
    if (label.placing === 'inside') return offsets[0] ?? null;
    const free = offsets.filter((offset) => isFree(boxAt(label, offset)));
    if (label.placing === 'centred') return free[0] ?? null;
    // Points that all but coincide are one place on the screen, and tell nobody apart.
    const others = points.filter(({ x, y }) => Math.hypot(x - label.x, y - label.y) > POINT_CLEARANCE_PX);
    const keepsAway = (offset: Offset, awayPx: number): boolean =>
      others.every((other) => distance(other, boxAt(label, offset)) >= awayPx);
    return (
      free.find((offset) =>
        keepsAway(offset, distance(label, boxAt(label, offset)) - (label.radiusPx ?? 0)),
      ) ??
      free.find(
        (offset) => leaderOf(label, offset, label.radiusPx) !== null && keepsAway(offset, LED_CLEARANCE_PX),
      ) ??
      null
    );
  };

  return labels.map((label) => {
    const { group } = label;
    if (group && groupsSet.has(group)) return null;
    const place = placeOf(label);
    if (!place) return null;
    if (group) groupsSet.add(group);
    taken.push(boxAt(label, place));
    return place;
  });
};
