/*
 * Baseline of the engine benchmark: the contracts' flight by the same right-hand side as the program's kernel, in plain
 * scalar C. The vehicle, the constants and the tables of air and drag come in as tables.h, written by c-baseline.ts
 * from the program's own, so that the two cannot differ. Steps, control and landings past the kinks of the air are the
 * kernel's too; no events are looked for but the ground, and nothing is recorded.
 * Prints: microseconds a flight, right-hand sides, and where the flight ended.
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "tables.h"

/* mode: 0 coast, 1 fixed thrust along direction, 2 thrust along the velocity */
static int mode;
static double mass0, flow, start_s, half_area, thrust, exit_area, direction[3], height;
static long evaluations;

static void rates(double time, const double *s, double *d) {
  double x = s[0], y = s[1], z = s[2], u = s[3], v = s[4], w = s[5];
  double r = sqrt(x * x + y * y + z * z), ir = 1 / r, ir2 = ir * ir, s2 = z * z * ir2, q = 1 - s2;
  double central = -MU * ir2 * ir, oblate = OBLATE * ir2;
  double level = central * (1 + oblate * (1 - 5 * s2)) + OMEGA * OMEGA;
  double ax = level * x + 2 * OMEGA * v, ay = level * y - 2 * OMEGA * u;
  double az = central * (1 + oblate * (3 - 5 * s2)) * z;
  double t = E2 * q, t2 = t * t;
  double surface = SEMI_MINOR * (1 + t * 0.5 + t2 * (0.375 + t * 0.3125) + t2 * t2 * (0.2734375 + t * 0.24609375));
  double h = (r - surface) * (1 - 0.5 * E2 * t * s2 * (1 + 2 * t) * surface * ir);
  double tau = time - start_s, im = 1 / (mass0 - tau * flow), speed = sqrt(u * u + v * v + w * w), p = 0;
  evaluations++;
  height = h;
  if (h < MODEL_TOP) {
    int cell;
    double e;
    if (h < LAYERS_TOP) {
      if (h < MODEL_BOTTOM) h = MODEL_BOTTOM;
      double g = AIR_RADIUS * h / (AIR_RADIUS + h);
      cell = (int)((g - FOOT) * (1 / LOW_CELL));
      e = g - FOOT - cell * LOW_CELL;
    } else {
      cell = (int)((h - LAYERS_TOP) * (1 / HIGH_CELL));
      e = h - LAYERS_TOP - cell * HIGH_CELL;
      cell += LOW_CELLS;
    }
    const double *c = AIR + cell * 12;
    double rho = c[0] + e * (c[1] + e * (c[2] + e * c[3]));
    if (mode) p = c[4] + e * (c[5] + e * (c[6] + e * c[7]));
    double mach = speed * (c[8] + e * (c[9] + e * (c[10] + e * c[11])));
    double look = mach * DRAG_CELLS_PER_MACH;
    const double *k = DRAG + DRAG_STARTS[look < DRAG_CELLS - 1 ? (int)look : DRAG_CELLS - 1];
    while (mach >= k[5]) k += 5;
    double m = mach - k[0], cd = k[1] + m * (k[2] + m * (k[3] + m * k[4]));
    double per = half_area * rho * speed * cd * im;
    ax -= per * u; ay -= per * v; az -= per * w;
  }
  if (mode) {
    double force = thrust - exit_area * p, a = force > 0 ? force * im : 0;
    if (mode == 1) { ax += a * direction[0]; ay += a * direction[1]; az += a * direction[2]; }
    else { a /= speed; ax += a * u; ay += a * v; az += a * w; }
  }
  d[0] = u; d[1] = v; d[2] = w; d[3] = ax; d[4] = ay; d[5] = az;
}

static const double C[7] = {0, .2, .3, .8, 8. / 9, 1, 1};
static const double A[7][6] = {{0}, {1. / 5}, {3. / 40, 9. / 40}, {44. / 45, -56. / 15, 32. / 9},
  {19372. / 6561, -25360. / 2187, 64448. / 6561, -212. / 729},
  {9017. / 3168, -355. / 33, 46732. / 5247, 49. / 176, -5103. / 18656},
  {35. / 384, 0, 500. / 1113, 125. / 192, -2187. / 6784, 11. / 84}};
static const double E[7] = {71. / 57600, 0, -71. / 16695, 71. / 1920, -17253. / 339200, 22. / 525, -1. / 40};
static double k[7][6];

#define STAGE(n, sum) for (int i = 0; i < 6; i++) stage[i] = y[i] + h * (sum); rates(t + C[n] * h, stage, k[n])

static void step(double t, const double *y, double h, double *end) {
  double stage[6];
  STAGE(1, A[1][0] * k[0][i]);
  STAGE(2, A[2][0] * k[0][i] + A[2][1] * k[1][i]);
  STAGE(3, A[3][0] * k[0][i] + A[3][1] * k[1][i] + A[3][2] * k[2][i]);
  STAGE(4, A[4][0] * k[0][i] + A[4][1] * k[1][i] + A[4][2] * k[2][i] + A[4][3] * k[3][i]);
  STAGE(5, A[5][0] * k[0][i] + A[5][1] * k[1][i] + A[5][2] * k[2][i] + A[5][3] * k[3][i] + A[5][4] * k[4][i]);
  STAGE(6, A[6][0] * k[0][i] + A[6][2] * k[2][i] + A[6][3] * k[3][i] + A[6][4] * k[4][i] + A[6][5] * k[5][i]);
  memcpy(end, stage, sizeof stage);
}

