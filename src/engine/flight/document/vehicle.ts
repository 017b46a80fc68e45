import type * as z from 'zod';
import { formatPath, toRadians } from '../../units/index.ts';
import {
  type Body,
  burnoutMass,
  type DragCoefficient,
  dragCoefficientAt,
  dragCoefficientOf,
  type Stage,
  type StagedVehicle,
  type Thrust,
  vacuumImpulse,
} from '../../vehicle/index.ts';
import { isObject, type Path, type Reader } from './reader.ts';
import { bodySchema, dragTable, dragValue, stagedSchema, thrustTable, thrustValue } from './schema.ts';

const readDrag = (reader: Reader, written: unknown, path: Path): DragCoefficient | null => {
  const value = Array.isArray(written)
    ? reader.read(dragTable, written, path)
    : reader.read(dragValue, written, path);
  if (value === null) return null;
  const drag = dragCoefficientOf(value);
  const lowest = lowestDrag(drag);
  if (lowest.coefficient < 0) {
    return reader.say(
      formatPath(path),
      `the smooth curve through the rows falls to ${lowest.coefficient.toFixed(2)} at Mach ${lowest.mach.toFixed(2)}, below 0`,
      'add rows about there',
    );
  }
  return drag;
};

/** Looks at this many places between two rows. */
const LOOKS = 16;

/** The least drag coefficient of a curve and where it is: a spline may fall below all of its rows. */
const lowestDrag = (drag: DragCoefficient): { mach: number; coefficient: number } => {
  if (drag.kind === 'constant') return { mach: 0, coefficient: drag.value };
  const { x } = drag.spline;
  let lowest = { mach: x[0]!, coefficient: Number.POSITIVE_INFINITY };
  for (let row = 0; row + 1 < x.length; row++) {
    for (let look = 0; look <= LOOKS; look++) {
      const mach = x[row]! + ((x[row + 1]! - x[row]!) * look) / LOOKS;
      const coefficient = dragCoefficientAt(drag, mach);
      if (coefficient < lowest.coefficient) lowest = { mach, coefficient };
    }
  }
  return lowest;
};

const readThrust = (reader: Reader, written: unknown, path: Path): Thrust | null =>
  Array.isArray(written) ? reader.read(thrustTable, written, path) : reader.read(thrustValue, written, path);

/** A body that flies without thrust. */
export const readBody = (reader: Reader, written: unknown): Body | null => {
  const body = reader.read(bodySchema, written, ['vehicle']);
  const drag = isObject(written)
    ? readDrag(reader, written.dragCoefficient, ['vehicle', 'dragCoefficient'])
    : null;
  if (body === null || drag === null) return null;
  const { massKg, referenceAreaM2, liftToDrag = 0, bankDeg = 0 } = body;
  return { massKg, referenceAreaM2, drag, liftToDrag, bankRad: toRadians(bankDeg) };
};

type WrittenStage = z.output<typeof stagedSchema>['stages'][number];

const readStage = (
  reader: Reader,
  written: WrittenStage,
  index: number,
  vehicle: { referenceAreaM2: number },
  drag: DragCoefficient,
): Stage | null => {
  const { referenceAreaM2, dragCoefficient, ignitionDelayS, jettisons, ...plain } = written;
  const path = ['vehicle', 'stages', index];
  const vacuumThrustN = readThrust(reader, plain.vacuumThrustN, [...path, 'vacuumThrustN']);
  const ownDrag =
    dragCoefficient === undefined ? drag : readDrag(reader, dragCoefficient, [...path, 'dragCoefficient']);
  if (vacuumThrustN === null || ownDrag === null) return null;
  const hasOwn = referenceAreaM2 !== undefined || dragCoefficient !== undefined;
  return {
    ...plain,
    vacuumThrustN,
    ...(ignitionDelayS === undefined ? {} : { ignitionDelayS }),
    ...(jettisons === undefined ? {} : { jettisons }),
    ...(hasOwn
      ? { aerodynamics: { referenceAreaM2: referenceAreaM2 ?? vehicle.referenceAreaM2, drag: ownDrag } }
      : {}),
  };
};

/** A vehicle at rest has no velocity to steer by; after this long it has one. */
export const SHORTEST_RISE_S = 1;

/** Twice what hydrogen and oxygen give, m/s: more is a slip of the pen. */
const FASTEST_EXHAUST_MPS = 10_000;

