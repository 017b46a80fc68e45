/** Pixels of a slider that are one step of the pointer, about; a step of the keys is four. */
const POINTER_STEPS = 400;
const KEY_STEPS = 100;

/** 1, 2 or 5 times a power of ten, at most `rough`. */
const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([5, 2, 1].find((factor) => factor * power <= rough) ?? 1) * power;
};

/** How a slider between two values moves. */
export interface SliderScale {
  /** The nearest value a pointer may leave it at: round, and within the ends. */
  atPointer(value: number): number;
  /** The value some key steps from another, on the grid of the steps. */
  afterKeys(value: number, steps: number): number;
  /** Decimals that tell neighbouring values apart. */
  readonly digits: number;
}

/** @param low,high ends of the slider; `high` above `low` */
export const sliderScale = (low: number, high: number): SliderScale => {
  const extent = Math.max(high - low, 1e-9);
  const [pointerStep, keyStep] = [niceStep(extent / POINTER_STEPS), niceStep(extent / KEY_STEPS)];
  const digits = Math.max(0, -Math.floor(Math.log10(pointerStep) + 1e-9));
  const within = (value: number): number => Math.min(Math.max(Number(value.toFixed(digits)), low), high);
  return {
    digits,
    atPointer: (value) => within(Math.round(value / pointerStep) * pointerStep),
    afterKeys: (value, steps) => within((Math.round(value / keyStep) + steps) * keyStep),
  };
};
