import { END, K2, K3, K4, K5, K6, K7, STAGE } from '../../kernel/slots.ts';
import { ASKS_A_PAIR, PAIR_BYTES, PAIRS_AT } from '../lane-slots.ts';
import { beginLegs, chooseStep, goOn } from './control.ts';
import { fall, look, push } from './rates.ts';
import { putError, stage2, stage3, stage4, stage5, stage6, stage7 } from './stages.ts';

const FIRST: usize = PAIRS_AT;
const SECOND: usize = PAIRS_AT + PAIR_BYTES;

/** Rates of both pairs, part by part in turns. */
function rates(at: i32, k: i32): void {
  fall(FIRST, at, k);
  fall(SECOND, at, k);
  look(FIRST);
  look(SECOND);
  push(FIRST, k);
  push(SECOND, k);
}

/**
 * Steps all flights, each by its own step, until one or more ask for something.
 * @returns what each asks for, as ../lane-slots.ts tells
 */
export function advance(): i32 {
  beginLegs(FIRST);
  beginLegs(SECOND);
  while (true) {
    chooseStep(FIRST);
    chooseStep(SECOND);
    stage2(FIRST);
    stage2(SECOND);
    rates(STAGE, K2);
    stage3(FIRST);
    stage3(SECOND);
    rates(STAGE, K3);
    stage4(FIRST);
    stage4(SECOND);
    rates(STAGE, K4);
    stage5(FIRST);
    stage5(SECOND);
    rates(STAGE, K5);
    stage6(FIRST);
    stage6(SECOND);
    rates(STAGE, K6);
    stage7(FIRST);
    stage7(SECOND);
    rates(END, K7);
    putError(FIRST);
    putError(SECOND);
    const asks = goOn(FIRST) | (goOn(SECOND) << ASKS_A_PAIR);
    if (asks !== 0) return asks;
  }
}
