import {
  burnoutOf,
  type EndingKind,
  type Flight,
  type FlightResult,
  peaksOf,
} from '../../engine/flight/index.ts';
import { motionAt } from '../../engine/trajectory/index.ts';

/** What the Lab says of a flight, in SI and radians; computed values without a band, for the draft is exact. */
export interface LabFigures {
  /** Geodesic from the site to where the flight ended. */
  readonly rangeM: number;
  /** Null where the path never turned. */
  readonly apogeeM: number | null;
  readonly flightTimeS: number;
  /** Of the last stage, relative to the Earth; null where the flight ended before it. */
  readonly burnout: {
    readonly timeS: number;
    readonly heightM: number;
    readonly speedMps: number;
    readonly flightPathAngleRad: number;
  } | null;
  /** Null where the flight did not end at the surface. */
  readonly splashSpeedMps: number | null;
  /** Felt by the body after burnout: drag, and lift where it lifts. Heating is not computed. */
  readonly peakDeceleration: { readonly decelerationMps2: number; readonly heightM: number } | null;
  readonly ending: EndingKind;
}

/** One figure of a table, in the order of the Lab's; null where the flight has none. */
export interface FigureRow {
  readonly key: FigureKey;
  readonly unit: 'm' | 's' | 'm/s' | 'rad' | 'm/s2';
  readonly of: (figures: LabFigures) => number | null;
}

export type FigureKey =
  | 'range'
  | 'apogee'
  | 'flight-time'
  | 'burnout-time'
  | 'burnout-height'
  | 'burnout-speed'
  | 'burnout-angle'
  | 'splash-speed'
  | 'peak-deceleration'
  | 'peak-deceleration-height';

export const FIGURE_ROWS: readonly FigureRow[] = [
  { key: 'range', unit: 'm', of: ({ rangeM }) => rangeM },
  { key: 'apogee', unit: 'm', of: ({ apogeeM }) => apogeeM },
  { key: 'flight-time', unit: 's', of: ({ flightTimeS }) => flightTimeS },
  { key: 'burnout-time', unit: 's', of: ({ burnout }) => burnout?.timeS ?? null },
  { key: 'burnout-height', unit: 'm', of: ({ burnout }) => burnout?.heightM ?? null },
  { key: 'burnout-speed', unit: 'm/s', of: ({ burnout }) => burnout?.speedMps ?? null },
  { key: 'burnout-angle', unit: 'rad', of: ({ burnout }) => burnout?.flightPathAngleRad ?? null },
  { key: 'splash-speed', unit: 'm/s', of: ({ splashSpeedMps }) => splashSpeedMps },
  {
    key: 'peak-deceleration',
    unit: 'm/s2',
    of: ({ peakDeceleration }) => peakDeceleration?.decelerationMps2 ?? null,
  },
  {
    key: 'peak-deceleration-height',
    unit: 'm',
    of: ({ peakDeceleration }) => peakDeceleration?.heightM ?? null,
  },
];

/**
 * The figures of a flown flight.
 *
 * @param flight what was flown; its last stage's burnout is meant where there are several
 * @param result what `simulate` gave for it
 */
export const labFigures = (flight: Flight, result: FlightResult): LabFigures => {
  const { trajectory, ending, groundRangeM, apogeeM } = result;
  const stages = flight.flown.kind === 'staged' ? flight.flown.vehicle.stages.length : 0;
  const isBurntOut = trajectory.events.some(({ kind, stage }) => kind === 'burnout' && stage === stages);
  const { deceleration } = peaksOf(flight, result);
  const burnout = isBurntOut ? burnoutOf(result) : null;
  return {
    rangeM: groundRangeM,
    apogeeM,
    flightTimeS: ending.timeS,
    burnout: burnout && {
      timeS: burnout.timeS,
      heightM: burnout.place.heightM,
      speedMps: burnout.speedMps,
      flightPathAngleRad: burnout.flightPathAngleRad,
    },
    splashSpeedMps: ending.kind === 'impact' ? motionAt(trajectory, ending.timeS).speedMps : null,
    peakDeceleration:
      isBurntOut && deceleration
        ? { decelerationMps2: deceleration.decelerationMps2, heightM: deceleration.heightM }
        : null,
    ending: ending.kind,
  };
};
