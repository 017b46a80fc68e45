/*
 * Baseline of the engine benchmark: the same flight by the same equations in plain scalar C. The vehicle, the constants
 * and the splines come in as tables.h, written by baselines.ts from the program's own, so that the two cannot differ.
 * Prints: microseconds a flight, and the impact's time, latitude, longitude (degrees).
 */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "tables.h"

typedef struct { const double *x, *y, *curvature; int n; } spline;
static const spline DRAG = {DRAG_X, DRAG_Y, DRAG_C, DRAG_N};
static const spline LOG_DENSITY = {RHO_X, RHO_Y, RHO_C, RHO_N};
static const spline LOG_NUMBER = {NUM_X, NUM_Y, NUM_C, RHO_N};

static double spline_at(const spline *s, double at) {
  int low = 0, high = s->n - 1;
  if (at <= s->x[0]) return s->y[0];
  if (at >= s->x[high]) return s->y[high];
  while (high - low > 1) {
    int middle = (low + high) / 2;
    if (s->x[middle] > at) high = middle; else low = middle;
  }
  double w = s->x[high] - s->x[low], a = (s->x[high] - at) / w, b = 1 - a;
  return a * s->y[low] + b * s->y[high] +
         ((a * a * a - a) * s->curvature[low] + (b * b * b - b) * s->curvature[high]) * (w * w / 6);
}

static void air_at(double h, double *rho, double *p, double *sound) {
  *sound = SOUND_TOP;
  if (h < 86000) {
    if (h < -5000) h = -5000;
    double g = AIR_RADIUS * h / (AIR_RADIUS + h);
    int i = 6;
    while (i > 0 && g < LAYER_H[i]) i--;
    double rise = g - LAYER_H[i], t = LAYER_T[i] + LAYER_L[i] * rise;
    *p = LAYER_L[i] == 0 ? LAYER_P[i] * exp(-HYDROSTATIC * rise / LAYER_T[i])
                         : LAYER_P[i] * pow(t / LAYER_T[i], -HYDROSTATIC / LAYER_L[i]);
    *rho = *p / (AIR_R * t);
    *sound = sqrt(1.4 * AIR_R * t);
  } else if (h <= 1e6) {
    double z = h / 1000, t;
    if (z < 91) t = 186.8673;
    else if (z < 110) t = 263.1905 - 76.3232 * sqrt(1 - pow((z - 91) / 19.9429, 2));
    else if (z < 120) t = 240 + 12 * (z - 110);
    else t = 1000 - 640 * exp(-0.01875 * (z - 120) * (6356.766 + 120) / (6356.766 + z));
    *p = exp(spline_at(&LOG_NUMBER, z)) * BOLTZMANN * t;
    *rho = exp(spline_at(&LOG_DENSITY, z));
  } else { *rho = 0; *p = 0; }
}

static double vertical(const double *r, double *sin_lat, double *cos_lat) {
  double e2 = FLATTENING * (2 - FLATTENING), b = AXIS * (1 - FLATTENING), second = e2 / (1 - e2);
  double q = sqrt(r[0] * r[0] + r[1] * r[1]), s = r[2], c = q * (1 - e2);
  for (int k = 0; k < 3; k++) {
    double rs = (1 - FLATTENING) * s, l = sqrt(rs * rs + c * c), sr = rs / l, cr = c / l;
    s = r[2] + second * b * sr * sr * sr;
    c = q - e2 * AXIS * cr * cr * cr;
  }
  double l = sqrt(s * s + c * c);
  *sin_lat = s / l; *cos_lat = c / l;
  return q * *cos_lat + r[2] * *sin_lat - AXIS * sqrt(1 - e2 * *sin_lat * *sin_lat);
}

/* mode: 0 coast, 1 fixed thrust along direction, 2 thrust along the velocity */
static int mode; static double mass0, flow, start_s, area, thrust, exit_area, direction[3];
static long evaluations;

static void rates(double t, const double *y, double *d) {
  evaluations++;
  double sl, cl, h = vertical(y, &sl, &cl), rho, p, sound, m = mass0 - flow * (t - start_s);
  air_at(h, &rho, &p, &sound);
  double r2 = y[0] * y[0] + y[1] * y[1] + y[2] * y[2], r = sqrt(r2), central = -MU / (r2 * r);
  double oblate = 1.5 * J2 * AXIS * AXIS / r2, polar = 5 * y[2] * y[2] / r2;
  double eq = central * (1 + oblate * (1 - polar)), v = sqrt(y[3] * y[3] + y[4] * y[4] + y[5] * y[5]);
  double ax = eq * y[0] + OMEGA * OMEGA * y[0] + 2 * OMEGA * y[4];
  double ay = eq * y[1] + OMEGA * OMEGA * y[1] - 2 * OMEGA * y[3];
  double az = central * (1 + oblate * (3 - polar)) * y[2];
  if (rho > 0 && v > 0) {
    double k = 0.5 * rho * v * spline_at(&DRAG, v / sound) * area / m;
    ax -= k * y[3]; ay -= k * y[4]; az -= k * y[5];
  }
  if (mode) {
    double a = fmax(0, thrust - exit_area * p) / m;
    if (mode == 1) { ax += a * direction[0]; ay += a * direction[1]; az += a * direction[2]; }
    else { ax += a * y[3] / v; ay += a * y[4] / v; az += a * y[5] / v; }
  }
  d[0] = y[3]; d[1] = y[4]; d[2] = y[5]; d[3] = ax; d[4] = ay; d[5] = az;
}

