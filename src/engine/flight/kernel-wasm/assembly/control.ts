import * as slot from '../../kernel/slots.ts';
import {
  ACTIVE,
  AT_KINK,
  BEGINS,
  CLIMB_MARGIN,
  CROSSES,
  IS_LAST,
  IS_OVER,
  IS_SHORTENED,
  KINKS,
  KINKS_AT,
  LANDS,
  LARGEST_GROWTH,
  LAST_STRETCH,
  MOST_STEPS,
  PAST_KINK,
  SAFETY,
  SAMPLE_AT,
  SAMPLES,
  SMALLEST_SHRINK,
  SMALLEST_STEP,
  TO,
  TOLD_AT,
  TRIED,
  WATCH_BELOW,
} from '../lane-slots.ts';
import { add, both, div, dot, gather, get, isOn, mul, pick, put, sqrt, sub, told } from './lanes.ts';
import { climbOf, fall, look, push } from './rates.ts';

const ONE: usize = memory.data<f64>([1]);
const TWO: usize = memory.data<f64>([2]);

/** Rates and climb of the lanes that begin a leg: the rates are not those that the step before ended with. */
export function beginLegs(pair: usize): void {
  const begins = isOn(get(pair, BEGINS));
  if (!v128.any_true(begins)) return;
  put(pair, slot.STAGE_TIME, get(pair, slot.TIME));
  fall(pair, slot.Y, slot.K2);
  look(pair);
  push(pair, slot.K2);
  for (let i = 0; i < 6; i++) {
    put(pair, slot.K1 + i, pick(begins, get(pair, slot.K2 + i), get(pair, slot.K1 + i)));
  }
  put(pair, slot.CLIMB_NOW, pick(begins, climbOf(pair, slot.Y), get(pair, slot.CLIMB_NOW)));
  put(pair, BEGINS, i64x2.splat(0));
}

/** Time to the next kink of the air as ../../kernel/step-size.ts has it; not a number where none is met. */
function timeToKink(pair: usize): v128 {
  const x = get(pair, slot.Y);
  const y = get(pair, slot.Y + 1);
  const z = get(pair, slot.Y + 2);
  const u = get(pair, slot.Y + 3);
  const v = get(pair, slot.Y + 4);
  const w = get(pair, slot.Y + 5);
  const r = sqrt(dot(x, y, z, x, y, z));
  const rising = div(dot(x, y, z, u, v, w), r);
  const along = dot(x, y, z, get(pair, slot.K1 + 3), get(pair, slot.K1 + 4), get(pair, slot.K1 + 5));
  const sum = add(add(add(along, mul(u, u)), mul(v, v)), mul(w, w));
  const rate = div(sub(sum, mul(rising, rising)), r);

  const height = get(pair, slot.HEIGHT_NOW);
  const climbs = get(pair, slot.CLIMB_NOW);
  const falls = f64x2.lt(climbs, i64x2.splat(0));
  // Masks are -1: each kink at or below the height counts one, a fall takes one off.
  let count = falls;
  const kinksEnd: usize = KINKS_AT + ((<i32>load<f64>(TOLD_AT + (KINKS << 3))) << 3);
  for (let at: usize = KINKS_AT; at < kinksEnd; at += 8) {
    count = i64x2.sub(count, f64x2.le(both(at), height));
  }
  const first: usize = KINKS_AT + ((<i32>i64x2.extract_lane(count, 0)) << 3);
  const second: usize = KINKS_AT + ((<i32>i64x2.extract_lane(count, 1)) << 3);
  const two = both(TWO);
  const rise = sub(gather(first, second), height);
  const root = sqrt(add(mul(climbs, climbs), mul(mul(two, rate), rise)));
  return div(mul(two, rise), add(climbs, pick(falls, f64x2.neg(root), root)));
}

/** Writes the size of the next step: what the last one allows, less for a kink or the end of the leg. */
export function chooseStep(pair: usize): void {
  const kinkS = timeToKink(pair);
  const wanted = get(pair, slot.NEXT_STEP);
  const isKink = v128.and(f64x2.lt(kinkS, wanted), f64x2.gt(kinkS, mul(told(AT_KINK), wanted)));
  const toKink = pick(isKink, mul(kinkS, told(PAST_KINK)), wanted);
  const remaining = sub(get(pair, TO), get(pair, slot.TIME));
  const isLast = f64x2.ge(mul(toKink, told(LAST_STRETCH)), remaining);
  const lands = isOn(get(pair, LANDS));
  put(pair, slot.STEP, pick(lands, get(pair, slot.STEP), pick(isLast, remaining, toKink)));
  put(pair, IS_LAST, isLast);
  put(pair, IS_SHORTENED, v128.or(isKink, isLast));
}

