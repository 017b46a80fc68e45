import { describe, expect, it } from 'vitest';
import { type Earth, STANDARD_EARTH, simulate } from '../../src/engine/flight/index.ts';
import { geodeticAt } from '../../src/engine/trajectory/index.ts';
import { toRadians } from '../../src/engine/units/index.ts';
import { type VehicleChoice, type VehicleType, vehicleOfType } from '../../src/engine/vehicle/index.ts';
import { shippedType } from '../data/vehicle-file.ts';

/** An inland start in the north of the peninsula, and a direction over the sea to the east. */
const START = { latRad: toRadians(39.5), lonRad: toRadians(126.5), heightM: 0 };
const AZIMUTH_RAD = toRadians(80);

/** Published ranges of classes and full reach are for an Earth that stands still. */
const STILL_EARTH: Earth = { ...STANDARD_EARTH, rotationRateRadps: 0 };

interface Flown {
  readonly kickDeg: number;
  readonly rangeKm: number;
  readonly apogeeKm: number;
  readonly timeS: number;
}

const fly = (type: VehicleType, kickDeg: number, earth: Earth, choice: VehicleChoice = {}): Flown => {
  const vehicle = vehicleOfType(type, { ...choice, kickRad: toRadians(kickDeg) });
  const { trajectory, apogeeS, groundRangeM, ending } = simulate({
    earth,
    atmosphere: 'ussa76',
    start: START,
    flown: { kind: 'staged', vehicle, azimuthRad: AZIMUTH_RAD },
    until: { timeS: 10_800, heightM: 0 },
  });
  return {
    kickDeg,
    rangeKm: groundRangeM / 1000,
    apogeeKm: apogeeS === null ? 0 : geodeticAt(trajectory, apogeeS).heightM / 1000,
    timeS: ending.timeS,
  };
};

/** Kicks over the prior, from the steepest flight to the lowest. */
const kicksOf = (type: VehicleType): number[] => {
  const { low, high } = type.parameters.kickDeg;
  return Array.from({ length: 41 }, (_, index) => low + ((high - low) * index) / 40);
};

const furthest = (type: VehicleType, earth: Earth): Flown =>
  kicksOf(type)
    .map((kickDeg) => fly(type, kickDeg, earth))
    .reduce((best, flown) => (flown.rangeKm > best.rangeKm ? flown : best));

/** The flight between two kicks for which a quantity takes a value; it must pass the value once between them. */
const flightWhere = (
  flyAt: (kickDeg: number) => Flown,
  excess: (flown: Flown) => number,
  fromDeg: number,
  toDeg: number,
): Flown => {
  let [below, above] = [fromDeg, toDeg];
  const rising = excess(flyAt(toDeg)) > 0;
  // Sixteen halvings of a few degrees: a few metres of range.
  for (let halving = 0; halving < 16; halving++) {
    const middle = (below + above) / 2;
    if (excess(flyAt(middle)) > 0 === rising) above = middle;
    else below = middle;
  }
  return flyAt((below + above) / 2);
};

/** The steepest flight that goes a range down the launch azimuth. */
const lofted = (type: VehicleType, rangeKm: number, choice: VehicleChoice = {}): Flown => {
  const flyAt = (kickDeg: number): Flown => fly(type, kickDeg, STANDARD_EARTH, choice);
  const excess = (flown: Flown): number => flown.rangeKm - rangeKm;
  const kicks = kicksOf(type);
  const flown = kicks.map(flyAt);
  // A kick of nothing lands to the west, where the Earth has turned: the rise after the shortest flight is meant.
  const first = flown.findIndex(
    (each, index) => excess(each) < 0 && index + 1 < flown.length && excess(flown[index + 1]!) >= 0,
  );
  if (first < 0) throw new Error(`${type.key} flies no ${rangeKm} km on any kick of its prior`);
  return flightWhere(flyAt, excess, kicks[first]!, kicks[first + 1]!);
};

const relative = (computed: number, published: number): number => computed / published - 1;

describe('full reach over a still Earth, at the kick that flies furthest', () => {
  // A class figure is a round number for one payload of several, from estimates that differ among themselves by a
  // fifth; the drag and the pitch programme are generic. A quarter tells a right model from a wrong engine or stage.
  // Masses of the Nodong, KN-23, KN-24, KN-25 and Hwasong-11C and burn times of the Hwasong-15 were chosen with these
  // ranges in view, so for them this only keeps the data from drifting; the others are a check.
  it.each([
    ['scud-b', 300],
    ['scud-c', 500],
    ['er-scud', 1000],
    ['nodong', 1300],
    ['musudan', 3000],
    ['hwasong-11a', 690],
    ['hwasong-11b', 410],
    ['kn-25', 380],
    ['hwasong-11c', 600],
    ['pukguksong-2', 1250],
    // The airless range of the energy of 2,111.5 km at 787 km, and of 910 km at 450 km, by Kepler's laws.
    ['hwasong-12', 4360],
    ['pukguksong-3', 1860],
    // Estimates of 2017 from the lofted flights, the same energy flown far: CSIS Missile Threat and Jane's, 10,000 km and
    // more for 28 July; 13,000 km of D. Wright for 29 November, with a light payload.
    ['hwasong-14', 10_000],
    ['hwasong-15', 13_000],
  ])('%s: %f km', (key, publishedKm) => {
    const best = furthest(shippedType(key), STILL_EARTH);
    expect(Math.abs(relative(best.rangeKm, publishedKm))).toBeLessThan(0.25);
    // Not at the edge of the prior: the best kick is one that a slider passes.
    expect(best.kickDeg).toBeLessThan(shippedType(key).parameters.kickDeg.high);
  });

  it('er-scud: the apogee of the four of 6 March 2017, 260 km at 1,000 km', () => {
    // The issuer rounds to ten kilometres; the best kick is not known to be theirs. 15 % is that of a few degrees.
    const { apogeeKm } = furthest(shippedType('er-scud'), STILL_EARTH);
    expect(Math.abs(relative(apogeeKm, 260))).toBeLessThan(0.15);
  });
});