static double scaled_error(double h) {
  double worst = 0;
  for (int i = 0; i < 6; i++) {
    double e = E[0] * k[0][i] + E[2] * k[2][i] + E[3] * k[3][i] + E[4] * k[4][i] + E[5] * k[5][i] + E[6] * k[6][i];
    worst = fmax(worst, fabs(h * e) / (i < 3 ? POSITION_TOLERANCE : VELOCITY_TOLERANCE));
  }
  return worst;
}

static double climb_of(const double *s, double h) {
  double r2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2];
  double n = SEMI_MINOR / sqrt(1 - E2) * (1 + 0.5 * E2 * s[2] * s[2] / r2);
  double z = s[2] * (n + h) / (n * (1 - E2) + h);
  return (s[0] * s[3] + s[1] * s[4] + z * s[5]) / sqrt(s[0] * s[0] + s[1] * s[1] + z * z);
}

/* Time to the next kink of the air in the direction of flight, from the height, its rate and acceleration. */
static double time_to_kink(const double *s, double h, double climb) {
  int at = 0;
  while (at < KINKS_N && KINKS[at] <= h) at++;
  if (climb < 0) at--;
  if (at < 0 || at >= KINKS_N) return INFINITY;
  double r = sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]), rising = (s[0] * s[3] + s[1] * s[4] + s[2] * s[5]) / r;
  double rate = (s[0] * k[0][3] + s[1] * k[0][4] + s[2] * k[0][5] + s[3] * s[3] + s[4] * s[4] + s[5] * s[5] -
                 rising * rising) / r;
  double rise = KINKS[at] - h, square = climb * climb + 2 * rate * rise;
  if (square < 0) return INFINITY;
  return 2 * rise / (climb + (climb < 0 ? -sqrt(square) : sqrt(square)));
}

/* Flies from *t to `end`; returns 1 when the ground was met first. */
static int phase(double *t, double *y, double end, double *next) {
  double to[6];
  rates(*t, y, k[0]);
  double h = height, climb = climb_of(y, h);
  while (*t < end) {
    double size = *next, kink = time_to_kink(y, h, climb);
    int is_kink = kink < size && kink > 0.02 * size;
    if (is_kink) size = kink * 1.001;
    int last = size * 1.01 >= end - *t;
    if (last) size = end - *t;
    step(*t, y, size, to);
    double error = scaled_error(size), eighth = sqrt(sqrt(sqrt(error)));
    double factor = fmin(8, fmax(.2, .87 / (eighth * sqrt(eighth))));
    if (error > 1) { *next = size * fmin(factor, 1); continue; }
    *next = is_kink || last ? fmax(*next, size * factor) : size * factor;
    h = height;
    climb = climb_of(to, h);
    if (h <= 0 && *t > 1) {
      /* Newton on the size of the last step: height over its rate. */
      for (int n = 0; n < 20 && fabs(h) > 1e-6; n++) {
        size -= h / climb;
        step(*t, y, size, to);
        h = height;
        climb = climb_of(to, h);
      }
      *t += size;
      memcpy(y, to, sizeof to);
      return 1;
    }
    *t = last ? end : *t + size;
    memcpy(y, to, sizeof to);
    memcpy(k[0], k[6], sizeof k[0]);
  }
  return 0;
}

static double fly(double *y) {
  double t = 0, h = .1, begin = 0;
  memcpy(y, START, sizeof START);
  for (int s = 0; s < STAGES; s++) {
    double burnout = begin + BURN[s], from = begin, until[3] = {VERTICAL_S, KICK_S, 1e9};
    half_area = BOOST_AREA / 2; thrust = THRUST[s]; exit_area = EXIT[s]; flow = FLOW[s];
    start_s = begin; mass0 = IGNITION[s];
    for (int a = 0; a < 3; a++) {
      double to = fmin(until[a], burnout);
      if (to <= from) continue;
      mode = a == 2 ? 2 : 1;
      memcpy(direction, a == 0 ? UP : KICK, sizeof direction);
      if (phase(&t, y, to, &h)) return t;
      from = to;
    }
    begin = burnout;
  }
  mode = 0; half_area = REENTRY_AREA / 2; mass0 = REENTRY_MASS; flow = 0; start_s = begin;
  phase(&t, y, 7200, &h);
  return t;
}

int main(int argc, char **argv) {
  int flights = argc > 1 ? atoi(argv[1]) : 200;
  struct timespec from, to;
  double y[6], t = 0, heat = 0;
  for (int n = 0; n < 20; n++) heat += fly(y);
  evaluations = 0;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int n = 0; n < flights; n++) heat += t = fly(y);
  clock_gettime(CLOCK_MONOTONIC, &to);
  double us = ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / 1e3 / flights;
  printf("{\"flightUs\":%.3f,\"evaluations\":%ld,\"timeS\":%.9f,\"x\":%.6f,\"y\":%.6f,\"z\":%.6f,\"heat\":%.1f}\n", us,
         evaluations / flights, t, y[0], y[1], y[2], heat);
  return 0;
}
