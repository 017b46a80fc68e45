import { describe, expect, it } from 'vitest';
import {
  flightResultDocument,
  parseFlightDocument,
  StepLimitError,
  simulate,
} from '../../../src/engine/flight/index.ts';
import { geodeticAt, motionAt, stateAt } from '../../../src/engine/trajectory/index.ts';
import { DROP_DOCUMENT, flightOf, STAGED_DOCUMENT, STAGED_VEHICLE } from '../../support/flights.ts';

const fly = (document: object) => simulate(flightOf(document));
const BODY = { massKg: 100, referenceAreaM2: 0.1, dragCoefficient: 0.2 };
const up = (speedMps: number, more: object = {}) => ({
  version: 1,
  start: { latDeg: 40, lonDeg: 130, heightM: 0, speedMps, azimuthDeg: 0, elevationDeg: 90 },
  vehicle: BODY,
  ...more,
});

describe('endings', () => {
  it('impact: on the ground, and the last moment', () => {
    const { trajectory, ending } = fly(up(500));
    expect(ending.kind).toBe('impact');
    // 1e-6 s at 500 m/s is half a millimetre.
    expect(Math.abs(geodeticAt(trajectory, ending.timeS).heightM)).toBeLessThan(5e-4);
  });

  it('height: at the asked height on the way down, not on the way up', () => {
    const { trajectory, ending, apogeeS } = fly(up(1500, { until: { heightM: 20_000 } }));
    expect(ending.kind).toBe('height');
    expect(ending.timeS).toBeGreaterThan(apogeeS!);
    expect(Math.abs(geodeticAt(trajectory, ending.timeS).heightM - 20_000)).toBeLessThan(1e-3);
  });

  it('impact when the asked height is never reached', () => {
    expect(fly(up(200, { until: { heightM: 20_000 } })).ending.kind).toBe('impact');
  });

  describe.each([0, 10, 30, 39.17, 45, 60, 90])(
    'a start exactly at the height, latitude %f, is no impact',
    (latDeg) => {
      const from = (heightM: number, velocityNedMps: number[]) =>
        fly({
          version: 1,
          start: { latDeg, lonDeg: 12, heightM, velocityNedMps },
          vehicle: BODY,
          until: { heightM },
        });

      it('thrown up it ends there on the way down', () => {
        const { ending, apogeeS } = from(5000, [0, 0, -100]);
        expect(ending.kind).toBe('height');
        expect(ending.timeS).toBeGreaterThan(apogeeS!);
      });

      it('dropped or thrown level it goes on, and has no apogee', () => {
        for (const velocity of [
          [0, 0, 0],
          [300, 50, 0],
          [0, 0, 10],
        ]) {
          const { ending, apogeeS } = from(1000, velocity);
          expect(ending.kind).toBe('impact');
          expect(ending.timeS).toBeGreaterThan(5);
          // Thrown level at 300 m/s the Earth's curve is not outrun; at rest nothing rises.
          expect(apogeeS).toBeNull();
        }
      });
    },
  );

  it('time limit while bound, escape when not', () => {
    expect(fly(up(3000, { until: { timeS: 10 } })).ending).toEqual({ kind: 'time-limit', timeS: 10 });
    expect(fly(up(12_000, { atmosphere: 'none', until: { timeS: 3600 } })).ending.kind).toBe('escape');
  });

  it('a body that starts below the ground and sinks ends where the atmosphere does', () => {
    const { trajectory, ending } = fly({
      ...DROP_DOCUMENT,
      start: { latDeg: 0, lonDeg: 0, heightM: -100, velocityNedMps: [0, 0, 0] },
      until: {},
    });
    expect(ending.kind).toBe('impact');
    expect(geodeticAt(trajectory, ending.timeS).heightM).toBeCloseTo(-5000, 2);
  });
});

describe('a flight that cannot be flown', () => {
  it('says after how long, instead of never ending', () => {
    // Terminal speed of 0.4 m/s: the drag is stiff, an explicit method crawls.
    const feather = { massKg: 1, referenceAreaM2: 50, dragCoefficient: 1.5 };
    const drop = { ...DROP_DOCUMENT, vehicle: feather, until: { timeS: 20_000 }, sampleS: 1000 };
    expect(() => fly(drop)).toThrow(StepLimitError);
  });
});

describe('apogee', () => {
  it('is where the climb ends', () => {
    const { trajectory, apogeeS } = fly(up(2000));
    expect(Math.abs(motionAt(trajectory, apogeeS!).flightPathAngleRad)).toBeLessThan(1e-5);
    const top = geodeticAt(trajectory, apogeeS!).heightM;
    for (const offsetS of [-1, 1])
      expect(geodeticAt(trajectory, apogeeS! + offsetS).heightM).toBeLessThan(top);
  });

  it('is null for what only falls', () => expect(fly(DROP_DOCUMENT).apogeeS).toBeNull());
});