static const double C[7] = {0, .2, .3, .8, 8. / 9, 1, 1};
static const double A[7][6] = {{0}, {1. / 5}, {3. / 40, 9. / 40}, {44. / 45, -56. / 15, 32. / 9},
  {19372. / 6561, -25360. / 2187, 64448. / 6561, -212. / 729},
  {9017. / 3168, -355. / 33, 46732. / 5247, 49. / 176, -5103. / 18656},
  {35. / 384, 0, 500. / 1113, 125. / 192, -2187. / 6784, 11. / 84}};
static const double E[7] = {71. / 57600, 0, -71. / 16695, 71. / 1920, -17253. / 339200, 22. / 525, -1. / 40};
static double k[7][6];

static void step(double t, const double *y, double h, double *end) {
  double stage[6];
  for (int s = 1; s < 7; s++) {
    double *to = s == 6 ? end : stage;
    for (int i = 0; i < 6; i++) {
      double sum = 0;
      for (int j = 0; j < s; j++) sum += A[s][j] * k[j][i];
      to[i] = y[i] + h * sum;
    }
    rates(t + C[s] * h, to, k[s]);
  }
}

/* Flies from *t to `end`; returns 1 when the ground was met first. */
static int phase(double *t, double *y, double end, double *h) {
  double to[6], sl, cl;
  rates(*t, y, k[0]);
  while (*t < end) {
    int last = *h * 1.01 >= end - *t;
    double size = last ? end - *t : *h, worst = 0;
    step(*t, y, size, to);
    for (int i = 0; i < 6; i++) {
      double error = 0;
      for (int s = 0; s < 7; s++) error += E[s] * k[s][i];
      worst = fmax(worst, fabs(size * error) / (i < 3 ? 2e-3 : 1e-5));
    }
    double factor = fmin(5, fmax(.2, .9 * pow(worst, -.2)));
    if (worst > 1) { *h = size * fmin(factor, 1); continue; }
    if (vertical(to, &sl, &cl) <= 0 && *t > 1) {
      /* Newton on the size of the last step: height over its rate. */
      for (int n = 0; n < 20; n++) {
        double height = vertical(to, &sl, &cl), q = hypot(to[0], to[1]);
        double climb = cl * (to[0] * to[3] + to[1] * to[4]) / q + sl * to[5];
        if (fabs(height) < 1e-6) break;
        size -= height / climb;
        step(*t, y, size, to);
      }
      *t += size; memcpy(y, to, sizeof to);
      return 1;
    }
    *t = last ? end : *t + size;
    memcpy(y, to, sizeof to); memcpy(k[0], k[6], sizeof to);
    if (!last || factor < 1) *h = size * factor;
  }
  return 0;
}

static double fly(double *y) {
  double t = 0, h = .1, begin = 0;
  memcpy(y, START, sizeof START);
  for (int s = 0; s < STAGES; s++) {
    double burnout = begin + BURN[s], from = begin, until[3] = {VERTICAL_S, KICK_S, 1e9};
    area = BOOST_AREA; thrust = THRUST[s]; exit_area = EXIT[s]; flow = FLOW[s];
    for (int a = 0; a < 3; a++) {
      double to = fmin(until[a], burnout);
      if (to <= from) continue;
      mode = a == 2 ? 2 : 1;
      memcpy(direction, a == 0 ? UP : KICK, sizeof direction);
      start_s = from; mass0 = IGNITION[s] - FLOW[s] * (from - begin);
      if (phase(&t, y, to, &h)) return t;
      from = to;
    }
    begin = burnout;
  }
  mode = 0; area = REENTRY_AREA; mass0 = REENTRY_MASS; flow = 0; start_s = begin;
  phase(&t, y, 7200, &h);
  return t;
}

int main(int argc, char **argv) {
  int flights = argc > 1 ? atoi(argv[1]) : 200;
  struct timespec from, to;
  double y[6], t = 0, sl, cl, heat = 0;
  for (int n = 0; n < 20; n++) heat += fly(y);
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int n = 0; n < flights; n++) heat += t = fly(y);
  clock_gettime(CLOCK_MONOTONIC, &to);
  vertical(y, &sl, &cl);
  double us = ((to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec)) / 1e3 / flights;
  printf("{\"flightUs\":%.3f,\"timeS\":%.9f,\"x\":%.6f,\"y\":%.6f,\"z\":%.6f,\"heat\":%.1f}\n", us, t, y[0], y[1], y[2], heat);
  return 0;
}
