import type { Geodetic } from '../geodesy/index.ts';
import { toRadians } from '../units/index.ts';
import { completeChoice, type VehicleChoice, type VehicleType, vehicleOfType } from '../vehicle/index.ts';
import { type Flight, STANDARD_EARTH } from './flight.ts';
import { COAST } from './phases/coast.ts';
import { glideWith } from './phases/glide.ts';
import type { Phase } from './phases/phase.ts';
import { pullUpWith } from './phases/pull-up.ts';
import { TERMINAL } from './phases/terminal.ts';
import { boostOf } from './programme.ts';

/** A flight that has not ended by then is followed no further. */
const LONGEST_S = 7200;
/** What a slender airframe is taken to bear in a pull-up, in units of standard gravity; class level, our own choice. */
const MOST_LOAD_FACTOR = 15;
/** Slower than this a glide is over and the body falls; our own choice. */
const SLOWEST_GLIDE_MPS = 800;
/** A pull-up is over when the path falls no more steeply than this, about the angle of a glide at 2 km/s. */
const GLIDE_BEGINS_RAD = toRadians(-1);

/** Prescribed phases of a type that lifts: it coasts, pulls up and glides with its bank, and falls. */
const liftingPhases = ({ liftToDrag, bankRad, pullUpBelowM }: Required<VehicleChoice>): readonly Phase[] => {
  const lift = { liftToDrag, bankRad, mostLoadFactor: MOST_LOAD_FACTOR };
  const tooSlow = { kind: 'speed-below', speedMps: SLOWEST_GLIDE_MPS } as const;
  return [
    { ...COAST, ends: [{ kind: 'descending-below', heightM: pullUpBelowM }] },
    { ...pullUpWith(lift), ends: [{ kind: 'angle-above', flightPathAngleRad: GLIDE_BEGINS_RAD }, tooSlow] },
    { ...glideWith('equilibrium', lift), ends: [tooSlow] },
    { ...TERMINAL, ends: [] },
  ];
};

/**
 * The flight of a vehicle type from a place along an azimuth: its boost, then a coast, or the prescribed pull-up and
 * glide of a type that lifts. Over the standard Earth and through the standard air.
 * @throws RangeError where a choice lies outside the range of `choicesOfType`
 */
export const flightOfType = (
  type: VehicleType,
  choice: VehicleChoice,
  launch: { readonly start: Geodetic; readonly azimuthRad: number },
): Flight => {
  const chosen = completeChoice(type, choice);
  const built = vehicleOfType(type, choice);
  const hasLift = chosen.liftToDrag > 0;
  // The phases say when it lifts; the body by itself does not.
  const vehicle = { ...built, reentry: { ...built.reentry, liftToDrag: 0, bankRad: 0 } };
  return {
    earth: STANDARD_EARTH,
    atmosphere: 'ussa76',
    start: launch.start,
    flown: { kind: 'staged', vehicle, azimuthRad: launch.azimuthRad },
    ...(hasLift ? { phases: [...boostOf(vehicle.programme), ...liftingPhases(chosen)] } : {}),
    until: { timeS: LONGEST_S, heightM: 0 },
  };
};