/** Writes the next step to try, and answers which lanes may go on from the end of this one. */
function judge(pair: usize): v128 {
  const one = both(ONE);
  const size = get(pair, slot.STEP);
  const error = get(pair, slot.ERROR);
  const eighth = sqrt(sqrt(sqrt(error)));
  const factor = div(told(SAFETY), mul(eighth, sqrt(eighth)));
  const smallest = told(SMALLEST_SHRINK);
  const growth = f64x2.pmax(smallest, f64x2.pmin(told(LARGEST_GROWTH), factor));
  const isGood = f64x2.le(error, one);
  const shrunk = mul(size, pick(f64x2.gt(error, one), f64x2.pmin(growth, one), smallest));
  const grown = mul(size, growth);
  const kept = pick(get(pair, IS_SHORTENED), f64x2.max(get(pair, slot.NEXT_STEP), grown), grown);
  put(pair, slot.NEXT_STEP, pick(isGood, kept, shrunk));
  return isGood;
}

/** Which lanes have come to no end: too many steps, or steps of nothing. */
function isStuck(pair: usize, isGood: v128): v128 {
  const tried = add(get(pair, TRIED), both(ONE));
  put(pair, TRIED, tried);
  const least = mul(told(SMALLEST_STEP), f64x2.pmax(get(pair, slot.TIME), both(ONE)));
  const isSmall = v128.andnot(f64x2.lt(get(pair, slot.NEXT_STEP), least), isGood);
  return v128.or(isSmall, f64x2.ge(tried, told(MOST_STEPS)));
}

/** Which lanes may have met an apogee or the ground within the step; see ../../kernel/crossings.ts. */
function mayCross(pair: usize): v128 {
  const before = get(pair, slot.CLIMB_NOW);
  const after = get(pair, slot.CLIMB);
  const margin = told(CLIMB_MARGIN);
  const negative = f64x2.neg(margin);
  const above = v128.xor(f64x2.gt(before, margin), f64x2.gt(after, margin));
  const below = v128.xor(f64x2.lt(before, negative), f64x2.lt(after, negative));
  const isLow = f64x2.le(get(pair, slot.HEIGHT), get(pair, WATCH_BELOW));
  return v128.or(v128.or(above, below), isLow);
}

function keep(pair: usize, goes: v128, to: i32, value: v128): void {
  put(pair, to, pick(goes, value, get(pair, to)));
}

/** Makes the end of the step the state, for the lanes that go on. */
function accept(pair: usize, goes: v128, endS: v128): void {
  for (let i = 0; i < 6; i++) {
    keep(pair, goes, slot.Y + i, get(pair, slot.END + i));
    keep(pair, goes, slot.K1 + i, get(pair, slot.K7 + i));
  }
  keep(pair, goes, slot.HEIGHT_NOW, get(pair, slot.HEIGHT));
  keep(pair, goes, slot.CLIMB_NOW, get(pair, slot.CLIMB));
  keep(pair, goes, slot.TIME, pick(get(pair, IS_LAST), get(pair, TO), endS));
}

/** Goes on from the step where nothing happened, and answers which lanes ask for what. */
export function goOn(pair: usize): i32 {
  put(pair, slot.CLIMB, climbOf(pair, slot.END));
  const active = isOn(get(pair, ACTIVE));
  const lands = v128.and(isOn(get(pair, LANDS)), active);
  const isGood = judge(pair);
  const good = v128.and(isGood, active);
  const stuck = v128.and(isStuck(pair, isGood), active);
  const crosses = v128.or(v128.or(v128.and(mayCross(pair), good), lands), stuck);
  const endS = add(get(pair, slot.TIME), get(pair, slot.STEP));
  const samples = v128.and(f64x2.ge(endS, get(pair, SAMPLE_AT)), good);
  const goes = v128.andnot(good, v128.or(crosses, samples));
  accept(pair, goes, endS);
  const isOver = v128.and(get(pair, IS_LAST), goes);
  const asked = i64x2.bitmask(crosses) * CROSSES + i64x2.bitmask(isOver) * IS_OVER;
  return asked + i64x2.bitmask(samples) * SAMPLES;
}
