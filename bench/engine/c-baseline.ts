import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAYERS_TOP_M, MODEL_BOTTOM_M, MODEL_TOP_M } from '../../src/engine/atmosphere/index.ts';
import { AIR_KINKS_M } from '../../src/engine/flight/air-kinks.ts';
import { type Flight, USUAL_TOLERANCE_M } from '../../src/engine/flight/index.ts';
import {
  FOOT_M,
  HIGH_CELL_M,
  LOW_CELL_M,
  LOW_CELLS,
  wholeAirTable,
} from '../../src/engine/flight/kernel/air-table.ts';
import { dragTable } from '../../src/engine/flight/kernel/drag-table.ts';
import { type Enu, enuToEcefVector, geodeticToEcef } from '../../src/engine/geodesy/index.ts';
import { vec3 } from '../../src/engine/math/index.ts';
import { USSA76_EARTH_RADIUS_M } from '../../src/engine/units/index.ts';

const list = (name: string, values: Iterable<number>): string =>
  `static const double ${name}[] = {${[...values].map((value) => value.toPrecision(17)).join(', ')}};\n`;
const number = (name: string, value: number): string => `#define ${name} (${value.toPrecision(17)})\n`;
/** The program's own constants and tables, written as a C header. */
const header = (flight: Flight): string => {
  if (flight.flown.kind !== 'staged') throw new Error('the baseline flies a staged vehicle');
  const { vehicle, azimuthRad } = flight.flown;
  const { stages, programme, reentry } = vehicle;
  const { earth, start } = flight;
  const { ellipsoid, gravity, rotationRateRadps } = earth;
  const along = (tiltRad: number) => {
    const level = Math.sin(tiltRad);
    const local = vec3<Enu>(level * Math.sin(azimuthRad), level * Math.cos(azimuthRad), Math.cos(tiltRad));
    const { x, y, z } = enuToEcefVector(start, local);
    return [x, y, z];
  };
  const drag = dragTable(vehicle.drag);
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
      stages.map(({ vacuumThrustN }) => {
        if (typeof vacuumThrustN !== 'number') throw new Error('the baseline flies constant thrust');
        return vacuumThrustN;
      }),
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
    number('MU', gravity.muM3S2),
    number('OBLATE', 1.5 * gravity.j2 * gravity.referenceRadiusM ** 2),
    number('SEMI_MINOR', ellipsoid.semiMajorAxisM * (1 - ellipsoid.flattening)),
    number('E2', ellipsoid.eccentricitySquared),
    number('OMEGA', rotationRateRadps),
    number('POSITION_TOLERANCE', USUAL_TOLERANCE_M),
    number('VELOCITY_TOLERANCE', USUAL_TOLERANCE_M / 200),
    number('AIR_RADIUS', USSA76_EARTH_RADIUS_M),
    number('MODEL_TOP', MODEL_TOP_M),
    number('MODEL_BOTTOM', MODEL_BOTTOM_M),
    number('LAYERS_TOP', LAYERS_TOP_M),
    number('FOOT', FOOT_M),
    number('LOW_CELL', LOW_CELL_M),
    number('HIGH_CELL', HIGH_CELL_M),
    `#define LOW_CELLS ${LOW_CELLS}\n`,
    list('AIR', wholeAirTable()),
    `static const int DRAG_STARTS[] = {${[...drag.starts].join(', ')}};\n`,
    number('DRAG_CELLS_PER_MACH', drag.cellsPerMach),
    `#define DRAG_CELLS ${drag.starts.length}\n`,
    list(
      'DRAG',
      [...drag.intervals].map((value) => Math.min(value, 1e300)),
    ),
    list('KINKS', AIR_KINKS_M),
    `#define KINKS_N ${AIR_KINKS_M.length}\n`,
  ].join('');
};

/** Where the C flight ended and what one cost. */
export interface CFlight {
  readonly flightUs: number;
  readonly evaluations: number;
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
