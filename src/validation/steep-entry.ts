import { type Flight, simulate, TIGHT_TOLERANCE_M } from '../engine/flight/index.ts';
import { sphere } from '../engine/geodesy/index.ts';
import { centralField } from '../engine/gravity/index.ts';
import { norm } from '../engine/math/index.ts';
import { geodeticAt, stateAt } from '../engine/trajectory/index.ts';
import { toRadians } from '../engine/units/index.ts';
import { absoluteCheck, type Check, relativeCheck, worstOf } from './check.ts';
import type { References } from './references.ts';

type Entry = References['closedForms']['oracles']['allen_eggers'];

const SOURCE = 'NACA TR 1381 (1958)';
const START_M = 150_000;
/** Flat enough for a straight path: 87 km aside it curves away by 0.4 m. */
const FLAT_RADIUS_M = 1e10;
/** The closed form knows no gravity; this much pulls by 1e-26 m/s2. */
const NO_PULL_M3S2 = 1e-6;
const SAMPLE_S = 0.001;

/** A body of the case in exponential air, on a straight path: the assumptions of the closed form. */
const flightOfEntry = ({ par }: Entry): Flight => {
  const massKg = 1000;
  const angleRad = toRadians(par.gamma_deg);
  return {
    earth: { ellipsoid: sphere(FLAT_RADIUS_M), gravity: centralField(NO_PULL_M3S2), rotationRateRadps: 0 },
    atmosphere: (heightM) => ({
      temperatureK: 288,
      pressurePa: 0,
      densityKgM3: par.rho0 * Math.exp(-heightM / par.Hs),
      speedOfSoundMps: 340,
    }),
    start: { latRad: 0, lonRad: 0, heightM: START_M },
    flown: {
      kind: 'body',
      body: {
        massKg,
        referenceAreaM2: massKg / par.beta,
        drag: { kind: 'constant', value: 1 },
        liftToDrag: 0,
        bankRad: 0,
      },
      velocityEnuMps: [par.V0 * Math.cos(angleRad), 0, -par.V0 * Math.sin(angleRad)],
    },
    until: { timeS: 600, heightM: 0 },
  };
};

/** Steep re-entry in exponential air: speed by height and the greatest deceleration, Allen and Eggers' closed form. */
export const steepEntryChecks = ({
  oracles: { allen_eggers: entry },
}: References['closedForms']): readonly Check[] => {
  const { par } = entry;
  const { trajectory, ending } = simulate(flightOfEntry(entry), { toleranceM: TIGHT_TOLERANCE_M });
  const densityAt = (heightM: number): number => par.rho0 * Math.exp(-heightM / par.Hs);
  const speedAt = (heightM: number): number =>
    par.V0 * Math.exp((-densityAt(heightM) * par.Hs) / (2 * par.beta * Math.sin(toRadians(par.gamma_deg))));

  const name = `steep re-entry, ${par.V0} m/s at ${par.gamma_deg} degrees`;
  const speeds: Check[] = [];
  let peak = { decelerationMps2: 0, heightM: 0, speedMps: 0 };
  const most = Math.floor(ending.timeS / SAMPLE_S);
  for (let sample = 0; sample <= most; sample++) {
    const timeS = sample * SAMPLE_S;
    const { heightM } = geodeticAt(trajectory, timeS);
    const speedMps = norm(stateAt(trajectory, timeS).velocity);
    const decelerationMps2 = (densityAt(heightM) * speedMps * speedMps) / (2 * par.beta);
    if (decelerationMps2 > peak.decelerationMps2) peak = { decelerationMps2, heightM, speedMps };
    if (sample % 500 !== 0) continue;
    speeds.push(
      relativeCheck({
        case: name,
        quantity: 'speed by height, worst',
        expected: speedAt(heightM),
        got: speedMps,
        unit: 'm/s',
        // What curves away in the flattened Earth is 0.4 m of height: 6e-5 of the density, of which the speed is a part.
        tolerance: 1e-4,
        source: SOURCE,
      }),
    );
  }
  return [
    worstOf(speeds),
    relativeCheck({
      case: name,
      quantity: 'greatest deceleration',
      expected: entry.amax_mps2,
      got: peak.decelerationMps2,
      unit: 'm/s2',
      tolerance: 1e-4,
      source: SOURCE,
    }),
    absoluteCheck({
      case: name,
      quantity: 'height of the greatest deceleration',
      expected: entry.h_amax,
      got: peak.heightM,
      unit: 'm',
      // The top is flat: looked at every millisecond, 4 m of path, it is found to some metres.
      tolerance: 10,
      source: SOURCE,
    }),
    relativeCheck({
      case: name,
      quantity: 'speed at the greatest deceleration',
      expected: entry.V_amax,
      got: peak.speedMps,
      unit: 'm/s',
      // 10 m of height in a scale height of 7,200 m: 0.5 exp(-0.5) of it.
      tolerance: 1e-3,
      source: SOURCE,
    }),
  ];
};
