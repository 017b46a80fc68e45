import { LAYERS_TOP_M, MODEL_BOTTOM_M, MODEL_TOP_M } from '../../atmosphere/index.ts';
import { USSA76_EARTH_RADIUS_M } from '../../units/index.ts';
import { equilibriumGlideSine, GLIDE_DAMPING, SLOWEST_MPS, STEEPEST_SHARE } from '../forces.ts';
import { AIR, CELL_SIZE, FOOT_M, fillAirCell, HIGH_CELL_M, LOW_CELL_M, LOW_CELLS } from './air-table.ts';
import { DRAG_CELLS, DRAG_INTERVAL } from './drag-table.ts';
import * as slot from './slots.ts';
import { DRAG_INTERVALS, DRAG_STARTS, P, S } from './workspace.ts';

const {
  MU,
  OBLATE,
  OMEGA,
  SEMI_MINOR,
  E2,
  ANGLE,
  CLIMB,
  COS_BANK,
  DIRECTION_X,
  DIRECTION_Y,
  DIRECTION_Z,
  DRAG,
  DRAG_CELLS_PER_MACH,
  ENGINE,
  EXIT_AREA,
  FLOW,
  HALF_AREA,
  HALF_FLOW_RATE,
  HAS_AIR,
  HEIGHT,
  INVERSE_MASS,
  LIFT_EQUILIBRIUM,
  LIFT_MODE,
  LIFT_NONE,
  LIFT_TO_DRAG,
  MASS,
  MOST_LIFT,
  MOST_NORMAL,
  MOST_PRESSURE,
  NORMAL_AREA,
  PIECE_START,
  PRESSURE,
  RIGHT,
  SIN_BANK,
  SPEED,
  STAGE_TIME,
  THRUST,
  THRUST_FIXED,
  THRUST_INERTIAL,
  THRUST_MODE,
  THRUST_NONE,
  THRUST_RATE,
  THRUST_VELOCITY,
  UP,
} = slot;

/**
 * The equations of motion of one leg, flat: writes the rates of the six numbers at `S[at]` to `S[k]`, and the height
 * to its slot. The same forces as ../forces.ts, which is the reference (test/property/kernel: 1e-6 relative).
 *
 * Departures from the reference: air from a table (../kernel/air-table.ts); height from a series in the eccentricity
 * instead of Bowring's iteration, 0.03 mm up to 100 km and 2 mm at 1,000 km.
 * Symbols: r radius, s2 and q sine and cosine squared of the geocentric latitude, h height, rho density, p pressure.
 */
