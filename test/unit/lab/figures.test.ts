import { describe, expect, it } from 'vitest';
import { withType } from '../../../src/app/lab/draft.ts';
import { FIGURE_ROWS, labFigures } from '../../../src/app/lab/figures.ts';
import { type Flight, flightResultDocument, simulate } from '../../../src/engine/flight/index.ts';
import { toDegrees } from '../../../src/engine/units/index.ts';
import { flightOf } from '../../support/flights.ts';
import { DRAFT, flightFrom, TYPES } from './sample-lab.ts';

const figuresOf = (flight: Flight) => labFigures(flight, simulate(flight));

describe('labFigures', () => {
  it.each(TYPES.map(({ key }) => key))('are those of the flight result document: %s', (typeKey) => {
    const flight = flightFrom(withType(DRAFT, typeKey));
    const result = simulate(flight);
    const figures = labFigures(flight, result);
    const document = flightResultDocument(flight, result, 60, 'none');
    const burnout = document.burnouts.at(-1)!;
    expect(figures.rangeM).toBe(document.groundRangeM);
    expect(figures.apogeeM).toBe(result.apogeeM);
    expect(figures.flightTimeS).toBe(document.ending.timeS);
    expect(figures.ending).toBe('impact');
    expect(figures.splashSpeedMps).toBe(document.impact!.speedMps);
    expect(figures.burnout?.timeS).toBe(burnout.timeS);
    expect(figures.burnout?.heightM).toBe(burnout.heightM);
    expect(figures.burnout?.speedMps).toBe(burnout.speedMps);
    expect(toDegrees(figures.burnout!.flightPathAngleRad)).toBe(burnout.flightPathAngleDeg);
    // A body that comes down on the open sea from a launch was slowed by more than its weight, and not by 1000 of it.
    expect(figures.peakDeceleration!.decelerationMps2).toBeGreaterThan(9.8);
    expect(figures.peakDeceleration!.decelerationMps2).toBeLessThan(9800);
  });

  it('claim nothing of what did not happen', () => {
    const flight = flightFrom(DRAFT);
    const cut = figuresOf({ ...flight, until: { timeS: 20, heightM: 0 } });
    expect(cut).toMatchObject({
      ending: 'time-limit',
      apogeeM: null,
      burnout: null,
      splashSpeedMps: null,
      peakDeceleration: null,
      flightTimeS: 20,
    });
    const thrown = flightOf({
      version: 1,
      start: { latDeg: 0, lonDeg: 0, heightM: 1000, velocityNedMps: [0, 0, 0] },
      vehicle: { massKg: 10, referenceAreaM2: 0.1, dragCoefficient: 1 },
    });
    expect(figuresOf(thrown).burnout).toBeNull();
  });

  it('have nothing to say of heating', () => {
    expect(FIGURE_ROWS.map(({ key }) => key).join(' ')).not.toMatch(/heat/);
  });

  it('stand in a table, every one once', () => {
    const figures = figuresOf(flightFrom(DRAFT));
    const values = FIGURE_ROWS.map(({ of }) => of(figures));
    expect(new Set(FIGURE_ROWS.map(({ key }) => key)).size).toBe(FIGURE_ROWS.length);
    for (const value of values) expect(Number.isFinite(value)).toBe(true);
    const none = { ...figures, apogeeM: null, burnout: null, splashSpeedMps: null, peakDeceleration: null };
    expect(FIGURE_ROWS.filter(({ of }) => of(none) !== null).map(({ key }) => key)).toEqual([
      'range',
      'flight-time',
    ]);
  });
});
