import { STANDARD_EARTH, simulate } from '../../engine/flight/index.ts';
import { ecefToEnuVector, ecefToGeodetic, geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { findRoot } from '../../engine/math/index.ts';
import {
  geodeticAt,
  sampleTimes,
  stateAt,
  type Trajectory,
  timeSpan,
} from '../../engine/trajectory/index.ts';
import { toDegrees } from '../../engine/units/index.ts';
import type { Arc } from '../flights.ts';
import { flightOf, LONGEST_S, valuesAt } from '../hypotheses/hypothesis.ts';
import { weighedHypothesis } from '../reconstruct.ts';
import type { ClaimChoice } from '../report/claim-use.ts';
import type { LaunchReport } from '../report/report.ts';
import type { Ghost } from './ghost-result.ts';

const PATH_POINTS = 60;
const TIME_TOLERANCE_S = 1e-3;
const LOOKS = 400;

/** When the flight first sinks below a height after its apogee; null where it never does, or never rose above it. */
const lostAt = (trajectory: Trajectory, heightM: number): number | null => {
  const { endS } = timeSpan(trajectory);
  const apogeeS = trajectory.events.find(({ kind }) => kind === 'apogee')?.timeS;
  const above = (timeS: number): number => geodeticAt(trajectory, timeS).heightM - heightM;
  if (apogeeS === undefined || above(apogeeS) <= 0) return null;
  for (let look = 1; look <= LOOKS; look++) {
    const fromS = apogeeS + ((endS - apogeeS) * (look - 1)) / LOOKS;
    const toS = look === LOOKS ? endS : apogeeS + ((endS - apogeeS) * look) / LOOKS;
    if (above(toS) <= 0) return findRoot(above, fromS, toS, TIME_TOLERANCE_S);
  }
  return null;
};

/**
 * The ballistic ghost of a flight: what an observer would report who loses sight of it when it first sinks below a height
 * and assumes that it went on without lift.
 * @param lossHeightM height of the observer's horizon at the flight
 * @returns null where the flight never rises above that height
 */
export const ballisticGhost = (
  report: LaunchReport,
  { kind, trajectory, computed, fitted }: Pick<Arc, 'kind' | 'trajectory' | 'computed' | 'fitted'>,
  lossHeightM: number,
  choice: ClaimChoice = {},
): Ghost | null => {
  const lostS = lostAt(trajectory, lossHeightM);
  if (lostS === null) return null;
  const { hypothesis } = weighedHypothesis(report, kind, choice);
  const { flown } = flightOf(hypothesis, valuesAt(hypothesis, fitted.z));
  if (flown.kind !== 'staged') return null;
  const { position, velocity } = stateAt(trajectory, lostS);
  const start = ecefToGeodetic(WGS84, position);
  const local = ecefToEnuVector(start, velocity);
  const ghost = simulate(
    {
      earth: STANDARD_EARTH,
      atmosphere: 'ussa76',
      start,
      flown: { kind: 'body', body: flown.vehicle.reentry, velocityEnuMps: [local.x, local.y, local.z] },
      until: { timeS: LONGEST_S, heightM: 0 },
    },
    { keepsPath: true },
  );
  if (ghost.ending.kind !== 'impact') return null;
  const groundRangeM = geodesicInverse(WGS84, report.site, ghost.end).distanceM;
  const flightTimeS = lostS + ghost.ending.timeS;
  return {
    lostS,
    lostHeightM: start.heightM,
    groundRangeM,
    flightTimeS,
    rangeDifferenceM: groundRangeM - computed.groundRangeM,
    timeDifferenceS: flightTimeS - computed.flightTimeS,
    path: sampleTimes(ghost.trajectory, ghost.ending.timeS / PATH_POINTS).map((timeS) => {
      const place = geodeticAt(ghost.trajectory, timeS);
      return [toDegrees(place.latRad), toDegrees(place.lonRad), place.heightM] as const;
    }),
  };
};
