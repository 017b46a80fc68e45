export type { FlightEvent, Provenance, Trajectory, TrajectoryState } from './trajectory.ts';
export {
  geodeticAt,
  inertialStateAt,
  localStateAt,
  motionAt,
  SEGMENT_ORDER,
  STATE_SIZE,
  sampleTimes,
  stateAt,
  timeSpan,
} from './trajectory.ts';