/** Masses and times of the stages against one another; returns what is left at the last burnout, kg. */
const checkStages = (reader: Reader, stages: readonly Stage[]): number => {
  let carriedKg = Number.POSITIVE_INFINITY;
  for (const [index, stage] of stages.entries()) {
    const at = `vehicle.stages[${index}]`;
    if (stage.ignitionMassKg > carriedKg) {
      reader.say(
        `${at}.ignitionMassKg`,
        `${stage.ignitionMassKg} kg is above the ${carriedKg} kg left at the burnout before`,
        `give at most ${carriedKg} kg`,
      );
    }
    for (const [number, { afterIgnitionS }] of (stage.jettisons ?? []).entries()) {
      if (afterIgnitionS < stage.burnTimeS) continue;
      reader.say(
        `${at}.jettisons[${number}].afterIgnitionS`,
        `${afterIgnitionS} s is not before the burnout at ${stage.burnTimeS} s`,
        'drop it during the burn, or leave it out of the ignition mass of the next stage',
      );
    }
    if (typeof stage.vacuumThrustN !== 'number') {
      const lastS = stage.vacuumThrustN.at(-1)![0];
      if (lastS > stage.burnTimeS) {
        reader.say(
          `${at}.vacuumThrustN[${stage.vacuumThrustN.length - 1}][0]`,
          `${lastS} s is after the burnout at ${stage.burnTimeS} s`,
          `end the table by ${stage.burnTimeS} s, or burn longer`,
        );
      }
    }
    const droppedKg = (stage.jettisons ?? []).reduce((sum, { massKg }) => sum + massKg, 0);
    const leastKgS = vacuumImpulse(stage) / stage.burnTimeS / FASTEST_EXHAUST_MPS;
    if (stage.massFlowKgS < leastKgS) {
      reader.say(
        `${at}.massFlowKgS`,
        `${stage.massFlowKgS} kg/s under this thrust is an exhaust faster than ${FASTEST_EXHAUST_MPS} m/s, which no rocket has`,
        `give at least ${leastKgS.toPrecision(4)} kg/s`,
      );
    }
    carriedKg = burnoutMass(stage);
    if (droppedKg >= stage.ignitionMassKg) {
      carriedKg = Number.POSITIVE_INFINITY;
      reader.say(
        `${at}.jettisons`,
        `${droppedKg} kg are dropped of the ${stage.ignitionMassKg} kg that fly`,
        `drop less than ${stage.ignitionMassKg} kg`,
      );
    } else if (!(carriedKg > 0)) {
      carriedKg = Number.POSITIVE_INFINITY;
      const mostKgS = (stage.ignitionMassKg - droppedKg) / stage.burnTimeS;
      reader.say(
        `${at}.massFlowKgS`,
        `${stage.massFlowKgS} kg/s over ${stage.burnTimeS} s burns all of the ${stage.ignitionMassKg} kg${droppedKg > 0 ? `, ${droppedKg} kg of which are dropped` : ''}`,
        `give less than ${mostKgS} kg/s`,
      );
    }
  }
  if ((stages[0]?.ignitionDelayS ?? 0) > 0) {
    reader.say(
      'vehicle.stages[0].ignitionDelayS',
      `${stages[0]!.ignitionDelayS} s before anything burns lets the vehicle fall from its pad`,
      'leave it out: the flight begins with the first ignition',
    );
  }
  return carriedKg;
};

/**
 * A staged vehicle.
 * @param hasPhases whether the document steers it by phases of its own instead of a pitch programme
 */
export const readStaged = (reader: Reader, written: unknown, hasPhases: boolean): StagedVehicle | null => {
  const read = reader.read(stagedSchema, written, ['vehicle']);
  const drag = isObject(written)
    ? readDrag(reader, written.dragCoefficient, ['vehicle', 'dragCoefficient'])
    : null;
  if (read === null || drag === null) return null;
  const stages = read.stages.map((stage, index) => readStage(reader, stage, index, read, drag));
  const isRead = (stage: Stage | null): stage is Stage => stage !== null;
  if (!stages.every(isRead)) return null;
  const carriedKg = checkStages(reader, stages);
  const { programme, reentry } = read;
  if (hasPhases === (programme !== undefined)) {
    reader.say(
      'vehicle.programme',
      hasPhases ? 'stands beside phases, which steer the vehicle' : 'is missing: nothing steers the vehicle',
      hasPhases ? 'remove one of the two' : 'add it, or phases',
    );
  }
  if (programme && programme.kickUntilS < programme.verticalS) {
    reader.say(
      'vehicle.programme.kickUntilS',
      `${programme.kickUntilS} s is before verticalS, ${programme.verticalS} s`,
      `give at least ${programme.verticalS} s`,
    );
  }
  if (programme && Math.max(programme.verticalS, programme.kickUntilS) < SHORTEST_RISE_S) {
    reader.say(
      'vehicle.programme.kickUntilS',
      `${programme.kickUntilS} s: the thrust would follow the velocity of a vehicle that hardly moves`,
      `give at least ${SHORTEST_RISE_S} s`,
    );
  }
  if (reentry && reentry.massKg > carriedKg) {
    reader.say(
      'vehicle.reentry.massKg',
      `${reentry.massKg} kg is above the ${carriedKg} kg left at the last burnout`,
      `give at most ${carriedKg} kg`,
    );
  }
  const reentryDrag =
    reentry?.dragCoefficient === undefined
      ? drag
      : readDrag(reader, reentry.dragCoefficient, ['vehicle', 'reentry', 'dragCoefficient']);
  if (reentryDrag === null) return null;
  return {
    stages,
    referenceAreaM2: read.referenceAreaM2,
    drag,
    programme: {
      verticalS: programme?.verticalS ?? 0,
      kickUntilS: programme?.kickUntilS ?? 0,
      kickRad: toRadians(programme?.kickDeg ?? 0),
    },
    reentry: {
      massKg: reentry?.massKg ?? carriedKg,
      referenceAreaM2: reentry?.referenceAreaM2 ?? read.referenceAreaM2,
      drag: reentryDrag,
      liftToDrag: reentry?.liftToDrag ?? 0,
      bankRad: toRadians(reentry?.bankDeg ?? 0),
    },
  };
};
