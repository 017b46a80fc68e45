import { describe, expect, test } from 'vitest';
import {
  lastTimeS,
  RESTART,
  sphereAround,
  stripIndices,
  vertexWeights,
} from '../../../src/app/globe/ensemble/layout.ts';
import { copyInSlices, SLICE_BYTES, slicesOf } from '../../../src/app/globe/ensemble/upload.ts';

describe('the buffers of an ensemble', () => {
  test('each flight is a strip of its own', () => {
    expect([...stripIndices({ flights: 2, pointsPerFlight: 3 })]).toEqual([
      0,
      1,
      2,
      RESTART,
      3,
      4,
      5,
      RESTART,
    ]);
  });

  test('every vertex has the weight of its flight, held between 0 and 1', () => {
    const weights = Float32Array.of(1, 0.5, -1, 2);
    expect([...vertexWeights({ flights: 4, pointsPerFlight: 2, weights })]).toEqual([
      255, 255, 128, 128, 0, 0, 255, 255,
    ]);
  });

  test('ten thousand flights of two hundred points stay under 45 MB on the card', () => {
    const counts = { flights: 10_000, pointsPerFlight: 200 };
    const vertices = counts.flights * counts.pointsPerFlight;
    const own =
      stripIndices(counts).byteLength + vertexWeights({ ...counts, weights: new Float32Array(1) }).length;
    expect((vertices * 4 * (3 + 1) + own) / 1e6).toBeLessThan(45);
  });

  test('the longest flight says when all is flown', () => {
    const timesS = Float32Array.of(0, 100, 0, 250, 0, 180);
    expect(lastTimeS({ flights: 3, pointsPerFlight: 2, timesS })).toBe(250);
  });
});

describe('the sphere around the flights', () => {
  test('holds every position', () => {
    const positions = Float32Array.from({ length: 3 * 2000 }, (_, at) => 1e5 * Math.sin(at * 0.7) * (at % 3));
    const { centre, radius } = sphereAround(positions);
    for (let at = 0; at < positions.length; at += 3) {
      const away = Math.hypot(...centre.map((middle, axis) => positions[at + axis]! - middle));
      expect(away).toBeLessThan(radius);
    }
  });

  test('is a point where there is nothing', () => {
    expect(sphereAround(new Float32Array(0))).toEqual({ centre: [0, 0, 0], radius: 0 });
    expect(sphereAround(new Float32Array(30).fill(Number.NaN)).radius).toBe(0);
  });
});

describe('bringing an array over', () => {
  test('slices follow on one another and hold whole elements', () => {
    const length = (5 * SLICE_BYTES) / 8 + 3;
    const slices = slicesOf(length, 4);
    expect(slices[0]?.from).toBe(0);
    expect(slices.at(-1)?.to).toBe(length);
    expect(slices.slice(1).map(({ from }) => from)).toEqual(slices.slice(0, -1).map(({ to }) => to));
    for (const { from, to } of slices) expect((to - from) * 4).toBeLessThanOrEqual(SLICE_BYTES);
  });

  test('copies all of it, each slice after the card has come to rest', async () => {
    const array = new Float32Array(SLICE_BYTES / 2 + 5).map((_, at) => at);
    const taken = new Float32Array(array.length);
    const steps: string[] = [];
    const target = {
      copyFromArrayView(view: ArrayBufferView, offsetInBytes: number) {
        steps.push('copy');
        if (view instanceof Float32Array) taken.set(view, offsetInBytes / 4);
      },
    };
    const idle = async () => void steps.push('idle');
    await copyInSlices(target, array, idle, () => true);
    expect(Buffer.from(taken.buffer).equals(Buffer.from(array.buffer))).toBe(true);
    expect(steps.slice(0, 4)).toEqual(['idle', 'copy', 'idle', 'copy']);
  });

  test('stops where it is no longer wanted', async () => {
    let copies = 0;
    const target = { copyFromArrayView: () => void copies++ };
    await copyInSlices(
      target,
      new Uint8Array(4 * SLICE_BYTES),
      () => Promise.resolve(),
      () => copies < 2,
    );
    expect(copies).toBe(2);
  });
});
