import { type Flight, type ForceTerm, type Phase, STANDARD_EARTH } from '../engine/flight/index.ts';
import { toRadians } from '../engine/units/index.ts';
import {
  type StagedVehicle,
  type VehicleChoice,
  type VehicleType,
  vehicleOfType,
} from '../engine/vehicle/index.ts';

/** Flights that effects and the kernel are looked at on, by the key of their vehicle type. */
const NAMED: readonly string[] = ['kn-25', 'nodong', 'hwasong-15'];

/** A vehicle on its way from 39 N 126 E due east: a place and a direction for comparison, not a reported launch. */
export interface NamedFlight {
  readonly name: string;
  readonly type: VehicleType;
  readonly vehicle: StagedVehicle;
  readonly flight: Flight;
}

/** Flies a vehicle on the course that all named flights share. */
export const onCourse = (vehicle: StagedVehicle, phases?: readonly Phase[]): Flight => ({
  earth: STANDARD_EARTH,
  atmosphere: 'ussa76',
  start: { latRad: toRadians(39), lonRad: toRadians(126), heightM: 0 },
  flown: { kind: 'staged', vehicle, azimuthRad: toRadians(90) },
  ...(phases ? { phases } : {}),
  until: { timeS: 7200, heightM: 0 },
});

/** The named flights among these types, each without lift. */
export const namedFlights = (
  types: readonly VehicleType[],
  choice: VehicleChoice = {},
): readonly NamedFlight[] =>
  NAMED.flatMap((key) => {
    const type = types.find((each) => each.key === key);
    if (!type) return [];
    const vehicle = vehicleOfType(type, choice);
    return [{ name: `${type.name} due east`, type, vehicle, flight: onCourse(vehicle) }];
  });

/** The climb of a vehicle's own programme, up to the end of its pitch kick. */
export const climbOf = (
  { programme: { verticalS, kickUntilS, kickRad } }: StagedVehicle,
  terms: readonly ForceTerm[] = [],
): readonly Phase[] => [
  {
    name: 'vertical rise',
    attitude: { kind: 'tilt', tiltRad: 0, fixedIn: 'earth' },
    terms,
    ends: [{ kind: 'time', timeS: verticalS }],
  },
  {
    name: 'pitch kick',
    attitude: { kind: 'tilt', tiltRad: kickRad, fixedIn: 'earth' },
    terms,
    ends: [{ kind: 'time', timeS: kickUntilS }],
  },
];

/** A vehicle's own programme to the end of the flight, with further forces all the way or after burnout alone. */
export const programmeWith = (
  vehicle: StagedVehicle,
  terms: readonly ForceTerm[],
  from: 'launch' | 'burnout' = 'launch',
): readonly Phase[] => {
  const inBoost = from === 'launch' ? terms : [];
  const velocity = { kind: 'velocity' } as const;
  return [
    ...climbOf(vehicle, inBoost),
    { name: 'gravity turn', attitude: velocity, terms: inBoost, ends: [{ kind: 'burnout' }] },
    { name: 'coast', attitude: velocity, terms, ends: [] },
  ];
};
