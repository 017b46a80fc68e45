import { useEffect, useMemo, useState } from 'react';
import { type Atlas, loadAtlas } from '../globe/atlas.ts';
import { type CoastLines, coastLinesOf, coastsInFrame } from './coast-lines.ts';
import type { LocalScene } from './local-scene.ts';

let asked: Promise<Atlas | null> | null = null;

/** Once for a visit. Without them the net of the sea is all there is to see, as it is until they come. */
const atlas = (): Promise<Atlas | null> => {
  asked ??= loadAtlas().catch(() => null);
  return asked;
};

/** The coasts about a flight; null until they are there, and where they are not wanted. */
export const useCoasts = (
  { ellipsoid, origin, sea }: Pick<LocalScene, 'ellipsoid' | 'origin' | 'sea'>,
  isWanted: boolean,
): CoastLines | null => {
  const [loaded, setLoaded] = useState<Atlas | null>(null);
  const { latRad, lonRad } = origin;
  useEffect(() => {
    let isGone = false;
    if (isWanted) void atlas().then((coasts) => isGone || setLoaded(coasts));
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  // Once for a site: of a flight that changes under the hand only the fading is worked out anew.
  const inFrame = useMemo(
    () => loaded && coastsInFrame(loaded.coasts, ellipsoid, { latRad, lonRad, heightM: 0 }),
    [loaded, ellipsoid, latRad, lonRad],
  );
  return useMemo(
    () => (inFrame && isWanted ? coastLinesOf(inFrame, ellipsoid, sea) : null),
    [inFrame, isWanted, ellipsoid, sea],
  );
};
