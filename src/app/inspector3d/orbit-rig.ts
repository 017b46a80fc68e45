import {
  between,
  framed,
  type Margins,
  type OrbitView,
  type ScreenSize,
  shifted,
  turned,
  zoomed,
} from './orbit.ts';

/** Where frames come from; the page gives its own, tests give theirs. */
export interface RigFrames {
  nowMs(): number;
  request(callback: () => void): number;
  cancel(handle: number): void;
}

/** What is to be seen whole: points n x 3, and the direction to see them from. */
export interface Subject {
  readonly points: Float32Array;
  readonly headingRad: number;
  readonly elevationRad: number;
}

const EASE_MS = 600;
/** Nearer than this share of the framing distance there is only a line across the screen; further, a dot. */
const NEAREST_SHARE = 0.03;
const FURTHEST_SHARE = 5;

const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) ** 2);

/** The camera: it is turned, brought nearer and moved by hand, and frames what it is told to. Draws nothing itself. */
export class OrbitRig {
  readonly #onChange: () => void;
  readonly #frames: RigFrames;
  #size: ScreenSize = { width: 0, height: 0 };
  #margins: Margins = { left: 0, right: 0, top: 0, bottom: 0 };
  #subject: Subject | null = null;
  #view: OrbitView | null = null;
  /** Distance that frames the subject. */
  #fitM = 1;
  /** Whether the hand has not moved the camera since it framed. */
  #isFramed = false;
  #flight: number | null = null;

  constructor(onChange: () => void, frames: RigFrames) {
    this.#onChange = onChange;
    this.#frames = frames;
  }

  /** Null until there is something to see and a screen to see it on. */
  view(): OrbitView | null {
    return this.#view;
  }

  size(): ScreenSize {
    return this.#size;
  }

  /** A screen of another size; what was framed for the old one is framed anew. */
  resize(size: ScreenSize, margins: Margins): void {
    this.#size = size;
    this.#margins = margins;
    if (this.#isFramed || !this.#view) this.frame(false);
    else this.#onChange();
  }

  /** Looks at something else: framed at once, or kept as the camera is where the same thing only changes its shape. */
  look(subject: Subject, isNew: boolean): void {
    this.#subject = subject;
    if (isNew || !this.#view) this.frame(false);
    else this.#onChange();
  }

  /** Shows the whole subject from its own side: eased, or at once. */
  frame(isEased: boolean): void {
    this.interrupt();
    const { width, height } = this.#size;
    if (!this.#subject || width === 0 || height === 0) return;
    const to = framed(this.#subject.points, this.#subject, this.#size, this.#margins);
    this.#fitM = to.distanceM;
    this.#isFramed = true;
    if (isEased && this.#view) this.#fly(this.#view, to);
    else this.#set(to);
  }

  turn(rightRad: number, upRad: number): void {
    this.#byHand((view) => turned(view, rightRad, upRad));
  }

  zoom(factor: number): void {
    const limitsM = { min: this.#fitM * NEAREST_SHARE, max: this.#fitM * FURTHEST_SHARE };
    this.#byHand((view) => zoomed(view, factor, limitsM));
  }

  shift(rightPx: number, downPx: number): void {
    this.#byHand((view) => shifted(view, rightPx, downPx, this.#size));
  }

  /** Stops a movement where it is. */
  interrupt(): void {
    if (this.#flight !== null) this.#frames.cancel(this.#flight);
    this.#flight = null;
  }

  #byHand(change: (view: OrbitView) => OrbitView): void {
    this.interrupt();
    if (!this.#view) return;
    this.#isFramed = false;
    this.#set(change(this.#view));
  }

  #set(view: OrbitView): void {
    this.#view = view;
    this.#onChange();
  }

  #fly(from: OrbitView, to: OrbitView): void {
    const startedMs = this.#frames.nowMs();
    const step = (): void => {
      const share = Math.min((this.#frames.nowMs() - startedMs) / EASE_MS, 1);
      this.#flight = share < 1 ? this.#frames.request(step) : null;
      this.#set(share < 1 ? between(from, to, eased(share)) : to);
    };
    step();
  }
}
