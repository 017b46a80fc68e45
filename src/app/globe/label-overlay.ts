import { Cartesian2, type Cartesian3, type Scene, SceneTransforms } from 'cesium';
import { isBehindEarth } from './horizon.ts';
import { type Box, type LabelOffset, layoutLabels, leaderOf } from './label-layout.ts';

/** A text at a place in space. Lists are in order of importance: the first keep their place. */
export interface GlobeLabel {
  readonly text: string;
  readonly position: Cartesian3;
  readonly kind:
    | 'apogee'
    | 'splash'
    | 'ghost'
    | 'site'
    | 'count'
    | 'count-inside'
    | 'sea'
    | 'country'
    | 'city';
  /** Steps back behind what is brought forward. */
  readonly dimmed?: boolean;
  /** Of the mark at its place, pixels, where that is more than a dot. */
  readonly radiusPx?: number;
}

const PLACING = {
  apogee: 'above',
  splash: 'beside',
  ghost: 'beside',
  site: 'beside',
  count: 'beside',
  'count-inside': 'inside',
  sea: 'centred',
  country: 'centred',
  city: 'beside',
} as const;

interface PlacedLabel {
  label: GlobeLabel;
  readonly element: HTMLElement;
  /** Moves with its element; shown where the label stands away from its point. */
  readonly leader: HTMLElement;
  offset: LabelOffset;
}

/**
 * Labels as page elements above the canvas: crisp text in the page's own type. They follow their places on every
 * drawn frame; which side of its point each stands on is decided anew when the camera rests, so nothing jumps while it
 * moves. Everything they say is in the page's tables too, so they are hidden from assistive technology.
 */
export class LabelOverlay {
  readonly #scene: Scene;
  readonly #root: HTMLElement;
  readonly #neighbours: readonly HTMLElement[];
  #placed: PlacedLabel[] = [];
  #isStale = true;

  /** @param neighbours elements over the globe that labels keep clear of */
  constructor(scene: Scene, root: HTMLElement, neighbours: readonly HTMLElement[]) {
    this.#neighbours = neighbours;
    this.#scene = scene;
    this.#root = root;
  }

  setLabels(labels: readonly GlobeLabel[]): void {
    this.#placed = labels.map((label) => {
      const element = document.createElement('span');
      element.className = `globe-label globe-label-${label.kind}`;
      element.textContent = label.text;
      element.classList.toggle('dimmed', label.dimmed ?? false);
      const leader = document.createElement('span');
      leader.className = 'globe-label-leader';
      element.append(leader);
      return { label, element, leader, offset: null };
    });
    this.#root.replaceChildren(...this.#placed.map(({ element }) => element));
    this.relayout();
  }

  /**
   * The same labels with other words at other places: each keeps its element and its side. Where they are not the same
   * ones, as when an apogee goes, all are set anew.
   */
  moveLabels(labels: readonly GlobeLabel[]): void {
    const isSame =
      labels.length === this.#placed.length &&
      labels.every(({ kind }, index) => kind === this.#placed[index]!.label.kind);
    if (!isSame) {
      this.setLabels(labels);
      return;
    }
    labels.forEach((label, index) => {
      const placed = this.#placed[index]!;
      if (label.text !== placed.label.text) placed.element.replaceChildren(label.text, placed.leader);
      placed.label = label;
    });
  }

  /** Decides the labels' sides anew with the next frame. */
  relayout(): void {
    this.#isStale = true;
  }

  /** Moves the labels to where their places are on the screen; called after each drawn frame. */
  update(): void {
    const { radii } = this.#scene.globe.ellipsoid;
    const { positionWC } = this.#scene.camera;
    const onScreen = this.#placed.flatMap((placed) => {
      const { position } = placed.label;
      const isHidden = isBehindEarth(position, positionWC, radii);
      const point = isHidden
        ? undefined
        : SceneTransforms.worldToWindowCoordinates(this.#scene, position, new Cartesian2());
      if (!point) placed.element.style.visibility = 'hidden';
      return point ? [{ placed, point }] : [];
    });
    if (this.#isStale) this.#layout(onScreen);
    for (const { placed, point } of onScreen) {
      const { element, offset } = placed;
      element.style.visibility = offset ? 'visible' : 'hidden';
      if (offset) {
        element.style.transform = `translate(${Math.round(point.x + offset.dx)}px, ${Math.round(point.y + offset.dy)}px)`;
      }
    }
  }

  #layout(onScreen: readonly { placed: PlacedLabel; point: Cartesian2 }[]): void {
    this.#isStale = false;
    for (const placed of this.#placed) placed.offset = null;
    const requests = onScreen.map(({ placed: { element, label }, point }) => ({
      x: point.x,
      y: point.y,
      width: element.offsetWidth,
      height: element.offsetHeight,
      placing: PLACING[label.kind],
      // The map's own names are dropped where there is no room; a name away from its dot would be read at another's.
      mayLead: label.kind !== 'city' && label.kind !== 'count',
      ...(label.radiusPx !== undefined && { radiusPx: label.radiusPx }),
      // A sea or a country has several places for its name; it is named once.
      ...(PLACING[label.kind] === 'centred' ? { group: label.text } : {}),
    }));
    const size = { width: this.#root.clientWidth, height: this.#root.clientHeight };
    const offsets = layoutLabels(requests, size, this.#reserved());
    onScreen.forEach(({ placed }, index) => {
      placed.offset = offsets[index] ?? null;
      this.#setLeader(placed);
    });
  }

  #setLeader({ element, leader, offset, label: { radiusPx } }: PlacedLabel): void {
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const line = offset && leaderOf(size, offset, radiusPx);
    leader.hidden = !line;
    if (!offset || !line) return;
    leader.style.left = `${-offset.dx}px`;
    leader.style.top = `${-offset.dy}px`;
    leader.style.width = `${line.lengthPx}px`;
    leader.style.transform = `rotate(${line.angleRad}rad)`;
  }

  /** Where the page's own elements lie over the globe. */
  #reserved(): Box[] {
    const origin = this.#root.getBoundingClientRect();
    return this.#neighbours.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { left: left - origin.left, top: top - origin.top, width, height };
    });
  }
}
