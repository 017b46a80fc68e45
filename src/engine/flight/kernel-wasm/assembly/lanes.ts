import { PARAMETERS, TOLD_AT } from '../lane-slots.ts';

/** Short names for what the kernel does with two numbers at once, so that its formulas can be read as such. */

export function get(pair: usize, slot: i32): v128 {
  return load<v128>(pair + (slot << 4));
}

export function put(pair: usize, slot: i32, value: v128): void {
  store<v128>(pair + (slot << 4), value);
}

/** What does not change within a leg. */
export function parameter(pair: usize, slot: i32): v128 {
  return load<v128>(pair + ((PARAMETERS + slot) << 4));
}

/** A constant for both lanes. From memory: the engine would build each anew, in three instructions. */
export function both(constant: usize): v128 {
  return v128.load_splat<f64>(constant);
}

/** A number of the program's, for both lanes. */
export function told(slot: i32): v128 {
  return v128.load_splat<f64>(TOLD_AT + (slot << 3));
}

/** Numbers from an address for each lane. */
export function gather(first: usize, second: usize): v128 {
  return v128.load_lane<f64>(second, v128.load_zero<f64>(first), 1);
}

export function add(a: v128, b: v128): v128 {
  return f64x2.add(a, b);
}

export function sub(a: v128, b: v128): v128 {
  return f64x2.sub(a, b);
}

export function mul(a: v128, b: v128): v128 {
  return f64x2.mul(a, b);
}

export function div(a: v128, b: v128): v128 {
  return f64x2.div(a, b);
}

export function sqrt(a: v128): v128 {
  return f64x2.sqrt(a);
}

export function dot(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return add(add(mul(ax, bx), mul(ay, by)), mul(az, bz));
}

/** A cubic's value; its coefficients rise. */
export function cubic(x: v128, c0: v128, c1: v128, c2: v128, c3: v128): v128 {
  return add(c0, mul(x, add(c1, mul(x, add(c2, mul(x, c3))))));
}

/** The one where the mask is set, the other where not. */
export function pick(mask: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, mask);
}

/** A mask of the lanes whose number is not 0. */
export function isOn(a: v128): v128 {
  return f64x2.ne(a, i64x2.splat(0));
}
