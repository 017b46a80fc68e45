/**
 * The house plan as data: what each room of `src/` may import. `docs/house.md` says the same in prose; the
 * architecture test compares the two and checks every import against this.
 */

const F = ['engine/units', 'engine/math', 'engine/time', 'engine/geodesy'] as const;

const DOMAIN = [
  'catalogue',
  'reconstruction',
  'validation',
  'sensors',
  'exchange',
  'scenario',
  'formats',
  'work',
] as const;

const ENGINE = [
  ...F,
  'engine/integrator',
  'engine/atmosphere',
  'engine/gravity',
  'engine/vehicle',
  'engine/trajectory',
  'engine/flight',
] as const;

const FLIGHT = [...F, 'engine/vehicle', 'engine/trajectory', 'engine/flight'] as const;

/** Rooms that need not be built yet are listed too: their first file meets its rules at once. */
export const HOUSE: Readonly<Record<string, readonly string[]>> = {
  'engine/units': [],
  'engine/math': [],
  'engine/time': ['engine/units'],
  'engine/geodesy': ['engine/units', 'engine/math'],
  'engine/integrator': ['engine/math'],
  'engine/atmosphere': ['engine/units', 'engine/math'],
  'engine/gravity': F,
  'engine/vehicle': ['engine/units', 'engine/math'],
  'engine/trajectory': F,
  'engine/flight': [
    ...F,
    'engine/integrator',
    'engine/atmosphere',
    'engine/gravity',
    'engine/vehicle',
    'engine/trajectory',
  ],
  catalogue: [...F, 'work'],
  reconstruction: [...FLIGHT, 'catalogue', 'work'],
  validation: [...ENGINE, 'catalogue', 'reconstruction', 'work'],
  sensors: [...F, 'engine/trajectory', 'work'],
  exchange: [
    ...F,
    'engine/integrator',
    'engine/atmosphere',
    'engine/gravity',
    'engine/trajectory',
    'sensors',
    'work',
  ],
  scenario: [...FLIGHT, 'catalogue', 'reconstruction', 'sensors', 'exchange', 'work'],
  formats: [...F, 'engine/trajectory', 'sensors', 'catalogue', 'scenario', 'work'],
  work: ['engine/math'],
  app: [...DOMAIN, ...FLIGHT],
  cli: [...ENGINE, ...DOMAIN, 'server'],
  server: [...ENGINE, ...DOMAIN],
};

/** Rooms that may touch the world outside: a clock, the disk, the network, a screen. */
export const FACES: readonly string[] = ['app', 'cli', 'server'];

/** Rooms that may import what Node itself brings. */
export const NODE_ROOMS: readonly string[] = ['cli', 'server'];

/**
 * Which room may import which package; one that is not here may be imported by `app` alone. zod is where the schemas
 * of documents live, and in `app`, which sets it to run under the page's security policy.
 */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  'geographiclib-geodesic': ['engine/geodesy'],
  zod: [
    'engine/vehicle',
    'engine/flight',
    'catalogue',
    'reconstruction',
    'validation',
    'sensors',
    'exchange',
    'scenario',
    'app',
  ],
};

/** Inside `app` the globe alone knows Cesium; the rest talks to it through its port. */
export const GLOBE_PACKAGES: readonly string[] = ['cesium', '@cesium/engine', '@cesium/widgets', 'resium'];
