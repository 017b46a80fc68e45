import { describe, expect, it } from 'vitest';
import { type InitialValueProblem, integrate } from '../../src/engine/integrator/index.ts';
import { ENTRY, enter, entryStart } from './problems.ts';

const METHODS = ['dormand-prince-54', 'dop853'] as const;

/**
 * The restricted three-body problem, Earth and Moon, in the frame that turns with them.
 * @see [HNW] Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, 2nd ed., II.0 (0.1) and (0.2)
 */
const ARENSTORF = {
  moon: 0.012277471,
  // Doubles hold the first sixteen digits of those published.
  start: [0.994, 0, 0, -2.0015851063790824],
  period: 17.065216560157964,
} as const;

describe.each(METHODS)('the Arenstorf orbit by %s', (method) => {
  const { moon, start, period } = ARENSTORF;
  const earth = 1 - moon;
  const derivative: InitialValueProblem['derivative'] = (_, y, rates) => {
    const [x = 0, up = 0, vx = 0, vy = 0] = y;
    const toEarth3 = Math.hypot(x + moon, up) ** 3;
    const toMoon3 = Math.hypot(x - earth, up) ** 3;
    rates[0] = vx;
    rates[1] = vy;
    rates[2] = x + 2 * vy - (earth * (x + moon)) / toEarth3 - (moon * (x - earth)) / toMoon3;
    rates[3] = up - 2 * vx - (earth * up) / toEarth3 - (moon * up) / toMoon3;
  };
  const home = (tolerance: number): number => {
    const { end } = integrate({
      derivative,
      method,
      t0: 0,
      y0: Float64Array.from(start),
      tEnd: period,
      tolerances: new Float64Array(4).fill(tolerance),
    });
    return Math.hypot(...start.slice(0, 2).map((value, i) => value - end.y[i]!));
  };

  // Three passes of the Moon make an error a hundred times larger: about that many tolerances where steps are small.
  it.each([
    { tolerance: 1e-10, within: 3e-8 },
    { tolerance: 1e-13, within: 3e-11 },
  ])('closes after the published period, at $tolerance', ({ tolerance, within }) => {
    expect(home(tolerance)).toBeLessThan(within);
  });
});

describe.each(METHODS)('re-entry at 7 km/s and 60 degrees by %s', (method) => {
  const sine = Math.sin(ENTRY.angleRad);

  it('brakes hardest where Allen and Eggers say, at the entry speed over the root of e', () => {
    const { end, ending } = integrate({
      derivative: enter(0),
      method,
      t0: 0,
      y0: entryStart(),
      tEnd: 40,
      tolerances: new Float64Array(4).fill(1e-10),
      events: [
        {
          name: 'hardest',
          // Rate of density times speed squared, over twice that.
          g: (_, y) => {
            const densityKgKm3 = ENTRY.seaLevelDensityKgKm3 * Math.exp(-y[1]! / ENTRY.scaleHeightKm);
            return sine / (2 * ENTRY.scaleHeightKm) - densityKgKm3 / (2 * ENTRY.ballisticCoefficientKgKm2);
          },
          direction: 'falling',
          action: 'stop',
        },
      ],
    });
    expect(ending).toEqual({ kind: 'event', name: 'hardest' });
    const heightKm =
      ENTRY.scaleHeightKm *
      Math.log((ENTRY.seaLevelDensityKgKm3 * ENTRY.scaleHeightKm) / (ENTRY.ballisticCoefficientKgKm2 * sine));
    // Located to 1e-7 s, at 4.2 km/s.
    expect(Math.abs(end.y[1]! - heightKm)).toBeLessThan(1e-7 * 4.2);
    // The entry is at 120 km, where the air has taken 3e-7 of the speed.
    const speedKmps = Math.hypot(end.y[2]!, end.y[3]!);
    expect(Math.abs(speedKmps / (ENTRY.speedKmps * Math.exp(-1 / 2)) - 1)).toBeLessThan(1e-6);
  });
});

describe('re-entry with gravity', () => {
  it('ends for both methods at the same instant and place', () => {
    const [one, other] = METHODS.map((method) =>
      integrate({
        derivative: enter(9.80665e-3),
        method,
        t0: 0,
        y0: entryStart(),
        tEnd: 100,
        tolerances: new Float64Array(4).fill(1e-10),
        events: [{ name: 'ground', g: (_, y) => y[1]!, direction: 'falling', action: 'stop' }],
      }),
    );
    expect(one!.ending).toEqual({ kind: 'event', name: 'ground' });
    expect(other!.ending).toEqual({ kind: 'event', name: 'ground' });
    // Each is within some tolerances, 1e-9 km, of the truth; at 0.1 km/s that is 1e-8 s.
    expect(Math.abs(one!.end.t - other!.end.t)).toBeLessThan(2e-8);
    for (const i of [0, 1, 2, 3]) expect(Math.abs(one!.end.y[i]! - other!.end.y[i]!)).toBeLessThan(2e-9);
  });
});

describe.each(METHODS)('two events in one step by %s', (method) => {
  it('meets a thrown body on its way up and down: 20 t - 5 t^2 = 15 at 1 and 3', () => {
    const solution = integrate({
      derivative: (_, y, rates) => {
        rates[0] = y[1]!;
        rates[1] = -10;
      },
      method,
      t0: 0,
      y0: Float64Array.of(0, 20),
      tEnd: 5,
      tolerances: Float64Array.of(1, 1),
      firstStep: 5,
      events: [
        { name: 'passing', g: (_, y) => y[0]! - 15, direction: 'both', action: 'continue' },
        { name: 'top', g: (_, y) => y[1]!, direction: 'falling', action: 'continue' },
        { name: 'ground', g: (_, y) => y[0]!, direction: 'falling', action: 'stop' },
      ],
    });
    expect(solution.events.map(({ name }) => name)).toEqual(['passing', 'top', 'passing', 'ground']);
    // Both methods are exact for a parabola; the last secant step, from some 1e-7 s away, leaves about its square.
    for (const [i, t] of [1, 2, 3, 4].entries())
      expect(Math.abs(solution.events[i]!.t - t)).toBeLessThan(1e-11);
  });
});
