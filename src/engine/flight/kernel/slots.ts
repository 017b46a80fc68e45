/**
 * Where the kernel keeps what. Two flat arrays: `S`, the state of the moment and the working space of a step, and
 * `P`, what does not change within a leg. Numbers in typed-array slots are what the compiler keeps unboxed.
 */

/** Slots of `S`; the state is x, y, z (m) and u, v, w (m/s), Earth-fixed. */
export const Y = 0;
/** A stage's trial state, and the end of the step. */
export const STAGE = 6;
export const END = 12;
/** Rates of the seven stages, six slots each. */
export const K1 = 18;
export const K2 = 24;
export const K3 = 30;
export const K4 = 36;
export const K5 = 42;
export const K6 = 48;
export const K7 = 54;
/** Coefficients of the step's dense output: six components of five powers. */
export const DENSE = 60;
export const TIME = 90;
export const STAGE_TIME = 91;
/** Height above the ellipsoid at the last evaluation, m. */
export const HEIGHT = 92;
export const STEP = 93;
export const EVALUATIONS = 94;
export const ERROR = 95;
/** Of the evaluation under way, for the terms that not every leg has: m/s, m/s2, Pa, m/s2, 1/kg. */
export const SPEED = 96;
export const DRAG = 97;
export const PRESSURE = 98;
export const ENGINE = 99;
export const INVERSE_MASS = 100;
/** Normal to the velocity in its vertical plane, and to the right of the flight. */
export const UP = 101;
export const RIGHT = 104;
/** Of the state: its height (m), the height's rate (m/s), the next step to try (s), the time to the next kink (s). */
export const HEIGHT_NOW = 107;
export const CLIMB_NOW = 108;
export const NEXT_STEP = 109;
export const KINK_TIME = 110;
/** Rate of the height at the end of a step, m/s. */
export const CLIMB = 111;
export const S_SIZE = 112;

/** Slots of `P`: the Earth. */
export const MU = 0;
/** 1.5 J2 a2. */
export const OBLATE = 1;
export const OMEGA = 2;
export const SEMI_MINOR = 3;
/** First eccentricity squared. */
export const E2 = 4;
/** 1 with standard air, 0 without any. */
export const HAS_AIR = 5;
/** Start of the propulsion piece (s), its mass (kg), flow (kg/s) and half the flow's rate (kg/s2). */
export const PIECE_START = 6;
export const MASS = 7;
export const FLOW = 8;
export const HALF_FLOW_RATE = 9;
/** Vacuum thrust (N), its rate (N/s) and the exit area (m2). */
export const THRUST = 10;
export const THRUST_RATE = 11;
export const EXIT_AREA = 12;
/** Half the reference area, m2. */
export const HALF_AREA = 13;
/** One of the THRUST_ modes; its direction or its limits follow. */
export const THRUST_MODE = 14;
export const DIRECTION_X = 15;
export const DIRECTION_Y = 16;
export const DIRECTION_Z = 17;
export const ANGLE = 18;
/** Limits as an acceleration (m/s2) and a pressure (Pa). */
export const MOST_NORMAL = 19;
export const MOST_PRESSURE = 20;
/** Reference area times the slope of the normal force, m2 a radian. */
export const NORMAL_AREA = 21;
/** One of the LIFT_ modes; lift over drag, sine and cosine of the bank, most lift (m/s2). */
export const LIFT_MODE = 22;
export const LIFT_TO_DRAG = 23;
export const SIN_BANK = 24;
export const COS_BANK = 25;
export const MOST_LIFT = 26;
export const POSITION_TOLERANCE = 27;
export const VELOCITY_TOLERANCE = 28;
/** Cells of the drag table a Mach. */
export const DRAG_CELLS_PER_MACH = 29;
export const P_SIZE = 30;

export const THRUST_NONE = 0;
export const THRUST_FIXED = 1;
export const THRUST_VELOCITY = 2;
export const THRUST_INERTIAL = 3;
export const THRUST_ANGLE = 4;

export const LIFT_NONE = 0;
export const LIFT_FULL = 1;
export const LIFT_EQUILIBRIUM = 2;
