/**
 * Surfaces on which the right-hand side is continuous but not smooth, such as the breaks of a table: a step across one
 * loses its order there, and is refused or made small by step control that sees only the error.
 */
export interface Kink {
  /** Smooth along the solution; the surfaces are where it takes one of the levels. */
  readonly g: (t: number, y: Float64Array) => number;
  readonly levels: readonly number[];
}

export interface KinkWatch {
  /**
   * Tells that the solution is now at `t`, `y` with these rates, after a step of `size` (0 at the start) and before one
   * of about `trial`.
   */
  readonly move: (t: number, y: Float64Array, rates: Float64Array, size: number, trial: number) => void;
  /** The size at which a step lands just past the next level; `size` where no level is met within it. */
  readonly shorten: (size: number) => number;
}

/** A level nearer than this fraction of the step is stepped over: landing on it would cost a step for nothing. */
const NEAREST = 0.01;
/** How far past the level a step aims, as a fraction of the way to it: at least, and at most or where nothing is known. */
const LEAST_PAST = 1e-9;
const MOST_PAST = 0.01;
/** A step shorter than this fraction of the next tells less of the curvature than the one before it did: rounding. */
const TELLING = 0.05;
/** Of a trial step: moves along the known rate to get that of g. */
const PROBE = 1e-4;

interface Course {
  value: number;
  rate: number;
  curvature: number;
  /** Third derivative; NaN while one point only is known. */
  bend: number;
}

/**
 * Predicts when levels of the kinks' functions are reached, from value, rate and curvature at the start of a step:
 * the first two there, the curvature by the cubic through values and rates at both ends of the step before. The
 * cubic's third derivative tells how wrong that may be, and so how far past the level to aim. Two values of g a step;
 * no right-hand side and no root finding.
 */
export const watchKinks = (kinks: readonly Kink[], dimension: number): KinkWatch => {
  const courses = kinks.map((): Course => ({ value: 0, rate: 0, curvature: 0, bend: Number.NaN }));
  const probe = new Float64Array(dimension);

  const move = (t: number, y: Float64Array, rates: Float64Array, size: number, trial: number): void => {
    const ahead = PROBE * trial;
    for (let i = 0; i < dimension; i++) probe[i] = y[i]! + ahead * rates[i]!;
    for (let index = 0; index < kinks.length; index++) {
      const { g } = kinks[index]!;
      const course = courses[index]!;
      const value = g(t, y);
      const rate = (g(t + ahead, probe) - value) / ahead;
      if (Math.abs(size) > TELLING * Math.abs(trial)) {
        const rise = (course.value - value) / size;
        course.curvature = (6 * rise + 2 * course.rate + 4 * rate) / size;
        course.bend = (12 * rise + 6 * course.rate + 6 * rate) / (size * size);
      }
      course.value = value;
      course.rate = rate;
    }
  };

  const shorten = (size: number): number => {
    let nearest = 1;
    let landing = size;
    for (let index = 0; index < kinks.length; index++) {
      const { value, rate, curvature, bend } = courses[index]!;
      const slope = rate * size;
      const bow = curvature * size * size;
      const reach = Math.abs(slope) + Math.abs(bow) / 2;
      const { levels } = kinks[index]!;
      for (let j = 0; j < levels.length; j++) {
        const away = levels[j]! - value;
        if (Math.abs(away) > reach) continue;
        const fraction = firstMeeting(away, slope, bow);
        if (fraction >= nearest) continue;
        nearest = fraction;
        const unsure = Math.abs((bend * size ** 3 * fraction * fraction) / (3 * (slope + bow * fraction)));
        landing = size * fraction * (1 + (unsure < MOST_PAST ? Math.max(unsure, LEAST_PAST) : MOST_PAST));
      }
    }
    return landing;
  };

  return { move, shorten };
};

/** The first fraction beyond NEAREST where slope f + bow f^2 / 2 = away; NaN or infinite where there is none. */
const firstMeeting = (away: number, slope: number, bow: number): number => {
  const root = Math.sqrt(slope * slope + 2 * bow * away);
  const sum = slope + (slope < 0 ? -root : root);
  const one = (2 * away) / sum;
  const other = -sum / bow;
  const first = one > NEAREST ? one : Number.POSITIVE_INFINITY;
  const second = other > NEAREST ? other : Number.POSITIVE_INFINITY;
  return Math.min(first, second);
};