export const rates = (at: number, k: number): void => {
  const x = S[at]!;
  const y = S[at + 1]!;
  const z = S[at + 2]!;
  const u = S[at + 3]!;
  const v = S[at + 4]!;
  const w = S[at + 5]!;
  const r = Math.sqrt(x * x + y * y + z * z);
  const ir = 1 / r;
  const ir2 = ir * ir;
  const s2 = z * z * ir2;
  const q = 1 - s2;

  const omega = P[OMEGA]!;
  const central = -P[MU]! * ir2 * ir;
  const oblate = P[OBLATE]! * ir2;
  const level = central * (1 + oblate * (1 - 5 * s2)) + omega * omega;
  let ax = level * x + 2 * omega * v;
  let ay = level * y - 2 * omega * u;
  let az = central * (1 + oblate * (3 - 5 * s2)) * z;

  const e2 = P[E2]!;
  const t = e2 * q;
  const t2 = t * t;
  const surface =
    P[SEMI_MINOR]! * (1 + t * 0.5 + t2 * (0.375 + t * 0.3125) + t2 * t2 * (0.2734375 + t * 0.24609375));
  const above = r - surface;
  let h = above * (1 - 0.5 * e2 * t * s2 * (1 + 2 * t) * surface * ir);
  S[HEIGHT] = h;

  let pressure = 0;
  const tau = S[STAGE_TIME]! - P[PIECE_START]!;
  const im = 1 / (P[MASS]! - tau * (P[FLOW]! + tau * P[HALF_FLOW_RATE]!));
  const mode = P[THRUST_MODE]!;
  const speed = Math.sqrt(u * u + v * v + w * w);

  if (h < MODEL_TOP_M && P[HAS_AIR]! !== 0) {
    let airCell: number;
    let d: number;
    if (h < LAYERS_TOP_M) {
      // An assignment in an `if` would box h: the compiler merges a whole number with a double as a tagged value.
      h = Math.max(h, MODEL_BOTTOM_M);
      const geopotential = (USSA76_EARTH_RADIUS_M * h) / (USSA76_EARTH_RADIUS_M + h);
      airCell = ((geopotential - FOOT_M) * (1 / LOW_CELL_M)) | 0;
      d = geopotential - FOOT_M - airCell * LOW_CELL_M;
    } else {
      airCell = ((h - LAYERS_TOP_M) * (1 / HIGH_CELL_M)) | 0;
      d = h - LAYERS_TOP_M - airCell * HIGH_CELL_M;
      airCell += LOW_CELLS;
    }
    const c = airCell * CELL_SIZE;
    if (AIR[c]! === 0) fillAirCell(airCell);
    const rho = AIR[c]! + d * (AIR[c + 1]! + d * (AIR[c + 2]! + d * AIR[c + 3]!));
    if (mode !== THRUST_NONE) {
      pressure = AIR[c + 4]! + d * (AIR[c + 5]! + d * (AIR[c + 6]! + d * AIR[c + 7]!));
    }
    const mach = speed * (AIR[c + 8]! + d * (AIR[c + 9]! + d * (AIR[c + 10]! + d * AIR[c + 11]!)));
    const cell = mach * P[DRAG_CELLS_PER_MACH]!;
    let i = DRAG_STARTS[cell < DRAG_CELLS - 1 ? cell | 0 : DRAG_CELLS - 1]!;
    while (mach >= DRAG_INTERVALS[i + DRAG_INTERVAL]!) i += DRAG_INTERVAL;
    const m = mach - DRAG_INTERVALS[i]!;
    const cd =
      DRAG_INTERVALS[i + 1]! +
      m * (DRAG_INTERVALS[i + 2]! + m * (DRAG_INTERVALS[i + 3]! + m * DRAG_INTERVALS[i + 4]!));
    const perSpeed = P[HALF_AREA]! * rho * speed * cd * im;
    ax -= perSpeed * u;
    ay -= perSpeed * v;
    az -= perSpeed * w;
    if (P[LIFT_MODE]! !== LIFT_NONE) {
      S[k + 3] = ax;
      S[k + 4] = ay;
      S[k + 5] = az;
      S[SPEED] = speed;
      S[DRAG] = perSpeed * speed;
      addLift(at, k);
      ax = S[k + 3]!;
      ay = S[k + 4]!;
      az = S[k + 5]!;
    }
    S[PRESSURE] = 0.5 * rho * speed * speed;
  } else S[PRESSURE] = 0;

  if (mode !== THRUST_NONE) {
    const thrust = P[THRUST]! + tau * P[THRUST_RATE]! - P[EXIT_AREA]! * pressure;
    const a = thrust > 0 ? thrust * im : 0;
    if (mode === THRUST_VELOCITY && speed > SLOWEST_MPS) {
      const per = a / speed;
      ax += per * u;
      ay += per * v;
      az += per * w;
    } else if (mode === THRUST_FIXED) {
      ax += a * P[DIRECTION_X]!;
      ay += a * P[DIRECTION_Y]!;
      az += a * P[DIRECTION_Z]!;
    } else {
      S[k + 3] = ax;
      S[k + 4] = ay;
      S[k + 5] = az;
      S[SPEED] = speed;
      S[ENGINE] = a;
      S[INVERSE_MASS] = im;
      addSteeredThrust(at, k);
      ax = S[k + 3]!;
      ay = S[k + 4]!;
      az = S[k + 5]!;
    }
  }
  S[k] = u;
  S[k + 1] = v;
  S[k + 2] = w;
  S[k + 3] = ax;
  S[k + 4] = ay;
  S[k + 5] = az;
};

