import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/flight/index.ts';
import { ecefToEnuVector, geodeticToEcef } from '../../../src/engine/geodesy/index.ts';
import { norm, subtract } from '../../../src/engine/math/index.ts';
import { geodeticAt, stateAt } from '../../../src/engine/trajectory/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import { flightOf } from '../../support/flights.ts';

interface CheckCase {
  case: string;
  earth: string;
  drag: boolean;
  simulator: string;
  rows: [number, number, number, number, number, number, number][];
}
const set: {
  body: { mass_kg: number; reference_area_m2: number; cd_when_drag: number };
  round_earth: { radius_m: number; mu_m3_s2: number };
  tolerance_advised_m: Record<string, number>;
  cases: CheckCase[];
} = JSON.parse(readFileSync(new URL('../../../public/data/reference/nesc.json', import.meta.url), 'utf8'));

const documentOf = (check: CheckCase) => ({
  version: 1,
  earth: check.earth.startsWith('round')
    ? {
        shape: 'sphere',
        radiusM: set.round_earth.radius_m,
        muM3S2: set.round_earth.mu_m3_s2,
        gravity: 'central',
        rotating: !check.earth.includes('non-rotating'),
      }
    : { shape: 'wgs84', gravity: 'j2', rotating: true },
  start: {
    latDeg: 0,
    lonDeg: 0,
    heightM: check.rows[0]![1],
    velocityNedMps: check.rows[0]!.slice(4),
  },
  vehicle: {
    massKg: set.body.mass_kg,
    referenceAreaM2: set.body.reference_area_m2,
    dragCoefficient: check.drag ? set.body.cd_when_drag : 0,
  },
  until: { timeS: check.rows.at(-1)![0] },
});

/** Greatest distance (m) and velocity difference (m/s) over all rows of the case. */
const worstOf = (document: object, check: CheckCase): { distanceM: number; velocityMps: number } => {
  const { trajectory } = simulate(flightOf(document));
  let distanceM = 0;
  let velocityMps = 0;
  for (const [timeS, heightM, latDeg, lonDeg, vNorth, vEast, vDown] of check.rows) {
    const expected = geodeticToEcef(trajectory.ellipsoid, {
      latRad: toRadians(latDeg),
      lonRad: toRadians(lonDeg),
      heightM,
    });
    const state = stateAt(trajectory, timeS);
    distanceM = Math.max(distanceM, norm(subtract(state.position, expected)));
    const local = ecefToEnuVector(geodeticAt(trajectory, timeS), state.velocity);
    velocityMps = Math.max(velocityMps, Math.hypot(local.y - vNorth, local.x - vEast, -local.z - vDown));
  }
  return { distanceM, velocityMps };
};

describe('NESC check cases', () => {
  it('has all eleven runs', () => {
    expect(set.cases.map(({ case: name, simulator }) => `${name}/${simulator}`)).toEqual([
      '01/04',
      '01/05',
      '01/06',
      '04/04',
      '04/05',
      '05/04',
      '05/05',
      '06/04',
      '06/05',
      '09/04',
      '09/05',
    ]);
  });

  it.each(set.cases)(
    'case $case, simulator $simulator: position and velocity over the whole time',
    (check) => {
      const worst = worstOf(documentOf(check), check);
      expect(worst.distanceM).toBeLessThan(set.tolerance_advised_m[check.case]!);
      // A velocity error of this size would make the position's tolerance in a tenth of the flight's 30 s.
      expect(worst.velocityMps).toBeLessThan(set.tolerance_advised_m[check.case]! / 3);
    },
  );
});

describe('switching a term off breaks the cases that rest on it', () => {
  const caseOf = (name: string): CheckCase => set.cases.find((check) => check.case === name)!;

  it('J2: case 01 is off by metres under a central field', () => {
    const check = caseOf('01');
    const document = documentOf(check);
    const worst = worstOf({ ...document, earth: { ...document.earth, gravity: 'central' } }, check);
    expect(worst.distanceM).toBeGreaterThan(100 * set.tolerance_advised_m['01']!);
  });

  it('rotation (Coriolis and centrifugal): cases 01 and 05 are off by metres on an Earth that stands still', () => {
    for (const name of ['01', '05']) {
      const check = caseOf(name);
      const document = documentOf(check);
      const worst = worstOf({ ...document, earth: { ...document.earth, rotating: false } }, check);
      expect(worst.distanceM).toBeGreaterThan(100 * set.tolerance_advised_m[name]!);
    }
  });

  it('drag: cases 04, 05, 06 and 09 are off by metres without it', () => {
    for (const name of ['04', '05', '06', '09']) {
      const check = caseOf(name);
      const worst = worstOf({ ...documentOf(check), atmosphere: 'none' }, check);
      expect(worst.distanceM).toBeGreaterThan(100 * set.tolerance_advised_m[name]!);
    }
  });
});
