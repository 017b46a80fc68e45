import { describe, expect, it } from 'vitest';
import { SAMPLES } from '../../../src/app/inspector3d/local-scene.ts';
import { tubeOfProfile } from '../../../src/app/inspector3d/tube-of-profile.ts';
import type { ProfileBand } from '../../../src/reconstruction/index.ts';

const row = (share: number, heightM: number, acrossM: number): ProfileBand => ({
  share,
  timeS: { p05: 0, p50: 0, p95: 0 },
  groundRangeM: { p05: 0, p50: 0, p95: 0 },
  heightM: { p05: heightM - 100 * share, p50: heightM, p95: heightM + 300 * share },
  latDeg: 0,
  lonDeg: 0,
  acrossM,
});

describe('the tube of a profile', () => {
  it('is half of the bands, linear between their rows, at the moments of the arc', () => {
    const tube = tubeOfProfile([row(0, 0, 10), row(0.5, 9000, 20), row(1, 0, 60)])!;
    expect(tube.acrossM).toHaveLength(SAMPLES);
    expect(tube.acrossM[0]).toBe(10);
    expect(tube.acrossM.at(-1)).toBe(60);
    // A quarter of the way from the middle row to the last.
    const share = 0.625;
    expect(tube.acrossM[Math.round(share * (SAMPLES - 1))]).toBeCloseTo(30, 0);
    expect(tube.verticalM.at(-1)).toBe(200);
    expect(tube.verticalM[0]).toBe(0);
  });

  it('is none where no paths were kept', () => {
    expect(tubeOfProfile([])).toBeNull();
  });
});
