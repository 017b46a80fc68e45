import { WGS84 } from '../../geodesy/index.ts';
import { EARTH_ROTATION_RATE_RADPS, normaliseAzimuth, toDegrees } from '../../units/index.ts';
import type { Body, DragCoefficient, Stage, StagedVehicle } from '../../vehicle/index.ts';
import { type Earth, type Flight, STANDARD_EARTH } from '../flight.ts';
import type { Phase, PhaseEnd } from '../phases/phase.ts';

type Json = Readonly<Record<string, unknown>>;

const writeDrag = (drag: DragCoefficient): unknown =>
  drag.kind === 'constant'
    ? drag.value
    : [...drag.spline.x].map((mach, index) => [mach, drag.spline.y[index]!]);

/** A finite limit as a field, and no field for none. */
const limit = (key: string, value: number): Json => (Number.isFinite(value) ? { [key]: value } : {});

/** An angle of a document: without the last digits of a double, which radians bring along. */
const degrees = (angleRad: number): number => Number(toDegrees(angleRad).toPrecision(12));

const writeEnd = (end: PhaseEnd): Json => {
  switch (end.kind) {
    case 'time':
      return { timeS: end.timeS };
    case 'duration':
      return { durationS: end.durationS };
    case 'burnout':
      return { burnout: true };
    case 'descending-below':
      return { descendingBelowM: end.heightM };
    case 'climbing-above':
      return { climbingAboveM: end.heightM };
    case 'speed-below':
      return { speedBelowMps: end.speedMps };
    case 'angle-above':
      return { angleAboveDeg: degrees(end.flightPathAngleRad) };
    case 'angle-below':
      return { angleBelowDeg: degrees(end.flightPathAngleRad) };
    default:
      throw new RangeError('a phase that ends by a function of its own has no form in a document');
  }
};

const writeLaw = ({ name, attitude, lift, terms }: Phase): Json => {
  if (terms?.length) throw new RangeError(`${name}: force terms of a phase have no form in a document`);
  if (attitude.kind === 'tilt') {
    if (attitude.fixedIn === 'inertial')
      return { kind: 'inertial-attitude', tiltDeg: degrees(attitude.tiltRad) };
    return attitude.tiltRad === 0
      ? { kind: 'vertical-rise' }
      : { kind: 'pitch-kick', kickDeg: degrees(attitude.tiltRad) };
  }
  if (attitude.kind === 'angle-of-attack') {
    return {
      kind: 'angle-of-attack',
      angleDeg: degrees(attitude.angleRad),
      normalForcePerRad: attitude.normalForcePerRad,
      ...limit('mostLoadFactor', attitude.mostLoadFactor),
      ...limit('mostDynamicPressurePa', attitude.mostDynamicPressurePa),
    };
  }
  if (!lift) return { kind: name === 'gravity turn' ? 'gravity-turn' : 'coast' };
  if (lift.liftToDrag === 0) return { kind: 'terminal' };
  const written = {
    liftToDrag: lift.liftToDrag,
    bankDeg: degrees(lift.bankRad),
    ...limit('mostLoadFactor', lift.mostLoadFactor),
  };
  if (lift.kind === 'equilibrium') return { kind: 'glide', mode: 'equilibrium', ...written };
  return name === 'pull-up' ? { kind: 'pull-up', ...written } : { kind: 'glide', mode: 'skip', ...written };
};

const writePhase = (phase: Phase): Json => {
  const { name, attitude, lift, ends } = phase;
  if (lift && (attitude.kind === 'tilt' || attitude.kind === 'angle-of-attack')) {
    throw new RangeError(`${name}: lift beside a held attitude has no form in a document`);
  }
  if (new Set(ends.map(({ kind }) => kind)).size < ends.length) {
    throw new RangeError(`${name}: two ends of one kind have no form in a document`);
  }
  return { ...writeLaw(phase), until: Object.assign({}, ...ends.map(writeEnd)) };
};

const writeStage = ({ aerodynamics, ...stage }: Stage): Json => ({
  ...stage,
  ...(aerodynamics
    ? { referenceAreaM2: aerodynamics.referenceAreaM2, dragCoefficient: writeDrag(aerodynamics.drag) }
    : {}),
});

const writeLift = ({ liftToDrag, bankRad }: Body): Json =>
  liftToDrag === 0 ? {} : { liftToDrag, bankDeg: degrees(bankRad) };

const writeStaged = (
  { stages, referenceAreaM2, drag, programme, reentry }: StagedVehicle,
  hasPhases: boolean,
): Json => ({
  stages: stages.map(writeStage),
  referenceAreaM2,
  dragCoefficient: writeDrag(drag),
  ...(hasPhases
    ? {}
    : {
        programme: {
          verticalS: programme.verticalS,
          kickUntilS: programme.kickUntilS,
          kickDeg: degrees(programme.kickRad),
        },
      }),
  reentry: {
    massKg: reentry.massKg,
    referenceAreaM2: reentry.referenceAreaM2,
    dragCoefficient: writeDrag(reentry.drag),
    ...writeLift(reentry),
  },
});

const writeEarth = (earth: Earth): Json => {
  if (earth === STANDARD_EARTH) return {};
  const { ellipsoid, gravity, rotationRateRadps } = earth;
  const isShape = ellipsoid.flattening === 0 || ellipsoid === WGS84;
  const isGravity = gravity.j2 === 0 || gravity.j2 === STANDARD_EARTH.gravity.j2;
  const isRate = rotationRateRadps === 0 || rotationRateRadps === EARTH_ROTATION_RATE_RADPS;
  if (!isShape || !isGravity || !isRate) {
    throw new RangeError('an Earth of another shape, oblateness or rotation has no form in a document');
  }
  return {
    earth: {
      ...(ellipsoid.flattening === 0
        ? { shape: 'sphere', radiusM: ellipsoid.semiMajorAxisM }
        : { shape: 'wgs84' }),
      gravity: gravity.j2 === 0 ? 'central' : 'j2',
      muM3S2: gravity.muM3S2,
      rotating: rotationRateRadps !== 0,
    },
  };
};

/**
 * A flight as a document (version 1) that `parseFlightDocument` reads back to the same flight, to the twelve digits
 * that angles are written with.
 * @returns plain JSON
 * Names of phases are not written: a phase comes back under the name of its kind.
 * @throws RangeError for what no document can say: force terms or ends of one's own, another atmosphere or Earth
 */
export const writeFlightDocument = (flight: Flight): Json => {
  const { atmosphere, start, flown, phases, until } = flight;
  if (typeof atmosphere !== 'string') {
    throw new RangeError('an atmosphere of its own has no form in a document');
  }
  const place = { latDeg: degrees(start.latRad), lonDeg: degrees(start.lonRad), heightM: start.heightM };
  return {
    version: 1,
    ...writeEarth(flight.earth),
    ...(atmosphere === 'none' ? { atmosphere } : {}),
    start:
      flown.kind === 'staged'
        ? { ...place, azimuthDeg: degrees(normaliseAzimuth(flown.azimuthRad)) }
        : {
            ...place,
            velocityNedMps: [flown.velocityEnuMps[1], flown.velocityEnuMps[0], -flown.velocityEnuMps[2]],
          },
    vehicle:
      flown.kind === 'staged'
        ? writeStaged(flown.vehicle, phases !== undefined)
        : {
            massKg: flown.body.massKg,
            referenceAreaM2: flown.body.referenceAreaM2,
            dragCoefficient: writeDrag(flown.body.drag),
            ...writeLift(flown.body),
          },
    ...(phases ? { phases: phases.map(writePhase) } : {}),
    until,
  };
};
