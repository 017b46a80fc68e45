import type { Enu } from '../../engine/geodesy/index.ts';
import type { Vec3 } from '../../engine/math/index.ts';
import { toDegrees } from '../../engine/units/index.ts';
import { formatScale, scaleBar } from '../globe/scale-bar.ts';
import { metresPerPixel, type OrbitView, projection, type ScreenPoint, type ScreenSize } from './orbit.ts';
import { type Box, placeLabels, type Side } from './place-labels.ts';

/** A sign at a point of the scene, with or without words. */
export interface OverlayMark {
  readonly at: Vec3<Enu>;
  readonly kind: 'lift-off' | 'splash' | 'apogee' | 'height' | 'range';
  readonly text: string;
  /** Sides of the point on which its words may stand, best first. */
  readonly sides: readonly Side[];
}

/** All that lies over the picture, in order of importance, and the ruler that its height marks belong to. */
export interface OverlayContent {
  readonly marks: readonly OverlayMark[];
  /** Along the arc and its track: labels keep clear of them as far as they can. */
  readonly line: readonly Vec3<Enu>[];
  readonly ruler: { readonly foot: Vec3<Enu>; readonly top: Vec3<Enu> };
}

/** Where the round is at the moment of the clock, and the foot of that point. */
export interface OverlayMoment {
  readonly point: Vec3<Enu>;
  readonly foot: Vec3<Enu>;
}

type Project = (point: Vec3<Enu>) => ScreenPoint | null;

interface SetMark {
  readonly mark: OverlayMark;
  readonly sign: SVGElement;
  readonly label: HTMLElement;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const LONGEST_BAR_PX = 110;
/** Kept between a label and the arc. */
const BESIDE_PX = 4;

/** Small drawings about a point, as the timeline and the globe draw the same events. */
const SIGNS: Readonly<Record<OverlayMark['kind'], string>> = {
  'lift-off': 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  splash: 'M-4-4H4V4H-4Z',
  apogee: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
  height: 'M-4 0H4',
  range: 'M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0Z',
};

/** A screen that is asked to draw far outside itself slows the browser down. */
const inReach = ({ x, y }: ScreenPoint): boolean => Math.abs(x) < 1e5 && Math.abs(y) < 1e5;

const translation = ({ x, y }: ScreenPoint): string => `translate(${x.toFixed(1)} ${y.toFixed(1)})`;

const svgElement = (name: string, className: string): SVGElement => {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  return element;
};

const setLine = (line: SVGElement, from: ScreenPoint | null, to: ScreenPoint | null): void => {
  const isSeen = from !== null && to !== null && inReach(from) && inReach(to);
  line.toggleAttribute('hidden', !isSeen);
  if (!isSeen) return;
  for (const [name, value] of [
    ['x1', from.x],
    ['y1', from.y],
    ['x2', to.x],
    ['y2', to.y],
  ] as const) {
    line.setAttribute(name, value.toFixed(1));
  }
};

/**
 * Labels, marks, the ruler, the scale and the north arrow: page elements over the picture. So they are crisp, in the
 * page's type, and the clock moves its marker without anything being drawn anew by WebGL.
 */
export class Overlay {
  readonly #root: HTMLElement;
  readonly #labels: HTMLElement;
  readonly #lines: SVGElement;
  readonly #ruler = svgElement('line', 'local-ruler');
  readonly #drop = svgElement('line', 'local-drop');
  readonly #marker = svgElement('circle', 'local-marker');
  #content: OverlayContent | null = null;
  #set: readonly SetMark[] = [];
  #moment: OverlayMoment | null = null;
  #project: Project | null = null;

  /** @param root holds elements with the data-part `lines`, `labels`, `north`, `scale-bar` and `scale-distance` */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#labels = this.#part('labels');
    const lines = root.querySelector<SVGElement>('[data-part="lines"]');
    if (!lines) throw new Error('the inspector has no part lines');
    this.#lines = lines;
    this.#marker.setAttribute('r', '5');
  }

