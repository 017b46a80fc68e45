import { type Flight, parseFlightDocument } from '../../src/engine/flight/index.ts';
import { formatProblem } from '../../src/engine/units/index.ts';

/** The flight of a document that must be good; the problems are the failure's message. */
export const flightOf = (document: unknown): Flight => {
  const parsed = parseFlightDocument(document);
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join('\n'));
  return parsed.value.flight;
};

/** The staged vehicle of the contracts: made up for benchmarks and tests, it stands for no real one. */
export const STAGED_VEHICLE = {
  stages: [
    { ignitionMassKg: 20000, massFlowKgS: 165, vacuumThrustN: 430000, nozzleExitAreaM2: 0.9, burnTimeS: 85 },
    { ignitionMassKg: 5000, massFlowKgS: 42, vacuumThrustN: 118000, nozzleExitAreaM2: 0.6, burnTimeS: 75 },
  ],
  referenceAreaM2: 1.8,
  dragCoefficient: [
    [0, 0.3],
    [0.5, 0.29],
    [0.8, 0.31],
    [0.95, 0.4],
    [1.05, 0.52],
    [1.2, 0.55],
    [1.5, 0.48],
    [2, 0.4],
    [3, 0.3],
    [5, 0.22],
    [8, 0.18],
    [15, 0.17],
  ],
  programme: { verticalS: 5, kickUntilS: 12, kickDeg: 4.01 },
  reentry: { massKg: 800, referenceAreaM2: 0.4 },
};

export const STAGED_DOCUMENT = {
  version: 1,
  start: { latDeg: 39, lonDeg: 126, heightM: 0, azimuthDeg: 60 },
  vehicle: STAGED_VEHICLE,
};

/** The dropped sphere of the contracts' first example. */
export const DROP_DOCUMENT = {
  version: 1,
  earth: { shape: 'wgs84', gravity: 'j2', rotating: true },
  atmosphere: 'ussa76',
  start: { latDeg: 0, lonDeg: 0, heightM: 9144, velocityNedMps: [0, 0, 0] },
  vehicle: { massKg: 14.593902937, referenceAreaM2: 0.01824146545248, dragCoefficient: 0.1 },
  until: { timeS: 30 },
  sampleS: 2,
};
