import { describe, expect, it } from 'vitest';
import { axisFromZero } from '../../../src/app/charts/axis.ts';
import { profileAt, profileOf } from '../../../src/app/charts/profile.ts';
import { straightTrajectory } from './sample-flights.ts';

describe('profile', () => {
  it('begins at the launch point and ends at the splash', () => {
    const points = profileOf(straightTrajectory(240));
    expect(points[0]).toMatchObject({ timeS: 0, groundRangeKm: 0 });
    expect(points.at(-1)?.timeS).toBe(240);
    expect(points.at(-1)?.groundRangeKm).toBeCloseTo(346.2, 0);
  });

  it('is highest in the middle of a symmetrical flight', () => {
    const points = profileOf(straightTrajectory(240));
    const highest = points.reduce((a, b) => (b.heightKm > a.heightKm ? b : a));
    expect(highest.timeS).toBeCloseTo(120, 6);
    expect(highest.heightKm).toBeCloseTo(50, 3);
  });

  it('holds at both ends', () => {
    const trajectory = straightTrajectory(240);
    expect(profileAt(trajectory, -10)).toEqual(profileAt(trajectory, 0));
    expect(profileAt(trajectory, 999)).toEqual(profileAt(trajectory, 240));
  });
});

describe('axisFromZero', () => {
  it.each([
    [50, 4, [0, 20, 40]],
    [350, 5, [0, 100, 200, 300]],
    [6000, 4, [0, 2000, 4000, 6000]],
    [0.9, 4, [0, 0.5]],
  ])('has round ticks up to %f', (largest, count, ticks) => {
    expect(axisFromZero(largest, 0, 100, count).ticks).toEqual(ticks);
  });

  it('places zero at one end and leaves a little room at the other', () => {
    const axis = axisFromZero(50, 150, 10, 4);
    expect(axis.place(0)).toBe(150);
    expect(axis.place(50)).toBeGreaterThan(10);
    expect(axis.place(axis.max)).toBeCloseTo(10, 9);
  });
});