  /** Takes other words and marks. Measures each label once. */
  setContent(content: OverlayContent): void {
    this.#content = content;
    this.#lines.replaceChildren(this.#ruler, this.#drop);
    this.#labels.replaceChildren();
    const made = content.marks.map((mark) => {
      const sign = svgElement('path', `local-sign local-${mark.kind}`);
      sign.setAttribute('d', SIGNS[mark.kind]);
      const label = document.createElement('span');
      label.className = `local-label local-label-${mark.kind}`;
      label.textContent = mark.text;
      this.#lines.append(sign);
      this.#labels.append(label);
      return { mark, sign, label };
    });
    this.#lines.append(this.#marker);
    // After all are there: one layout for all of them.
    this.#set = made.map((each) => ({
      ...each,
      width: each.label.offsetWidth,
      height: each.label.offsetHeight,
    }));
  }

  /** Moves the marker; called on every frame while playing. */
  setMoment(moment: OverlayMoment): void {
    this.#moment = moment;
    this.#placeMoment();
  }

  /** Follows the camera. */
  update(view: OrbitView, size: ScreenSize): void {
    const project = projection(view, size);
    this.#project = project;
    if (this.#content) {
      const { foot, top } = this.#content.ruler;
      setLine(this.#ruler, project(foot), project(top));
      this.#placeMarks(project, size);
    }
    this.#placeMoment();
    this.#placeInstruments(view, size);
  }

  #placeMarks(project: Project, size: ScreenSize): void {
    const seen = this.#set.map((each) => {
      const point = project(each.mark.at);
      return { ...each, point: point && inReach(point) ? point : null };
    });
    for (const { sign, point } of seen) {
      sign.toggleAttribute('hidden', point === null);
      if (point) sign.setAttribute('transform', translation(point));
    }
    const asked = seen.flatMap(({ mark, point, label, width, height }) => {
      if (!point || mark.text === '') {
        label.style.visibility = 'hidden';
        return [];
      }
      return [{ label, box: { ...point, width, height, sides: mark.sides } }];
    });
    const places = placeLabels(
      asked.map(({ box }) => box),
      size,
      this.#reserved(),
      this.#along(project),
    );
    for (const [index, { label }] of asked.entries()) {
      const place = places[index];
      label.style.visibility = place ? 'visible' : 'hidden';
      if (place) label.style.transform = `translate(${place.left.toFixed(1)}px, ${place.top.toFixed(1)}px)`;
    }
  }

  /** Where captions and buttons lie, those of the pane about the picture as well. */
  #reserved(): Box[] {
    const { left, top } = this.#root.getBoundingClientRect();
    const pane = this.#root.closest('.globe-pane') ?? this.#root;
    return [...pane.querySelectorAll('[data-reserved]')].map((element) => {
      const box = element.getBoundingClientRect();
      return { left: box.left - left, top: box.top - top, width: box.width, height: box.height };
    });
  }

  #along(project: Project): Box[] {
    return (this.#content?.line ?? []).flatMap((at) => {
      const point = project(at);
      if (!point) return [];
      return [
        { left: point.x - BESIDE_PX, top: point.y - BESIDE_PX, width: 2 * BESIDE_PX, height: 2 * BESIDE_PX },
      ];
    });
  }

  #placeMoment(): void {
    if (!this.#moment || !this.#project) return;
    const [point, foot] = [this.#project(this.#moment.point), this.#project(this.#moment.foot)];
    setLine(this.#drop, point, foot);
    this.#marker.toggleAttribute('hidden', point === null);
    if (point) this.#marker.setAttribute('transform', translation(point));
  }

  #placeInstruments(view: OrbitView, size: ScreenSize): void {
    this.#part('north').style.transform = `rotate(${(-toDegrees(view.headingRad)).toFixed(1)}deg)`;
    const { distanceM, lengthPx } = scaleBar(metresPerPixel(view, size), LONGEST_BAR_PX);
    this.#part('scale-bar').style.width = `${lengthPx.toFixed(1)}px`;
    const written = this.#part('scale-distance');
    const text = formatScale(distanceM);
    if (written.textContent !== text) written.textContent = text;
  }

  #part(name: string): HTMLElement {
    const element = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!element) throw new Error(`the inspector has no part ${name}`);
    return element;
  }
}
