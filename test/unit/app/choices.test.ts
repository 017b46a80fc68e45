import { describe, expect, it } from 'vitest';
import {
  claimChoiceOf,
  claimKeyOf,
  hasChoices,
  NO_CHOICES,
  withBroughtIn,
  withLeftOut,
} from '../../../src/app/state/choices.ts';
import { figure } from './sample-flights.ts';

const RANGE = figure('range', 350);
const APOGEE = figure('apogee', 50);
const ROW = figure('range', 348, { composite: true });

describe('choices', () => {
  it('tell the claims of a body apart, and a row that a data set composed from its own word', () => {
    expect([RANGE, APOGEE, ROW].map(claimKeyOf)).toEqual([
      'japan-mod.range',
      'japan-mod.apogee',
      'japan-mod.range.set',
    ]);
  });

  it('name claims by their place in whatever report they are put to', () => {
    const choices = withBroughtIn(withLeftOut(NO_CHOICES, 'japan-mod.range'), 'japan-mod.range.set');
    expect(claimChoiceOf(choices, [RANGE, APOGEE, ROW])).toMatchObject({ leaveOut: [0], bringIn: [2] });
    expect(claimChoiceOf(choices, [APOGEE, RANGE])).toMatchObject({ leaveOut: [1], bringIn: [] });
  });

  it('are as they were when they are taken back', () => {
    expect(withLeftOut(withLeftOut(NO_CHOICES, 'a.range'), 'a.range')).toEqual(NO_CHOICES);
    expect(hasChoices(NO_CHOICES)).toBe(false);
    expect(hasChoices(withLeftOut(NO_CHOICES, 'a.range'))).toBe(true);
    expect(hasChoices({ ...NO_CHOICES, issuers: { kind: 'all' } })).toBe(true);
    expect(hasChoices({ ...NO_CHOICES, hypothesis: 'glide' })).toBe(true);
  });
});
