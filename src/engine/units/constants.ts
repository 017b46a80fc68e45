/** Earth rotation rate, rad/s. @see [WGS84] NIMA TR8350.2, table 3.1 (omega). */
export const EARTH_ROTATION_RATE_RADPS = 7.292115e-5;

/** Equatorial radius (semi-major axis) of the WGS84 ellipsoid, m. @see [WGS84] NIMA TR8350.2, table 3.1. */
export const WGS84_SEMI_MAJOR_AXIS_M = 6_378_137;

/** Flattening of the WGS84 ellipsoid. @see [WGS84] NIMA TR8350.2, table 3.1 (1/298.257223563). */
export const WGS84_FLATTENING = 1 / 298.257223563;

/** Geocentric gravitational constant with the atmosphere, m3/s2. @see [WGS84] NIMA TR8350.2, table 3.1. */
export const WGS84_MU_M3S2 = 3.986004418e14;

/**
 * Unnormalised second zonal harmonic. @see [WGS84] NIMA TR8350.2, table 3.2: C20 = -0.484166774985e-3
 * fully normalised, J2 = -sqrt(5) C20.
 */
export const WGS84_J2 = Math.sqrt(5) * 0.484166774985e-3;

/** Mean radius, rounded to a kilometre, for a sphere without a radius of its own, m. @see [IUGG] Moritz 1980 (6 371 008.77). */
export const MEAN_EARTH_RADIUS_M = 6_371_000;

/** Standard gravity, m/s2 (also of the standard atmosphere). @see [USSA76] table 2; BIPM. */
export const STANDARD_GRAVITY_MPS2 = 9.80665;

/** Molar gas constant of the standard atmosphere, J/(kmol K): the 1976 value, on purpose. @see [USSA76] table 2. */
export const USSA76_GAS_CONSTANT_J_KMOLK = 8314.32;

/** Mean molar mass of air at sea level, kg/kmol. @see [USSA76] table 2. */
export const USSA76_MOLAR_MASS_KG_KMOL = 28.9644;

/** Effective Earth radius of the geopotential height, m. @see [USSA76] section 1.2.4 (at 45 degrees north). */
export const USSA76_EARTH_RADIUS_M = 6_356_766;

/** Ratio of specific heats of air. @see [USSA76] table 2. */
export const HEAT_CAPACITY_RATIO_AIR = 1.4;

/** Avogadro's number of the 1976 atmosphere, 1/kmol. @see [USSA76] table 2. */
export const USSA76_AVOGADRO_PER_KMOL = 6.022169e26;

/** Pressure at sea level of the standard atmosphere, Pa. @see [USSA76] table 2. */
export const STANDARD_PRESSURE_PA = 101_325;
