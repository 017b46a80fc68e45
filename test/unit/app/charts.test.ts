import { describe, expect, it } from 'vitest';
import { createChartCursor } from '../../../src/app/charts/chart-cursor.ts';
import { rangeOf } from '../../../src/app/charts/chart-range.ts';
import { nearestPoint } from '../../../src/app/charts/nearest-point.ts';

describe('rangeOf', () => {
  it('begins at 0 and goes a little beyond the greatest', () => {
    expect(rangeOf([[10, 80], [100]])).toEqual([0, 105]);
  });

  it('goes below 0 where the data do, and is never empty', () => {
    expect(rangeOf([[-50, 50]])).toEqual([-55, 55]);
    expect(rangeOf([])).toEqual([0, 1]);
    expect(rangeOf([[0]])).toEqual([0, 1]);
  });
});

describe('nearestPoint', () => {
  const arch = {
    count: 5,
    x: (index: number) => index * 10,
    y: (index: number) => [0, 40, 50, 40, 0][index]!,
  };

  it('goes by the distance across, far above or below the curve', () => {
    expect(nearestPoint(arch, 31, 0)).toBe(3);
    expect(nearestPoint(arch, 19, 300)).toBe(2);
  });

  it('tells the two branches of a curve that turns back by height', () => {
    const hook = {
      count: 3,
      x: (index: number) => [0, 50, 0][index]!,
      y: (index: number) => [0, 50, 100][index]!,
    };
    expect(nearestPoint(hook, 2, 90)).toBe(2);
    expect(nearestPoint(hook, 2, 10)).toBe(0);
  });

  it('is 0 for nothing', () => {
    expect(nearestPoint({ ...arch, count: 0 }, 1, 1)).toBe(0);
  });
});

describe('a cursor', () => {
  it('is where the pointer is, else where it rests, and tells every chart of both', () => {
    let restIndex = 3;
    const restListeners = new Set<() => void>();
    const hovered: (number | null)[] = [];
    const seen: number[] = [];
    const cursor = createChartCursor(
      {
        index: () => restIndex,
        choose: (index) => {
          restIndex = index;
          for (const listener of restListeners) listener();
        },
        onChange: (listener) => {
          restListeners.add(listener);
          return () => restListeners.delete(listener);
        },
      },
      (index) => hovered.push(index),
    );
    const stops = [0, 1].map(() => cursor.onChange(() => seen.push(cursor.index())));
    cursor.hover(7);
    cursor.hover(7);
    cursor.choose(5);
    cursor.hover(null);
    expect(seen).toEqual([7, 7, 7, 7, 5, 5]);
    expect(hovered).toEqual([7, null]);
    for (const stop of stops) stop();
    cursor.choose(1);
    expect(seen).toHaveLength(6);
    expect(restListeners.size).toBe(0);
  });
});
