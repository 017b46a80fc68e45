import * as slot from '../../kernel/slots.ts';
import {
  AIR_AT,
  AIR_BOTTOM,
  AIR_CELL_BYTES,
  AIR_RADIUS,
  AIR_TOP,
  DENSITY,
  DRAG_AT,
  DRAG_BYTES,
  DRAG_INTERVALS_AT,
  FOOT,
  HIGH_CELL,
  HIGH_CELLS_PER_M,
  LAST_DRAG_CELL,
  LAYERS_TOP,
  LOW_CELL,
  LOW_CELLS,
  LOW_CELLS_PER_M,
  MACH,
  PAIRS_AT,
  PIECE_TIME,
} from '../lane-slots.ts';
import {
  add,
  both,
  cubic,
  div,
  dot,
  gather,
  get,
  isOn,
  mul,
  parameter,
  pick,
  put,
  sqrt,
  sub,
  told,
} from './lanes.ts';

const HALF: usize = memory.data<f64>([0.5]);
const ONE: usize = memory.data<f64>([1]);
const TWO: usize = memory.data<f64>([2]);
const THREE: usize = memory.data<f64>([3]);
const FIVE: usize = memory.data<f64>([5]);
const LARGEST: usize = memory.data<f64>([f64.MAX_VALUE]);
/** Of the radius of the ellipsoid, as a series in the eccentricity. */
const RADIUS_2: usize = memory.data<f64>([0.375]);
const RADIUS_3: usize = memory.data<f64>([0.3125]);
const RADIUS_4: usize = memory.data<f64>([0.2734375]);
const RADIUS_5: usize = memory.data<f64>([0.24609375]);

/**
 * The equations of motion in three parts, the arithmetic of ../../kernel/rates.ts operation by operation, so that a
 * flight is the same to the bit. `at` is where a state lies, `k` where its rates go, both within the pair.
 *
 * Three, because each part waits long for its divisions and table look-ups: in turns with another pair's it need not.
 */
export function fall(pair: usize, at: i32, k: i32): void {
  const x = get(pair, at);
  const y = get(pair, at + 1);
  const z = get(pair, at + 2);
  const u = get(pair, at + 3);
  const v = get(pair, at + 4);
  const w = get(pair, at + 5);
  const one = both(ONE);
  const r = sqrt(dot(x, y, z, x, y, z));
  const ir = div(one, r);
  const ir2 = mul(ir, ir);
  const s2 = mul(mul(z, z), ir2);
  const q = sub(one, s2);

  const omega = parameter(pair, slot.OMEGA);
  const twice = mul(both(TWO), omega);
  const central = mul(mul(f64x2.neg(parameter(pair, slot.MU)), ir2), ir);
  const oblate = mul(parameter(pair, slot.OBLATE), ir2);
  const five = mul(both(FIVE), s2);
  const level = add(mul(central, add(one, mul(oblate, sub(one, five)))), mul(omega, omega));
  put(pair, k, u);
  put(pair, k + 1, v);
  put(pair, k + 2, w);
  put(pair, k + 3, add(mul(level, x), mul(twice, v)));
  put(pair, k + 4, sub(mul(level, y), mul(twice, u)));
  put(pair, k + 5, mul(mul(central, add(one, mul(oblate, sub(both(THREE), five)))), z));

  const e2 = parameter(pair, slot.E2);
  const t = mul(e2, q);
  const t2 = mul(t, t);
  const half = both(HALF);
  const low = add(add(one, mul(t, half)), mul(t2, add(both(RADIUS_2), mul(t, both(RADIUS_3)))));
  const high = mul(mul(t2, t2), add(both(RADIUS_4), mul(t, both(RADIUS_5))));
  const surface = mul(parameter(pair, slot.SEMI_MINOR), add(low, high));
  const bend = mul(mul(mul(half, e2), t), s2);
  const share = mul(mul(mul(bend, add(one, mul(both(TWO), t))), surface), ir);
  put(pair, slot.HEIGHT, mul(sub(r, surface), sub(one, share)));

  const tau = sub(get(pair, slot.STAGE_TIME), parameter(pair, slot.PIECE_START));
  const flown = mul(tau, add(parameter(pair, slot.FLOW), mul(tau, parameter(pair, slot.HALF_FLOW_RATE))));
  put(pair, PIECE_TIME, tau);
  put(pair, slot.INVERSE_MASS, div(one, sub(parameter(pair, slot.MASS), flown)));
  put(pair, slot.SPEED, sqrt(dot(u, v, w, u, v, w)));
}

