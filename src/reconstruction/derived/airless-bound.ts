import { type Geodetic, geodesicDirect, geodeticToEcef, WGS84 } from '../../engine/geodesy/index.ts';
import { norm } from '../../engine/math/index.ts';
import { EARTH_ROTATION_RATE_RADPS, WGS84_MU_M3S2 } from '../../engine/units/index.ts';

const ROUNDS = 50;
const SETTLED_S = 1e-4;

/** Time on the Kepler ellipse of a given apogee between two points at the same radius, an angle apart, over the apogee. */
const keplerTime = (radiusM: number, apogeeRadiusM: number, angleRad: number): number => {
  const cosine = Math.cos(angleRad / 2);
  const eccentricity = (apogeeRadiusM - radiusM) / (apogeeRadiusM - radiusM * cosine);
  const semiMajorM = apogeeRadiusM / (1 + eccentricity);
  const cosE = (1 - radiusM / semiMajorM) / eccentricity;
  const fromPerigee = Math.acos(Math.min(1, Math.max(-1, cosE)));
  const meanRad = fromPerigee - eccentricity * Math.sin(fromPerigee);
  return 2 * (Math.PI - meanRad) * Math.sqrt(semiMajorM ** 3 / WGS84_MU_M3S2);
};

/**
 * The shortest time in which anything can rise from the ground to an apogee and come down at a range: a throw without
 * air, on the turning Earth. Thrust takes time to give the speed of the throw, and drag takes from it, so that no flight
 * with this apogee and range is shorter; one with lift may be, by what its lift carries it, and is held to range 0.
 *
 * Valid: apogee above 0; range from 0 to half of the way around the Earth. A sphere through launch and splash, central
 * gravity: within 0.2 % of a flight with J2 (test/unit/reconstruction/airless-bound).
 * @param azimuthRad of the splash as seen from the site
 * @returns s
 * @see [Bate] Bate, Mueller, White, Fundamentals of Astrodynamics (1971), chapter 6
 */
export const shortestFlightTimeS = (
  site: Geodetic,
  azimuthRad: number,
  apogeeM: number,
  rangeM: number,
): number => {
  const end = { ...geodesicDirect(WGS84, site, azimuthRad, rangeM), heightM: 0 };
  const from = geodeticToEcef(WGS84, { ...site, heightM: 0 });
  const to = geodeticToEcef(WGS84, end);
  const radiusM = (norm(from) + norm(to)) / 2;
  let timeS = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // The splash is where the Earth has turned it to by then.
    const turned = EARTH_ROTATION_RATE_RADPS * timeS;
    const x = to.x * Math.cos(turned) - to.y * Math.sin(turned);
    const y = to.x * Math.sin(turned) + to.y * Math.cos(turned);
    const cosine = (from.x * x + from.y * y + from.z * to.z) / (norm(from) * norm(to));
    const next = keplerTime(radiusM, radiusM + apogeeM, Math.acos(Math.min(1, Math.max(-1, cosine))));
    if (Math.abs(next - timeS) < SETTLED_S) return next;
    timeS = next;
  }
  return timeS;
};