/** Fills the UP and RIGHT slots for the state at `S[at]` as ../forces.ts does; UP is the vertical of what stands still. */
const fillAcross = (at: number): void => {
  const x = S[at]!;
  const y = S[at + 1]!;
  const z = S[at + 2]!;
  const u = S[at + 3]!;
  const v = S[at + 4]!;
  const w = S[at + 5]!;
  const stretched = z * normalStretch(at);
  const length = Math.sqrt(x * x + y * y + stretched * stretched);
  const upX = x / length;
  const upY = y / length;
  const upZ = stretched / length;
  S[UP] = upX;
  S[UP + 1] = upY;
  S[UP + 2] = upZ;
  const speed = S[SPEED]!;
  if (speed <= SLOWEST_MPS) return;
  const along = (upX * u + upY * v + upZ * w) / (speed * speed);
  const nx = upX - along * u;
  const ny = upY - along * v;
  const nz = upZ - along * w;
  const share = Math.max(STEEPEST_SHARE, Math.sqrt(nx * nx + ny * ny + nz * nz));
  S[UP] = nx / share;
  S[UP + 1] = ny / share;
  S[UP + 2] = nz / share;
  S[RIGHT] = (v * nz - w * ny) / (share * speed);
  S[RIGHT + 1] = (w * nx - u * nz) / (share * speed);
  S[RIGHT + 2] = (u * ny - v * nx) / (share * speed);
};

/**
 * What z is stretched by, so that (x, y, z) points along the ellipsoid's normal: (N + h) / (N (1 - e2) + h), with the
 * prime vertical radius N from the geocentric latitude; 1e-7 rad.
 */
const normalStretch = (at: number): number => {
  const x = S[at]!;
  const y = S[at + 1]!;
  const z = S[at + 2]!;
  const e2 = P[E2]!;
  const s2 = (z * z) / (x * x + y * y + z * z);
  const n = (P[SEMI_MINOR]! / Math.sqrt(1 - e2)) * (1 + 0.5 * e2 * s2);
  const h = S[HEIGHT]!;
  return (n + h) / (n * (1 - e2) + h);
};

/** Writes the rate of the height of the state at `S[at]`, m/s, to its slot; the height slot must hold its height. */
export const climb = (at: number): void => {
  const x = S[at]!;
  const y = S[at + 1]!;
  const z = S[at + 2]! * normalStretch(at);
  S[CLIMB] = (x * S[at + 3]! + y * S[at + 4]! + z * S[at + 5]!) / Math.sqrt(x * x + y * y + z * z);
};

const push = (k: number, by: number, along: number): void => {
  S[k + 3] = S[k + 3]! + by * S[along]!;
  S[k + 4] = S[k + 4]! + by * S[along + 1]!;
  S[k + 5] = S[k + 5]! + by * S[along + 2]!;
};

/** The lift term of ../forces.ts. */
const addLift = (at: number, k: number): void => {
  fillAcross(at);
  const cosBank = P[COS_BANK]!;
  let lift = Math.min(P[LIFT_TO_DRAG]! * S[DRAG]!, P[MOST_LIFT]!);
  if (P[LIFT_MODE]! === LIFT_EQUILIBRIUM) {
    const speed = S[SPEED]!;
    climb(at);
    const above = S[CLIMB]! / speed - equilibriumGlideSine(speed, P[LIFT_TO_DRAG]! * cosBank);
    lift *= Math.min(1, Math.max(0, 1 - GLIDE_DAMPING * above));
  }
  push(k, lift * cosBank, UP);
  push(k, lift * P[SIN_BANK]!, RIGHT);
};

/** The rarer attitudes of the thrust term of ../forces.ts: inertial, at an angle of attack, or still on the pad. */
const addSteeredThrust = (at: number, k: number): void => {
  const engine = S[ENGINE]!;
  if (P[THRUST_MODE]! === THRUST_INERTIAL) {
    const turned = P[OMEGA]! * S[STAGE_TIME]!;
    const c = Math.cos(turned);
    const s = Math.sin(turned);
    const x = P[DIRECTION_X]!;
    const y = P[DIRECTION_Y]!;
    S[k + 3] = S[k + 3]! + engine * (c * x + s * y);
    S[k + 4] = S[k + 4]! + engine * (c * y - s * x);
    S[k + 5] = S[k + 5]! + engine * P[DIRECTION_Z]!;
    return;
  }
  fillAcross(at);
  const speed = S[SPEED]!;
  if (speed <= SLOWEST_MPS) {
    push(k, engine, UP);
    return;
  }
  const wanted = P[ANGLE]!;
  const pressure = S[PRESSURE]!;
  const normal = pressure * P[NORMAL_AREA]! * S[INVERSE_MASS]!;
  const most = Math.abs(wanted) * Math.min(1, P[MOST_PRESSURE]! / pressure);
  const angle = Math.sign(wanted) * Math.min(most, P[MOST_NORMAL]! / (engine + normal));
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  push(k, (engine * cosine - normal * angle * sine) / speed, at + 3);
  push(k, engine * sine + normal * angle * cosine, UP);
};