describe('lofted flights: a kick of the prior flies the reported range, and the apogee and time are as reported', () => {
  // The masses were chosen for these apogees by hand, in round numbers: 10 %, no proof of the model, but it moves when
  // the model or the data do. The time of flight was not chosen; it is printed to the minute or
  // better, and grows with the root of the apogee: 5 %.
  it.each<[string, string, number, number, number | null]>([
    ['musudan', '2016-06-22', 1413.6, 400, null],
    ['pukguksong-2', '2017-05-21', 560, 500, null],
    ['pukguksong-3', '2019-10-02', 910, 450, 1020],
    ['hwasong-12', '2017-05-14', 2111.5, 787, 1800],
    ['hwasong-14', '2017-07-28', 3724.9, 998, 2832],
    ['hwasong-15', '2017-11-29', 4475, 950, 3180],
    ['hwasong-17', '2022-11-18', 6040.9, 999.2, 4135],
    ['hwasong-18', '2023-07-12', 6648.4, 1001.2, 4491],
    ['hwasong-19', '2024-10-31', 7687.5, 1001.2, 5156],
  ])('%s of %s', (key, _, apogeeKm, rangeKm, timeS) => {
    const flown = lofted(shippedType(key), rangeKm);
    expect(Math.abs(flown.rangeKm - rangeKm)).toBeLessThan(1);
    expect(Math.abs(relative(flown.apogeeKm, apogeeKm))).toBeLessThan(0.1);
    if (timeS !== null) expect(Math.abs(relative(flown.timeS, timeS))).toBeLessThan(0.05);
  });

  // Flights of the same type with another energy: the payload's prior holds them between its ends.
  it.each([
    ['musudan', '2016-06-22', 1413.6, 400],
    ['pukguksong-2', '2017-02-12', 550, 500],
    ['pukguksong-3', '2019-10-02', 910, 450],
    ['hwasong-14', '2017-07-04', 2802, 933],
    ['hwasong-14', '2017-07-28', 3724.9, 998],
    ['hwasong-15', '2017-11-29', 4475, 950],
    ['hwasong-15', '2023-02-18', 5768.5, 989],
    ['hwasong-17', '2023-03-16', 6045, 1000.2],
    ['hwasong-18', '2023-12-18', 6518.2, 1002.3],
    ['hwasong-19', '2024-10-31', 7687.5, 1001.2],
  ])('%s of %s lies within the spread of the payload', (key, _, apogeeKm, rangeKm) => {
    const type = shippedType(key);
    const { low, high } = type.parameters.payloadKg;
    expect(lofted(type, rangeKm, { payloadKg: low }).apogeeKm).toBeGreaterThan(apogeeKm);
    expect(lofted(type, rangeKm, { payloadKg: high }).apogeeKm).toBeLessThan(apogeeKm);
  });
});

describe('low flights of bodies that lift', () => {
  it('hwasong-12a: 60 km high it flies the 700 to 1,000 km of 11 January 2022', () => {
    const type = shippedType('hwasong-12a');
    const best = furthest(type, STILL_EARTH);
    const flyAt = (kickDeg: number): Flown => fly(type, kickDeg, STILL_EARTH);
    // Beyond 55 degrees it falls back into the air while it still burns; no report is of that.
    const low = flightWhere(flyAt, ({ apogeeKm }) => 60 - apogeeKm, best.kickDeg, 55);
    expect(low.rangeKm).toBeGreaterThan(700);
    expect(low.rangeKm).toBeLessThan(1000);
  });

  it('lift carries further: each of them, at its nominal kick', () => {
    for (const key of [
      'hwasong-11a',
      'hwasong-11b',
      'hwasong-11c',
      'hwasong-8',
      'hwasong-12a',
      'hwasong-16b',
    ]) {
      const type = shippedType(key);
      const { kickDeg, liftToDrag } = type.parameters;
      const most = fly(type, kickDeg.value, STILL_EARTH, { liftToDrag: liftToDrag.high });
      const least = fly(type, kickDeg.value, STILL_EARTH, { liftToDrag: liftToDrag.low });
      expect(most.rangeKm, key).toBeGreaterThan(least.rangeKm);
    }
  });
});