function inAir(pair: usize): v128 {
  const isBelow = f64x2.lt(get(pair, slot.HEIGHT), told(AIR_TOP));
  return v128.and(isBelow, isOn(parameter(pair, slot.HAS_AIR)));
}

function isBurning(pair: usize): bool {
  return v128.any_true(isOn(parameter(pair, slot.THRUST_MODE)));
}

/** Density and inverse of the speed of sound of a cell, side by side. */
function cellAt(cell: usize, d: v128): v128 {
  return cubic(d, load<v128>(cell), load<v128>(cell, 16), load<v128>(cell, 32), load<v128>(cell, 48));
}

function pressureAt(a: usize, b: usize, d: v128): v128 {
  return cubic(d, gather(a, b), gather(a + 8, b + 8), gather(a + 16, b + 16), gather(a + 24, b + 24));
}

/** Looks the air up. A lane above it looks at the air of the ground, and takes nothing from it. */
export function look(pair: usize): void {
  const mask = inAir(pair);
  if (!v128.any_true(mask)) {
    put(pair, slot.PRESSURE, i64x2.splat(0));
    return;
  }
  const h = f64x2.pmax(told(AIR_BOTTOM), v128.and(get(pair, slot.HEIGHT), mask));
  const isLow = f64x2.lt(h, told(LAYERS_TOP));
  const radius = told(AIR_RADIUS);
  const geopotential = div(mul(radius, h), add(radius, h));
  const width = pick(isLow, told(LOW_CELL), told(HIGH_CELL));
  const above = pick(isLow, sub(geopotential, told(FOOT)), sub(h, told(LAYERS_TOP)));
  const perM = pick(isLow, told(LOW_CELLS_PER_M), told(HIGH_CELLS_PER_M));
  const cells = i32x4.trunc_sat_f64x2_s_zero(mul(above, perM));
  const whole = f64x2.convert_low_i32x4_s(cells);
  const d = sub(above, mul(whole, width));
  const before = i32x4.trunc_sat_f64x2_s_zero(v128.andnot(told(LOW_CELLS), isLow));
  const all = i32x4.add(cells, before);
  const a: usize = AIR_AT + i32x4.extract_lane(all, 0) * AIR_CELL_BYTES;
  const b: usize = AIR_AT + i32x4.extract_lane(all, 1) * AIR_CELL_BYTES;
  const airA = cellAt(a, v128.shuffle<f64>(d, d, 0, 0));
  const airB = cellAt(b, v128.shuffle<f64>(d, d, 1, 1));
  put(pair, DENSITY, v128.shuffle<f64>(airA, airB, 0, 2));
  put(pair, MACH, mul(get(pair, slot.SPEED), v128.shuffle<f64>(airA, airB, 1, 3)));
  if (isBurning(pair)) put(pair, slot.PRESSURE, v128.and(pressureAt(a + 64, b + 64, d), mask));
}

/** Where the interval of a lane's drag table begins that holds a Mach number. */
function intervalAt(table: usize, cell: i32, mach: f64): usize {
  let at: usize = table + DRAG_INTERVALS_AT + (load<i32>(table + (cell << 2)) << 3);
  while (mach >= load<f64>(at, 40)) at += 40;
  return at;
}

