import { MODEL_BOTTOM_M, standardAir } from '../engine/atmosphere/index.ts';
import { type Flight, type ForceTerm, simulate } from '../engine/flight/index.ts';
import { geodesicInverse, WGS84 } from '../engine/geodesy/index.ts';
import { toRadians } from '../engine/units/index.ts';
import type { StagedVehicle, VehicleType } from '../engine/vehicle/index.ts';
import { type NamedFlight, namedFlights, onCourse, programmeWith } from './named-flights.ts';
import { windTerm } from './wind.ts';

/** What something that the model leaves out, or cannot know, would change of a named flight. */
export interface Effect {
  /** Which of the {@link OMISSIONS} it is the price of. */
  readonly omission: OmissionKey;
  readonly change: string;
  readonly flight: string;
  /** Ground range of the flight as modelled, m. */
  readonly rangeM: number;
  /** Range with the change, less that as modelled, m. */
  readonly rangeChangeM: number;
  /** How far apart the two ends lie, m. */
  readonly endMovesM: number;
  /** Change of the flight time, s. */
  readonly timeChangeS: number;
}

export type OmissionKey = 'attitude' | 'wind' | 'ablation' | 'air' | 'gravity' | 'programme';

const WIND_TOP_M = 20_000;
const WINDS = [
  { side: 'behind', eastMps: 20, northMps: 0 },
  { side: 'the side', eastMps: 0, northMps: 20 },
] as const;

/** Unnormalised fourth zonal harmonic, the largest above J2. @see [EGM96] NASA/TP-1998-206861: C40 0.5399e-6, times -3 */
const J4 = -1.61962e-6;

const withBody = (vehicle: StagedVehicle, change: Partial<StagedVehicle['reentry']>): StagedVehicle => ({
  ...vehicle,
  reentry: { ...vehicle.reentry, ...change },
});

const withKick = (vehicle: StagedVehicle, byRad: number): StagedVehicle => ({
  ...vehicle,
  programme: { ...vehicle.programme, kickRad: vehicle.programme.kickRad + byRad },
});

const withDensity = (flight: Flight, factor: number): Flight => ({
  ...flight,
  atmosphere: (heightM) => {
    const air = standardAir(Math.max(heightM, MODEL_BOTTOM_M));
    return { ...air, densityKgM3: factor * air.densityKgM3 };
  },
});

/** The acceleration of the fourth zonal harmonic as a force of its own. @see [Vallado] 4th ed., equation 8-19 */
const withFourthHarmonic = (flight: Flight, vehicle: StagedVehicle): Flight => {
  const { gravity } = flight.earth;
  const terms: readonly ForceTerm[] = [
    {
      name: 'fourth zonal harmonic',
      add: ({ x, y, z }, into) => {
        const square = x * x + y * y + z * z;
        const sine = (z * z) / square;
        const factor =
          ((15 / 8) * J4 * gravity.muM3S2 * gravity.referenceRadiusM ** 4) /
          (square ** 3 * Math.sqrt(square));
        const level = factor * (1 - 14 * sine + 21 * sine * sine);
        into[0] = into[0]! + level * x;
        into[1] = into[1]! + level * y;
        into[2] = into[2]! + factor * (5 - (70 / 3) * sine + 21 * sine * sine) * z;
      },
    },
  ];
  return { ...flight, phases: programmeWith(vehicle, terms) };
};

const CHANGES: readonly {
  readonly omission: OmissionKey;
  readonly change: string;
  readonly apply: (named: NamedFlight) => Flight;
}[] = [
  {
    omission: 'attitude',
    change: 'body trimmed to L/D 0.05 and not rolling',
    apply: ({ vehicle }) => onCourse(withBody(vehicle, { liftToDrag: 0.05 })),
  },
  {
    omission: 'programme',
    change: 'pitch kick 0.1 degree further over',
    apply: ({ vehicle }) => onCourse(withKick(vehicle, toRadians(0.1))),
  },
  ...WINDS.flatMap(({ side, eastMps, northMps }) =>
    (['launch', 'burnout'] as const).map((from) => ({
      omission: 'wind' as const,
      change: `20 m/s from ${side} up to 20 km, ${from === 'launch' ? 'boost and descent' : 'descent only'}`,
      apply: ({ vehicle }: NamedFlight): Flight => {
        const term = windTerm(vehicle, { eastMps, northMps, topM: WIND_TOP_M });
        return onCourse(vehicle, programmeWith(vehicle, [term], from));
      },
    })),
  ),
  { omission: 'air', change: 'density 10 % higher', apply: ({ flight }) => withDensity(flight, 1.1) },
  { omission: 'air', change: 'density 10 % lower', apply: ({ flight }) => withDensity(flight, 0.9) },
  {
    omission: 'ablation',
    change: 'drag of the body 10 % higher, as of a blunted nose',
    apply: ({ vehicle }) =>
      onCourse(withBody(vehicle, { referenceAreaM2: 1.1 * vehicle.reentry.referenceAreaM2 })),
  },
  {
    omission: 'ablation',
    change: 'mass of the body 2 % lower through all of the re-entry',
    apply: ({ vehicle }) => onCourse(withBody(vehicle, { massKg: 0.98 * vehicle.reentry.massKg })),
  },
  {
    omission: 'gravity',
    change: 'fourth zonal harmonic added',
    apply: ({ flight, vehicle }) => withFourthHarmonic(flight, vehicle),
  },
];

/**
 * What the model leaves out, in metres and seconds of a few flights: each flown as modelled and with one change.
 *
 * No truth to be checked against: sizes, so that nobody takes a computed place for more than it is.
 */
export const effectsOn = (types: readonly VehicleType[]): readonly Effect[] =>
  namedFlights(types).flatMap((named) => {
    const modelled = simulate(named.flight);
    return CHANGES.map(({ omission, change, apply }): Effect => {
      const changed = simulate(apply(named));
      return {
        omission,
        change,
        flight: named.name,
        rangeM: modelled.groundRangeM,
        rangeChangeM: changed.groundRangeM - modelled.groundRangeM,
        endMovesM: geodesicInverse(WGS84, modelled.end, changed.end).distanceM,
        timeChangeS: changed.ending.timeS - modelled.ending.timeS,
      };
    });
  });
