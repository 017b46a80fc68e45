import { type Ecef, ecefToGeodetic, type Geodetic } from '../../engine/geodesy/index.ts';
import { norm, subtract, type Vec3 } from '../../engine/math/index.ts';
import { stateAt, type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';
import { t } from '../i18n/index.ts';
import { letterOf } from '../i18n/letter.ts';
import { formatKm } from '../i18n/quantities.ts';
import type { GlobeArc } from './port.ts';

/** Ends of flights nearer to each other than this are one mark, m: under a pixel where several rounds are framed. */
const SAME_PLACE_M = 3_000;

/** A place on one or several arcs that is marked and labelled. */
export interface FlightMark {
  readonly id: string;
  readonly kind: 'apogee' | 'splash';
  readonly text: string;
  readonly position: Vec3<Ecef>;
  /** The arcs it stands for; a click on the mark picks the first. */
  readonly arcIds: readonly string[];
}

/**
 * Positions of a flight evenly spaced in time, both ends included, and the moments they belong to.
 * @param count number of positions, at least 2
 */
export const evenSamples = (trajectory: Trajectory, count: number): Vec3<Ecef>[] => {
  const { startS, endS } = timeSpan(trajectory);
  return Array.from({ length: count }, (_, index) => {
    // The last fraction is exactly 1, but startS + 1 * (endS - startS) may miss endS by a rounding.
    const timeS = index === count - 1 ? endS : startS + (index / (count - 1)) * (endS - startS);
    return stateAt(trajectory, timeS).position;
  });
};

/** Those of the arcs, itself included, that lie on one arc: those with its launch, middle and end. */
export const arcsAlong = (arc: GlobeArc, arcs: readonly GlobeArc[]): GlobeArc[] => {
  const own = evenSamples(arc.trajectory, 3);
  return arcs.filter((other) =>
    evenSamples(other.trajectory, 3).every(
      (place, index) => norm(subtract(place, own[index]!)) < SAME_PLACE_M,
    ),
  );
};

const placeOf = (trajectory: Trajectory, timeS: number): { position: Vec3<Ecef>; place: Geodetic } => {
  const { position } = stateAt(trajectory, timeS);
  return { position, place: ecefToGeodetic(trajectory.ellipsoid, position) };
};

/**
 * Several rounds in one name: "Rounds 1-3, 7" for 1, 2, 3 and 7.
 * @param numbers at least one
 */
export const roundsName = (numbers: readonly number[]): string => {
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) return t('round', { round: only });
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const texts = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run.map(String)));
  return t('roundsList', { numbers: texts.join(', ') });
};

/** What some arcs of one scene are called: rounds, launches beside them by their letters, the Lab's variants by their signs. */
const nameOf = (arcs: readonly GlobeArc[]): string => {
  const rounds = arcs.flatMap((arc) =>
    arc.kind !== 'simulated' && arc.companion === null ? [arc.round] : [],
  );
  const others = arcs.flatMap((arc) => {
    if (arc.kind === 'simulated') return [arc.label];
    return arc.companion === null ? [] : [letterOf(arc.companion)];
  });
  return [...(rounds.length > 0 ? [roundsName(rounds)] : []), ...new Set(others)].join(', ');
};

interface Candidate {
  readonly arc: GlobeArc;
  readonly kind: FlightMark['kind'];
  readonly text: string;
  readonly position: Vec3<Ecef>;
}

/** Whether an arc answers to reports, or to nobody's. */
const originOf = ({ kind }: GlobeArc) => (kind === 'simulated' ? 'simulated' : 'computed');

const apogeeOf = (arc: GlobeArc): Candidate[] => {
  // A flight that climbs anew after a pull-up has several tops.
  const tops = arc.trajectory.events
    .filter(({ kind }) => kind === 'apogee')
    .map(({ timeS }) => placeOf(arc.trajectory, timeS));
  const [first, ...others] = tops;
  if (!first) return [];
  const { position, place } = others.reduce(
    (highest, top) => (top.place.heightM > highest.place.heightM ? top : highest),
    first,
  );
  return [
    {
      arc,
      kind: 'apogee',
      text: t(`globe.apogee.${originOf(arc)}`, { height: formatKm(place.heightM) }),
      position,
    },
  ];
};

const splashOf = (arc: GlobeArc): Candidate[] => {
  const event = arc.trajectory.events.find(({ kind }) => kind === 'impact');
  if (!event) return [];
  const { position } = placeOf(arc.trajectory, event.timeS);
  return [{ arc, kind: 'splash', text: t(`globe.splash.${originOf(arc)}`), position }];
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Apogees and splashes of the arcs. Marks with the same words at the same place become one, which lists its rounds; a
 * lone arc's marks go without its name.
 */
export const flightMarks = (arcs: readonly GlobeArc[]): FlightMark[] => {
  const groups: Candidate[][] = [];
  for (const candidate of arcs.flatMap((arc) => [...apogeeOf(arc), ...splashOf(arc)])) {
    const group = groups.find(
      ([first]) =>
        first?.kind === candidate.kind &&
        first.text === candidate.text &&
        norm(subtract(first.position, candidate.position)) < SAME_PLACE_M,
    );
    if (group) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { text } = first;
    const who = nameOf(group.map(({ arc }) => arc));
    return [
      {
        id: `${first.arc.id}:${first.kind}`,
        kind: first.kind,
        text: sentenceCase(arcs.length > 1 ? t('globe.markOf', { who, what: text }) : text),
        position: first.position,
        arcIds: group.map(({ arc }) => arc.id),
      },
    ];
  });
};