function dragCoefficient(pair: usize): v128 {
  const mach = get(pair, MACH);
  const cell = f64x2.pmin(told(LAST_DRAG_CELL), mul(mach, parameter(pair, slot.DRAG_CELLS_PER_MACH)));
  const cells = i32x4.trunc_sat_f64x2_s_zero(cell);
  // The table's last interval begins at infinity: what a step far too long makes of a speed must not pass it.
  const found = f64x2.pmin(both(LARGEST), mach);
  const table: usize = pair === PAIRS_AT ? DRAG_AT : DRAG_AT + 2 * DRAG_BYTES;
  const a = intervalAt(table, i32x4.extract_lane(cells, 0), f64x2.extract_lane(found, 0));
  const b = intervalAt(table + DRAG_BYTES, i32x4.extract_lane(cells, 1), f64x2.extract_lane(found, 1));
  const m = sub(mach, gather(a, b));
  return cubic(
    m,
    gather(a + 8, b + 8),
    gather(a + 16, b + 16),
    gather(a + 24, b + 24),
    gather(a + 32, b + 32),
  );
}

/** Adds drag and thrust to the rates that {@link fall} left at `k`. */
export function push(pair: usize, k: i32): void {
  const u = get(pair, k);
  const v = get(pair, k + 1);
  const w = get(pair, k + 2);
  const speed = get(pair, slot.SPEED);
  const im = get(pair, slot.INVERSE_MASS);
  const mask = inAir(pair);
  if (v128.any_true(mask)) {
    const force = mul(
      mul(mul(parameter(pair, slot.HALF_AREA), get(pair, DENSITY)), speed),
      dragCoefficient(pair),
    );
    const per = v128.and(mul(force, im), mask);
    put(pair, k + 3, sub(get(pair, k + 3), mul(per, u)));
    put(pair, k + 4, sub(get(pair, k + 4), mul(per, v)));
    put(pair, k + 5, sub(get(pair, k + 5), mul(per, w)));
  }
  if (!isBurning(pair)) return;
  const vacuum = add(
    parameter(pair, slot.THRUST),
    mul(get(pair, PIECE_TIME), parameter(pair, slot.THRUST_RATE)),
  );
  const thrust = sub(vacuum, mul(parameter(pair, slot.EXIT_AREA), get(pair, slot.PRESSURE)));
  const a = v128.and(mul(thrust, im), f64x2.gt(thrust, i64x2.splat(0)));
  const isFixed = f64x2.le(parameter(pair, slot.THRUST_MODE), both(ONE));
  const per = pick(isFixed, a, div(a, speed));
  put(pair, k + 3, add(get(pair, k + 3), mul(per, pick(isFixed, parameter(pair, slot.DIRECTION_X), u))));
  put(pair, k + 4, add(get(pair, k + 4), mul(per, pick(isFixed, parameter(pair, slot.DIRECTION_Y), v))));
  put(pair, k + 5, add(get(pair, k + 5), mul(per, pick(isFixed, parameter(pair, slot.DIRECTION_Z), w))));
}

/** Rate of the height of a state, m/s; the height slot must hold its height. */
export function climbOf(pair: usize, at: i32): v128 {
  const x = get(pair, at);
  const y = get(pair, at + 1);
  const z = get(pair, at + 2);
  const h = get(pair, slot.HEIGHT);
  const one = both(ONE);
  const e2 = parameter(pair, slot.E2);
  const less = sub(one, e2);
  const s2 = div(mul(z, z), dot(x, y, z, x, y, z));
  const series = add(one, mul(mul(both(HALF), e2), s2));
  const n = mul(div(parameter(pair, slot.SEMI_MINOR), sqrt(less)), series);
  const stretched = mul(z, div(add(n, h), add(mul(n, less), h)));
  const rising = dot(x, y, stretched, get(pair, at + 3), get(pair, at + 4), get(pair, at + 5));
  return div(rising, sqrt(dot(x, y, stretched, x, y, stretched)));
}
