import { simulate } from '../engine/flight/index.ts';
import { ecefToEnu, ecefToEnuVector } from '../engine/geodesy/index.ts';
import { stateAt } from '../engine/trajectory/index.ts';
import { toDegrees, toRadians } from '../engine/units/index.ts';
import { type Check, measuredCheck, worstOf } from './check.ts';
import { flightOf } from './document-flight.ts';
import type { References } from './references.ts';

const SOURCE = 'NASA/TM-2015-218675';

type CheckCase = References['nesc']['cases'][number];

const documentOf = ({ body, round_earth: round }: References['nesc'], check: CheckCase) => {
  const first = check.rows[0]!;
  return {
    version: 1,
    earth: check.earth.startsWith('round')
      ? {
          shape: 'sphere',
          radiusM: round.radius_m,
          muM3S2: round.mu_m3_s2,
          gravity: 'central',
          rotating: !check.earth.includes('non-rotating'),
        }
      : { shape: 'wgs84', gravity: 'j2', rotating: true },
    start: { latDeg: 0, lonDeg: 0, heightM: first[1], velocityNedMps: first.slice(4) },
    vehicle: {
      massKg: body.mass_kg,
      referenceAreaM2: body.reference_area_m2,
      dragCoefficient: check.drag ? body.cd_when_drag : 0,
    },
    until: { timeS: check.rows.at(-1)![0] },
  };
};

/**
 * A velocity error of this share of the position's tolerance a second would make that tolerance in a tenth of the
 * flight's 30 s.
 */
const VELOCITY_SHARE = 1 / 3;

/** Height, place and velocity at every row, the worst of each. */
const checksOfCase = (set: References['nesc'], check: CheckCase): readonly Check[] => {
  const { trajectory } = simulate(flightOf(documentOf(set, check)));
  const toleranceM = set.tolerance_advised_m[check.case] ?? Number.NaN;
  const name = `NESC ${check.case}, simulator ${check.simulator}`;
  const found: Record<'height' | 'latitude' | 'longitude' | 'north' | 'east' | 'down', Check[]> = {
    height: [],
    latitude: [],
    longitude: [],
    north: [],
    east: [],
    down: [],
  };
  for (const row of check.rows) {
    const [timeS = 0, heightM = 0, latDeg = 0, lonDeg = 0, ...velocityNed] = row;
    const place = { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM };
    const { position, velocity } = stateAt(trajectory, timeS);
    const off = ecefToEnu(trajectory.ellipsoid, place, position);
    const moving = ecefToEnuVector(place, velocity);
    const quantity = (what: string) => ({ case: name, quantity: `${what}, worst over time`, source: SOURCE });
    // Metres on the ground as degrees, only to show beside the expected ones; every case stays near latitude 0.
    const radiusM = trajectory.ellipsoid.semiMajorAxisM + heightM;
    found.height.push(
      measuredCheck(
        {
          ...quantity('height'),
          expected: heightM,
          got: heightM + off.z,
          unit: 'm',
          tolerance: toleranceM,
        },
        Math.abs(off.z),
        'm',
      ),
    );
    const onGround = { latitude: [latDeg, off.y], longitude: [lonDeg, off.x] } as const;
    for (const axis of ['latitude', 'longitude'] as const) {
      const [expected, offM] = onGround[axis];
      found[axis].push(
        measuredCheck(
          {
            ...quantity(axis),
            expected,
            got: expected + toDegrees(offM / radiusM),
            unit: 'deg',
            tolerance: toleranceM,
          },
          Math.abs(offM),
          'm',
        ),
      );
    }
    const speeds = { north: moving.y, east: moving.x, down: -moving.z };
    for (const [index, axis] of (['north', 'east', 'down'] as const).entries()) {
      const expected = velocityNed[index] ?? Number.NaN;
      found[axis].push(
        measuredCheck(
          {
            ...quantity(`velocity ${axis}`),
            expected,
            got: speeds[axis],
            unit: 'm/s',
            tolerance: toleranceM * VELOCITY_SHARE,
          },
          Math.abs(speeds[axis] - expected),
          'm/s',
        ),
      );
    }
  }
  return Object.values(found).map(worstOf);
};

/** The check cases of NASA's engineering and safety centre: falling and thrown spheres on three kinds of Earth. */
export const nescChecks = (set: References['nesc']): readonly Check[] =>
  set.cases.flatMap((check) => checksOfCase(set, check));
