import { bodyPiece, propulsionOf } from '../../vehicle/index.ts';
import type { Flight } from '../flight.ts';
import { clockEndS, eventEnds, type Leg } from '../legs.ts';
import { liftOf, type Phase } from '../phases/phase.ts';
import { LAST_PHASE, phasesOf } from '../programme.ts';

/** Sooner after a start at rest there is no direction of flight to push along. */
const MOVING_S = 1e-3;

/** Whether the WebAssembly kernel knows the forces of a leg. */
const isKnown = ({ piece, phase: { attitude }, lift, fromS }: Leg): boolean => {
  if (lift && lift.liftToDrag !== 0) return false;
  if (piece.thrustN === 0 && piece.thrustRateNPerS === 0) return true;
  if (attitude.kind === 'velocity') return fromS > MOVING_S;
  return attitude.kind === 'tilt' && attitude.fixedIn === 'earth';
};

const isByClock = (phase: Phase): boolean => !phase.terms?.length && eventEnds(phase).length === 0;

/**
 * The legs of a flight as `simulate` would fly them were it never to end but by its time limit: known before it is
 * flown where the clock ends every phase. Null where something else does, or the kernel does not know a force.
 */
export const planOf = (flight: Flight): readonly Leg[] | null => {
  const { flown, until, atmosphere } = flight;
  const phases = phasesOf(flight);
  if (typeof atmosphere !== 'string' || !phases.every(isByClock)) return null;
  const pieces = flown.kind === 'body' ? [bodyPiece(flown.body)] : propulsionOf(flown.vehicle);
  const body = flown.kind === 'body' ? flown.body : flown.vehicle.reentry;
  const lastBurnoutS = pieces.at(-1)!.startS;
  const legs: Leg[] = [];
  let fromS = 0;
  let phaseAt = -1;
  let phaseEndS = 0;
  let pieceAt = 0;
  while (fromS < until.timeS) {
    while (phaseAt < phases.length && phaseEndS <= fromS) {
      phaseAt++;
      phaseEndS = clockEndS(phases[phaseAt] ?? LAST_PHASE, fromS, lastBurnoutS);
    }
    const phase = phases[phaseAt] ?? LAST_PHASE;
    const piece = pieces[pieceAt]!;
    const lift = liftOf(phase, pieceAt === pieces.length - 1 ? body : null);
    const leg: Leg = { phase, piece, lift, fromS, toS: Math.min(piece.endS, phaseEndS, until.timeS) };
    if (!isKnown(leg)) return null;
    legs.push(leg);
    fromS = leg.toS;
    if (fromS >= piece.endS) pieceAt++;
  }
  return legs;
};
