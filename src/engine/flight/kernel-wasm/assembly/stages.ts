import {
  END,
  ERROR,
  K1,
  K2,
  K3,
  K4,
  K5,
  K6,
  K7,
  POSITION_TOLERANCE,
  STAGE,
  STAGE_TIME,
  STEP,
  TIME,
  VELOCITY_TOLERANCE,
  Y,
} from '../../kernel/slots.ts';
import { add, both, div, get, mul, parameter, put, sub } from './lanes.ts';

/** The Dormand-Prince tableau. @see [HNW] table II.5.2 */
const C2: usize = memory.data<f64>([1.0 / 5]);
const C3: usize = memory.data<f64>([3.0 / 10]);
const C4: usize = memory.data<f64>([4.0 / 5]);
const C5: usize = memory.data<f64>([8.0 / 9]);
const A31: usize = memory.data<f64>([3.0 / 40]);
const A32: usize = memory.data<f64>([9.0 / 40]);
const A41: usize = memory.data<f64>([44.0 / 45]);
const A42: usize = memory.data<f64>([56.0 / 15]);
const A43: usize = memory.data<f64>([32.0 / 9]);
const A51: usize = memory.data<f64>([19372.0 / 6561]);
const A52: usize = memory.data<f64>([25360.0 / 2187]);
const A53: usize = memory.data<f64>([64448.0 / 6561]);
const A54: usize = memory.data<f64>([212.0 / 729]);
const A61: usize = memory.data<f64>([9017.0 / 3168]);
const A62: usize = memory.data<f64>([355.0 / 33]);
const A63: usize = memory.data<f64>([46732.0 / 5247]);
const A64: usize = memory.data<f64>([49.0 / 176]);
const A65: usize = memory.data<f64>([5103.0 / 18656]);
const B1: usize = memory.data<f64>([35.0 / 384]);
const B3: usize = memory.data<f64>([500.0 / 1113]);
const B4: usize = memory.data<f64>([125.0 / 192]);
const B5: usize = memory.data<f64>([2187.0 / 6784]);
const B6: usize = memory.data<f64>([11.0 / 84]);
const E1: usize = memory.data<f64>([71.0 / 57600]);
const E3: usize = memory.data<f64>([71.0 / 16695]);
const E4: usize = memory.data<f64>([71.0 / 1920]);
const E5: usize = memory.data<f64>([17253.0 / 339200]);
const E6: usize = memory.data<f64>([22.0 / 525]);
const E7: usize = memory.data<f64>([1.0 / 40]);

/** Bytes of the six numbers of a state. */
const STATE: usize = 96;

/** Rates of one component of the state, weighted. */
function part(weight: usize, at: usize, k: i32): v128 {
  return mul(both(weight), get(at, k));
}

function putStageTime(pair: usize, share: usize): void {
  put(pair, STAGE_TIME, add(get(pair, TIME), mul(get(pair, STEP), both(share))));
}

/** The trial states of ../../kernel/step.ts, in its order of operations; components lie one slot apart. */
export function stage2(pair: usize): void {
  const h = mul(get(pair, STEP), both(C2));
  for (let at = pair; at < pair + STATE; at += 16) put(at, STAGE, add(get(at, Y), mul(h, get(at, K1))));
  putStageTime(pair, C2);
}

export function stage3(pair: usize): void {
  const h = get(pair, STEP);
  for (let at = pair; at < pair + STATE; at += 16) {
    const sum = add(part(A31, at, K1), part(A32, at, K2));
    put(at, STAGE, add(get(at, Y), mul(h, sum)));
  }
  putStageTime(pair, C3);
}

export function stage4(pair: usize): void {
  const h = get(pair, STEP);
  for (let at = pair; at < pair + STATE; at += 16) {
    const sum = add(sub(part(A41, at, K1), part(A42, at, K2)), part(A43, at, K3));
    put(at, STAGE, add(get(at, Y), mul(h, sum)));
  }
  putStageTime(pair, C4);
}

export function stage5(pair: usize): void {
  const h = get(pair, STEP);
  for (let at = pair; at < pair + STATE; at += 16) {
    const early = add(sub(part(A51, at, K1), part(A52, at, K2)), part(A53, at, K3));
    put(at, STAGE, add(get(at, Y), mul(h, sub(early, part(A54, at, K4)))));
  }
  putStageTime(pair, C5);
}

export function stage6(pair: usize): void {
  const h = get(pair, STEP);
  for (let at = pair; at < pair + STATE; at += 16) {
    const early = add(sub(part(A61, at, K1), part(A62, at, K2)), part(A63, at, K3));
    const sum = sub(add(early, part(A64, at, K4)), part(A65, at, K5));
    put(at, STAGE, add(get(at, Y), mul(h, sum)));
  }
  put(pair, STAGE_TIME, add(get(pair, TIME), h));
}

/** The end of the step; its time is that of the stage before. */
export function stage7(pair: usize): void {
  const h = get(pair, STEP);
  for (let at = pair; at < pair + STATE; at += 16) {
    const early = add(add(part(B1, at, K1), part(B3, at, K3)), part(B4, at, K4));
    const sum = add(sub(early, part(B5, at, K5)), part(B6, at, K6));
    put(at, END, add(get(at, Y), mul(h, sum)));
  }
}

/** The greatest error of three components; what is not a number must not look small. */
function worst(from: usize): v128 {
  let most = i64x2.splat(0);
  for (let at = from; at < from + STATE / 2; at += 16) {
    const early = add(sub(part(E1, at, K1), part(E3, at, K3)), part(E4, at, K4));
    const late = sub(add(sub(early, part(E5, at, K5)), part(E6, at, K6)), part(E7, at, K7));
    most = f64x2.pmax(f64x2.abs(late), most);
  }
  return most;
}

/** Writes the error of the step in units of the tolerance to its slot. */
export function putError(pair: usize): void {
  const position = div(worst(pair), parameter(pair, POSITION_TOLERANCE));
  const velocity = div(worst(pair + STATE / 2), parameter(pair, VELOCITY_TOLERANCE));
  put(pair, ERROR, mul(get(pair, STEP), f64x2.max(position, velocity)));
}
