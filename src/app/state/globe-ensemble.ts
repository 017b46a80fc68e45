import type { EnsemblePaths, EnsembleSummary, ProfileBand } from '../../reconstruction/index.ts';
import type { GlobeEnsemble } from '../globe/port.ts';

type EnvelopeKey = keyof GlobeEnsemble['envelopes'];

const envelope = (
  profile: readonly ProfileBand[],
  key: EnvelopeKey,
): GlobeEnsemble['envelopes'][EnvelopeKey] =>
  // A percentile of heights about 0 at both ends may lie a little below the ground.
  profile.map(({ latDeg, lonDeg, heightM }) => [latDeg, lonDeg, Math.max(0, heightM[key])]);

/**
 * An ensemble as the globe draws it.
 * @param launchS scene time of the launch
 */
export const globeEnsembleOf = (
  { splash, profile }: EnsembleSummary,
  paths: EnsemblePaths,
  launchS: number,
): GlobeEnsemble => ({
  launchS,
  ...paths,
  envelopes: {
    p05: envelope(profile, 'p05'),
    p50: envelope(profile, 'p50'),
    p95: envelope(profile, 'p95'),
  },
  ellipse: splash.ring,
  density: splash.density,
});
