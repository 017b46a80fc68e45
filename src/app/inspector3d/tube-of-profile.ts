import type { ProfileBand } from '../../reconstruction/index.ts';
import { SAMPLES, type TubeBand } from './local-scene.ts';

/** A value at a share of the flight, linear between the rows of a profile. */
const at = (profile: readonly ProfileBand[], share: number, of: (row: ProfileBand) => number): number => {
  const above = profile.findIndex((row) => row.share >= share);
  const high = profile[above];
  const low = profile[above - 1];
  if (!high) return of(profile.at(-1)!);
  if (!low) return of(high);
  const part = (share - low.share) / (high.share - low.share);
  return of(low) + part * (of(high) - of(low));
};

/** The tube of a profile: half of the 5 to 95 % bands across and up; null where no paths were kept. */
export const tubeOfProfile = (profile: readonly ProfileBand[]): TubeBand | null => {
  if (profile.length < 2) return null;
  const sampled = (of: (row: ProfileBand) => number): Float32Array =>
    Float32Array.from({ length: SAMPLES }, (_, index) => at(profile, index / (SAMPLES - 1), of));
  return {
    acrossM: sampled(({ acrossM }) => acrossM),
    verticalM: sampled(({ heightM }) => (heightM.p95 - heightM.p05) / 2),
  };
};
