export type { Ellipsoid } from './ellipsoid.ts';
export { sphere, WGS84 } from './ellipsoid.ts';
export type { Ecef, Eci, Enu, Geodetic } from './frames.ts';
export {
  ecefToEci,
  ecefToEnu,
  ecefToEnuVector,
  ecefToGeodetic,
  ecefVelocityToEci,
  ellipsoidVertical,
  enuAxes,
  enuToEcefVector,
  geodeticToEcef,
} from './frames.ts';
export { geodesicDirect, geodesicInverse } from './geodesic.ts';
