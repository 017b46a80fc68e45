import { add, dot, scale, subtract, type Vec3, vec3 } from '../math/index.ts';
import { EARTH_ROTATION_RATE_RADPS } from '../units/index.ts';
import type { Ellipsoid } from './ellipsoid.ts';

declare const ecef: unique symbol;
declare const eci: unique symbol;
declare const enu: unique symbol;

/** Earth-centred, Earth-fixed: z to the north pole, x to the prime meridian on the equator. */
export type Ecef = { readonly [ecef]: true };
/** Earth-centred inertial: the axes of {@link Ecef} at time zero of the flight, standing still afterwards. */
export type Eci = { readonly [eci]: true };
/** East, north, up at a named origin; up is the ellipsoid normal. */
export type Enu = { readonly [enu]: true };

/** A place on or above the ellipsoid: geodetic latitude and longitude in radians, height in metres. */
export interface Geodetic {
  readonly latRad: number;
  readonly lonRad: number;
  /** Above the ellipsoid, along its normal. */
  readonly heightM: number;
}

/**
 * The ECEF position of a geodetic place.
 * @returns metres
 * @example geodeticToEcef(WGS84, { latRad: 0, lonRad: 0, heightM: 0 }) // (6 378 137, 0, 0)
 */
export const geodeticToEcef = (ellipsoid: Ellipsoid, place: Geodetic): Vec3<Ecef> => {
  const sinLat = Math.sin(place.latRad);
  const cosLat = Math.cos(place.latRad);
  const e2 = ellipsoid.eccentricitySquared;
  const primeVertical = ellipsoid.semiMajorAxisM / Math.sqrt(1 - e2 * sinLat * sinLat);
  const equatorial = (primeVertical + place.heightM) * cosLat;
  return vec3(
    equatorial * Math.cos(place.lonRad),
    equatorial * Math.sin(place.lonRad),
    (primeVertical * (1 - e2) + place.heightM) * sinLat,
  );
};

/**
 * The geodetic place of an ECEF position, by Bowring's iteration on the reduced latitude.
 *
 * Valid: anywhere but within some 50 km of the Earth's centre.
 * Accuracy: 1e-8 m and 1e-14 rad on the round trip from -5 km to 10,000 km (test/property/geodesy).
 * @see [Bowring] Survey Review 23 (1976) 323-327; iterated to convergence
 */
export const ecefToGeodetic = (ellipsoid: Ellipsoid, position: Vec3<Ecef>): Geodetic => {
  const vertical = ellipsoidVertical(ellipsoid, position.x, position.y, position.z);
  return {
    latRad: Math.atan2(vertical.sinLat, vertical.cosLat),
    lonRad: Math.atan2(position.y, position.x),
    heightM: vertical.heightM,
  };
};

/**
 * Height above the ellipsoid and the direction of its normal, without trigonometric calls: for the inner loop of a
 * flight. Same method and accuracy as {@link ecefToGeodetic}.
 * @returns height in metres, sine and cosine of the geodetic latitude
 */
export const ellipsoidVertical = (
  ellipsoid: Ellipsoid,
  x: number,
  y: number,
  z: number,
): { heightM: number; sinLat: number; cosLat: number } => {
  const { semiMajorAxisM: a, flattening: f, eccentricitySquared: e2 } = ellipsoid;
  const equatorial = Math.sqrt(x * x + y * y);
  const b = a * (1 - f);
  const secondE2 = e2 / (1 - e2);
  let sinLat = z;
  let cosLat = equatorial * (1 - e2);
  // Each round gains some five digits; three leave under 1e-9 m at every height.
  for (let round = 0; round < 3; round++) {
    const reducedSin = (1 - f) * sinLat;
    const reduced = Math.sqrt(reducedSin * reducedSin + cosLat * cosLat);
    const sinReduced = reducedSin / reduced;
    const cosReduced = cosLat / reduced;
    sinLat = z + secondE2 * b * sinReduced * sinReduced * sinReduced;
    cosLat = equatorial - e2 * a * cosReduced * cosReduced * cosReduced;
  }
  const length = Math.sqrt(sinLat * sinLat + cosLat * cosLat);
  sinLat /= length;
  cosLat /= length;
  return {
    heightM: equatorial * cosLat + z * sinLat - a * Math.sqrt(1 - e2 * sinLat * sinLat),
    sinLat,
    cosLat,
  };
};

/** Unit vectors east, north and up at a geodetic place, in ECEF. */
export const enuAxes = (
  place: Pick<Geodetic, 'latRad' | 'lonRad'>,
): { east: Vec3<Ecef>; north: Vec3<Ecef>; up: Vec3<Ecef> } => {
  const sinLat = Math.sin(place.latRad);
  const cosLat = Math.cos(place.latRad);
  const sinLon = Math.sin(place.lonRad);
  const cosLon = Math.cos(place.lonRad);
  return {
    east: vec3(-sinLon, cosLon, 0),
    north: vec3(-sinLat * cosLon, -sinLat * sinLon, cosLat),
    up: vec3(cosLat * cosLon, cosLat * sinLon, sinLat),
  };
};

/** An ECEF direction or velocity given by its east, north and up components at `place`. */
export const enuToEcefVector = (
  place: Pick<Geodetic, 'latRad' | 'lonRad'>,
  vector: Vec3<Enu>,
): Vec3<Ecef> => {
  const { east, north, up } = enuAxes(place);
  return add(add(scale(east, vector.x), scale(north, vector.y)), scale(up, vector.z));
};

/** East, north and up components at `place` of an ECEF direction or velocity. */
export const ecefToEnuVector = (
  place: Pick<Geodetic, 'latRad' | 'lonRad'>,
  vector: Vec3<Ecef>,
): Vec3<Enu> => {
  const { east, north, up } = enuAxes(place);
  return vec3(dot(east, vector), dot(north, vector), dot(up, vector));
};

/** East, north and up coordinates of an ECEF position seen from `origin`, metres. */
export const ecefToEnu = (ellipsoid: Ellipsoid, origin: Geodetic, position: Vec3<Ecef>): Vec3<Enu> =>
  ecefToEnuVector(origin, subtract(position, geodeticToEcef(ellipsoid, origin)));

/**
 * The inertial position of an Earth-fixed one, `elapsedS` after the two frames coincided.
 * @param rotationRateRadps 0 for an Earth that stands still
 */
export const ecefToEci = (
  position: Vec3<Ecef>,
  elapsedS: number,
  rotationRateRadps: number = EARTH_ROTATION_RATE_RADPS,
): Vec3<Eci> => {
  const angle = rotationRateRadps * elapsedS;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return vec3(c * position.x - s * position.y, s * position.x + c * position.y, position.z);
};

/** The inertial velocity that belongs to an Earth-relative one: turned, with the frame's own motion added. */
export const ecefVelocityToEci = (
  position: Vec3<Ecef>,
  velocity: Vec3<Ecef>,
  elapsedS: number,
  rotationRateRadps: number = EARTH_ROTATION_RATE_RADPS,
): Vec3<Eci> =>
  ecefToEci(
    vec3(
      velocity.x - rotationRateRadps * position.y,
      velocity.y + rotationRateRadps * position.x,
      velocity.z,
    ),
    elapsedS,
    rotationRateRadps,
  );
