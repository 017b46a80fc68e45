import { simulate } from '../engine/flight/index.ts';
import { gravitationalPotential } from '../engine/gravity/index.ts';
import { type Derivative, integrate, type MethodName } from '../engine/integrator/index.ts';
import { cross, norm } from '../engine/math/index.ts';
import { inertialStateAt, sampleTimes, timeSpan } from '../engine/trajectory/index.ts';
import { absoluteCheck, type Check, measuredCheck } from './check.ts';
import { flightOf } from './document-flight.ts';

const ECCENTRICITY = 0.5;
const METHODS: readonly MethodName[] = ['dormand-prince-54', 'dop853'];
const TOLERANCE = 1e-12;

/** Two bodies in units in which the period is 2 pi: x, y, and their rates. */
const twoBodies: Derivative = (_, y, rates) => {
  const cube = Math.hypot(y[0]!, y[1]!) ** 3;
  rates[0] = y[2]!;
  rates[1] = y[3]!;
  rates[2] = -y[0]! / cube;
  rates[3] = -y[1]! / cube;
};

/** Place on the ellipse at a time after perigee, by Kepler's equation. */
const keplerPlace = (time: number): readonly [x: number, y: number] => {
  let anomaly = time;
  for (let round = 0; round < 30; round++) {
    anomaly -= (anomaly - ECCENTRICITY * Math.sin(anomaly) - time) / (1 - ECCENTRICITY * Math.cos(anomaly));
  }
  return [Math.cos(anomaly) - ECCENTRICITY, Math.sqrt(1 - ECCENTRICITY ** 2) * Math.sin(anomaly)];
};

/** Each method of the integrator against Kepler's equation, and the two against each other. */
export const methodChecks = (): readonly Check[] => {
  const time = 3 * Math.PI + 1;
  const expected = keplerPlace(time);
  const ends = METHODS.map((method) => {
    const { end } = integrate({
      derivative: twoBodies,
      t0: 0,
      y0: Float64Array.of(1 - ECCENTRICITY, 0, 0, Math.sqrt((1 + ECCENTRICITY) / (1 - ECCENTRICITY))),
      tEnd: time,
      tolerances: new Float64Array(4).fill(TOLERANCE),
      method,
    });
    return [end.y[0]!, end.y[1]!] as const;
  });
  const off = (a: readonly [number, number], b: readonly [number, number]): number =>
    Math.hypot(a[0] - b[0], a[1] - b[1]);
  const written = {
    quantity: 'miss after 1.7 orbits, in semi-major axes',
    expected: 0,
    unit: '',
    // Some hundred steps of 1e-12 each, which the orbit stretches by as much again.
    tolerance: 1e-9,
  };
  const check = (name: string, missed: number, source: string) =>
    measuredCheck({ ...written, case: name, got: missed, source }, missed, 'axes');
  return [
    ...METHODS.map((method, index) =>
      check(
        `two bodies, eccentricity ${ECCENTRICITY}, ${method}`,
        off(ends[index]!, expected),
        "Kepler's equation",
      ),
    ),
    check(
      `two bodies, eccentricity ${ECCENTRICITY}, both methods`,
      off(ends[0]!, ends[1]!),
      'the other method',
    ),
  ];
};

/** What a flight without air keeps: its energy, and its angular momentum about the Earth's axis. */
export const conservationChecks = (): readonly Check[] => {
  const flight = flightOf({
    version: 1,
    atmosphere: 'none',
    start: { latDeg: 35, lonDeg: 127, heightM: 0, speedMps: 6500, azimuthDeg: 60, elevationDeg: 40 },
    vehicle: { massKg: 1000, referenceAreaM2: 1, dragCoefficient: 0 },
  });
  const { trajectory } = simulate(flight);
  const states = sampleTimes(trajectory, timeSpan(trajectory).endS / 50).map((timeS) => {
    const { position, velocity } = inertialStateAt(trajectory, timeS);
    const { x, y, z } = position;
    return {
      energy: norm(velocity) ** 2 / 2 + gravitationalPotential(flight.earth.gravity, x, y, z),
      momentum: cross(position, velocity).z,
    };
  });
  const worst = (key: 'energy' | 'momentum'): number =>
    Math.max(...states.map((state) => Math.abs(state[key] / states[0]![key] - 1)));
  const check = (quantity: string, key: 'energy' | 'momentum', tolerance: number) =>
    absoluteCheck({
      case: 'airless flight, 6,500 m/s at 40 degrees, J2, rotating',
      quantity,
      expected: 0,
      got: worst(key),
      unit: '',
      tolerance,
      source: 'conservation law',
    });
  return [
    // 2 mm and 1e-5 m/s a step are some 0.1 J/kg of 6e7 a step; a hundred steps make 1e-7.
    check('drift of energy, share', 'energy', 1e-7),
    check('drift of angular momentum, share', 'momentum', 1e-6),
  ];
};
