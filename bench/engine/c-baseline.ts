import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STANDARD_ATMOSPHERE_TABLES, standardAir } from '../../src/engine/atmosphere/index.ts';
import type { Flight } from '../../src/engine/flight/index.ts';
import { type Enu, enuToEcefVector, geodeticToEcef } from '../../src/engine/geodesy/index.ts';
import { type Spline, vec3 } from '../../src/engine/math/index.ts';
import {
  EARTH_ROTATION_RATE_RADPS,
  USSA76_AVOGADRO_PER_KMOL,
  USSA76_EARTH_RADIUS_M,
  USSA76_GAS_CONSTANT_J_KMOLK,
} from '../../src/engine/units/index.ts';

const list = (name: string, values: Iterable<number>): string =>
  `static const double ${name}[] = {${[...values].map((value) => value.toPrecision(17)).join(', ')}};\n`;
const number = (name: string, value: number): string => `#define ${name} (${value.toPrecision(17)})\n`;
const spline = (name: string, { x, y, curvature }: Spline): string =>
  list(`${name}_X`, x) + list(`${name}_Y`, y) + list(`${name}_C`, curvature);

/** The program's own constants and tables, written as a C header. */
const header = (flight: Flight): string => {
  if (flight.flown.kind !== 'staged') throw new Error('the baseline flies a staged vehicle');
  const { vehicle, azimuthRad } = flight.flown;
  if (vehicle.drag.kind !== 'by-mach') throw new Error('the baseline flies drag by Mach number');
  const { stages, programme, reentry } = vehicle;
  const { earth, start } = flight;
  const { layers, logDensity, logNumber, gasConstantJKgK, hydrostaticKM } = STANDARD_ATMOSPHERE_TABLES;
  const along = (tiltRad: number) => {
    const level = Math.sin(tiltRad);
    const local = vec3<Enu>(level * Math.sin(azimuthRad), level * Math.cos(azimuthRad), Math.cos(tiltRad));
    const { x, y, z } = enuToEcefVector(start, local);
    return [x, y, z];
  };
  const site = geodeticToEcef(earth.ellipsoid, start);
  return [
    list('START', [site.x, site.y, site.z, 0, 0, 0]),
    list('UP', along(0)),
    list('KICK', along(programme.kickRad)),
    number('VERTICAL_S', programme.verticalS),
    number('KICK_S', programme.kickUntilS),
    `#define STAGES ${stages.length}\n`,
    list(
      'IGNITION',
      stages.map((stage) => stage.ignitionMassKg),
    ),
    list(
      'FLOW',
      stages.map((stage) => stage.massFlowKgS),
    ),
    list(
      'THRUST',
      stages.map((stage) => stage.vacuumThrustN),
    ),
    list(
      'EXIT',
      stages.map((stage) => stage.nozzleExitAreaM2),
    ),
    list(
      'BURN',
      stages.map((stage) => stage.burnTimeS),
    ),
    number('BOOST_AREA', vehicle.referenceAreaM2),
    number('REENTRY_AREA', reentry.referenceAreaM2),
    number('REENTRY_MASS', reentry.massKg),
    number('MU', earth.gravity.muM3S2),
    number('J2', earth.gravity.j2),
    number('AXIS', earth.ellipsoid.semiMajorAxisM),
    number('FLATTENING', earth.ellipsoid.flattening),
    number('OMEGA', EARTH_ROTATION_RATE_RADPS),
    number('AIR_R', gasConstantJKgK),
    number('HYDROSTATIC', hydrostaticKM),
    number('AIR_RADIUS', USSA76_EARTH_RADIUS_M),
    number('BOLTZMANN', USSA76_GAS_CONSTANT_J_KMOLK / USSA76_AVOGADRO_PER_KMOL),
    number('SOUND_TOP', standardAir(90_000).speedOfSoundMps),
    list(
      'LAYER_H',
      layers.map((layer) => layer.geopotentialHeightM),
    ),
    list(
      'LAYER_T',
      layers.map((layer) => layer.temperatureK),
    ),
    list(
      'LAYER_P',
      layers.map((layer) => layer.pressurePa),
    ),
    list(
      'LAYER_L',
      layers.map((layer) => layer.lapseRateKM),
    ),
    spline('DRAG', vehicle.drag.spline),
    `#define DRAG_N ${vehicle.drag.spline.x.length}\n`,
    spline('RHO', logDensity),
    spline('NUM', logNumber),
    `#define RHO_N ${logDensity.x.length}\n`,
  ].join('');
};

/** Where the C flight ended and what one cost. */
export interface CFlight {
  readonly flightUs: number;
  readonly timeS: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Builds the C baseline with the machine's compiler; null where there is none. Call `dispose` at the end. */
export const buildCBaseline = (
  flight: Flight,
): { run: (flights: number) => CFlight; dispose: () => void } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'arcwatch-bench-'));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  const binary = join(folder, 'flight');
  writeFileSync(join(folder, 'tables.h'), header(flight));
  try {
    const source = join(import.meta.dirname, 'flight.c');
    execFileSync('cc', ['-O3', '-std=c11', '-Wall', `-I${folder}`, source, '-o', binary, '-lm'], {
      stdio: 'pipe',
    });
  } catch (error) {
    dispose();
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return {
    run: (flights) => JSON.parse(execFileSync(binary, [String(flights)], { encoding: 'utf8' })),
    dispose,
  };
};