describe('a staged vehicle', () => {
  it('burns out on time, drops its stages, and coasts as the re-entry body', () => {
    const { trajectory } = fly(STAGED_DOCUMENT);
    expect(trajectory.events.filter(({ kind }) => kind === 'burnout')).toEqual([
      { kind: 'burnout', timeS: 85, stage: 1 },
      { kind: 'burnout', timeS: 160, stage: 2 },
    ]);
    expect(stateAt(trajectory, 0).massKg).toBe(20_000);
    expect(stateAt(trajectory, 84.999).massKg).toBeCloseTo(20_000 - 165 * 84.999, 6);
    expect(stateAt(trajectory, 85).massKg).toBe(5000);
    expect(stateAt(trajectory, 300).massKg).toBe(800);
  });

  it('rises straight at first, then toward its azimuth', () => {
    const { trajectory } = fly(STAGED_DOCUMENT);
    expect(motionAt(trajectory, 4).flightPathAngleRad).toBeGreaterThan(1.569);
    const { azimuthRad } = motionAt(trajectory, 30);
    // The kick is along 60 degrees; the Earth's turning moves the track by a fraction of a degree in 30 s.
    expect(Math.abs(azimuthRad - Math.PI / 3)).toBeLessThan(0.02);
  });

  it('airless and straight up it gains what the rocket equation says, less gravity', () => {
    const { trajectory } = fly({
      ...STAGED_DOCUMENT,
      atmosphere: 'none',
      earth: { shape: 'sphere', radiusM: 1e8, gravity: 'central', muM3S2: 1, rotating: false },
      vehicle: { ...STAGED_VEHICLE, programme: { verticalS: 200, kickUntilS: 200, kickDeg: 0 } },
    });
    // No gravity to speak of: both stages' exhaust speed times the log of their mass ratio.
    const gain =
      (430_000 / 165) * Math.log(20_000 / (20_000 - 165 * 85)) +
      (118_000 / 42) * Math.log(5000 / (5000 - 42 * 75));
    expect(Math.abs(motionAt(trajectory, 160).speedMps - gain)).toBeLessThan(1e-3);
  });

  it('loses thrust to the air at its nozzle: with no exit area it is faster', () => {
    const wide = fly(STAGED_DOCUMENT);
    const stages = STAGED_VEHICLE.stages.map((stage) => ({ ...stage, nozzleExitAreaM2: 0 }));
    const none = fly({ ...STAGED_DOCUMENT, vehicle: { ...STAGED_VEHICLE, stages } });
    expect(motionAt(none.trajectory, 85).speedMps).toBeGreaterThan(
      motionAt(wide.trajectory, 85).speedMps + 50,
    );
  });
});

describe('lift', () => {
  const glide = (more: object) =>
    fly({
      version: 1,
      start: { latDeg: 40, lonDeg: 130, heightM: 40_000, speedMps: 3000, azimuthDeg: 90, elevationDeg: 0 },
      vehicle: { ...BODY, ...more },
    });

  it('carries a body further, and bank turns it to the right', () => {
    const plain = glide({});
    const lifted = glide({ liftToDrag: 2 });
    expect(lifted.groundRangeM).toBeGreaterThan(1.5 * plain.groundRangeM);
    const at = (result: typeof plain) => motionAt(result.trajectory, 60).azimuthRad;
    // To the right of east is south: a larger azimuth.
    expect(at(glide({ liftToDrag: 2, bankDeg: 30 }))).toBeGreaterThan(at(lifted) + 0.01);
    expect(at(glide({ liftToDrag: 2, bankDeg: -30 }))).toBeLessThan(at(lifted) - 0.01);
  });
});

describe('the result document', () => {
  it('has the columns of the contract, a row at each step and always one at the ending', () => {
    const parsed = parseFlightDocument({ ...DROP_DOCUMENT, until: { timeS: 5 }, sampleS: 2 });
    if (!parsed.ok) throw new Error('the document must be good');
    const { flight, sampleS } = parsed.value;
    const document = flightResultDocument(flight, simulate(flight), sampleS, '1');
    expect(document.samples.columns.join()).toBe(
      'timeS,latDeg,lonDeg,heightM,vNorthMps,vEastMps,vDownMps,mach,dynamicPressurePa,massKg',
    );
    expect(document.samples.rows.map(([timeS]) => timeS)).toEqual([0, 2, 4, 5]);
    expect(document.impact).toBeNull();
    expect(document.apogee).toBeNull();
    expect(document.burnouts).toEqual([]);
  });

  it('gives no Mach number above 86 km or without air', () => {
    const rowsOf = (more: object) => {
      const flight = flightOf(up(2500, more));
      return flightResultDocument(flight, simulate(flight), 10, '1').samples.rows;
    };
    for (const row of rowsOf({})) expect(row[7] === null).toBe(row[3]! > 86_000);
    for (const row of rowsOf({ atmosphere: 'none' })) expect(row[7]).toBeNull();
  });
});
