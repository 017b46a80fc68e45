import type { Geodetic } from '../../engine/geodesy/index.ts';

type Place = Pick<Geodetic, 'latRad' | 'lonRad'>;

/** About a kilometre, as a share of the Earth's radius. */
const SHORTEST_TRACK = 1.6e-4;

/**
 * The heading from which a flight shows its profile: across its ground track, on the side that keeps north nearer to
 * the top of the screen.
 * By the sphere: a camera does not tell its bearing from the ellipsoid's, and the page starts without the geodesics.
 * @returns radians in [-pi/2, pi/2]; 0 where the track has no direction
 */
export const profileHeading = (launch: Place, splash: Place): number => {
  const eastRad = splash.lonRad - launch.lonRad;
  const east = Math.sin(eastRad) * Math.cos(splash.latRad);
  const north =
    Math.cos(launch.latRad) * Math.sin(splash.latRad) -
    Math.sin(launch.latRad) * Math.cos(splash.latRad) * Math.cos(eastRad);
  if (!(Math.hypot(east, north) > SHORTEST_TRACK)) return 0;
  const across = Math.atan2(east, north) - Math.PI / 2;
  return Math.cos(across) >= 0
    ? Math.atan2(Math.sin(across), Math.cos(across))
    : Math.atan2(-Math.sin(across), -Math.cos(across));
};

/**
 * Distance from which a sphere fills the screen's narrower side.
 * @param verticalFieldRad full vertical field of view
 * @param aspect width over height of the screen
 * @param fill share of the narrower side that the sphere takes
 */
export const framingRange = (
  radiusM: number,
  verticalFieldRad: number,
  aspect: number,
  fill: number,
): number => {
  const halfVertical = Math.tan(verticalFieldRad / 2);
  const half = Math.atan(Math.min(halfVertical, halfVertical * aspect));
  return radiusM / (Math.sin(half) * fill);
};

interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Smaller changes of the screen, as a scroll bar makes, leave the camera. */
const SAME_SIZE_SHARE = 0.1;

const differs = (a: number, b: number): boolean => Math.abs(a - b) > SAME_SIZE_SHARE * Math.max(a, b);

/** Whether a screen has changed so much that what was framed for one is badly framed on the other. */
export const needsNewFrame = (framedFor: ScreenSize, now: ScreenSize): boolean =>
  now.width > 0 &&
  now.height > 0 &&
  (differs(framedFor.width, now.width) || differs(framedFor.height, now.height));
