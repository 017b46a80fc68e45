import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabDraft, withAzimuth, withChoice } from '../../../src/app/lab/draft.ts';
import {
  canRedo,
  canUndo,
  type DraftHistory,
  endStroke,
  MOST_ENTRIES,
  recordDraft,
  redoDraft,
  startHistory,
  undoDraft,
} from '../../../src/app/lab/history.ts';
import { DRAFT } from './sample-lab.ts';

const at = (azimuthDeg: number): LabDraft => withAzimuth(DRAFT, azimuthDeg);
const historyOf = (...azimuths: number[]): DraftHistory =>
  azimuths.reduce((history, azimuthDeg) => recordDraft(history, at(azimuthDeg)), startHistory(at(0)));

describe('history of drafts', () => {
  it('takes back and brings back, one entry at a time', () => {
    const history = historyOf(1, 2);
    expect(undoDraft(history).present).toEqual(at(1));
    expect(undoDraft(undoDraft(history)).present).toEqual(at(0));
    expect(redoDraft(undoDraft(history)).present).toEqual(at(2));
    expect(canUndo(startHistory(DRAFT)) || canRedo(history)).toBe(false);
    expect(canUndo(history) && canRedo(undoDraft(history))).toBe(true);
  });

  it('undoes all and redoes all to where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 359 }), { maxLength: 20 }), (azimuths) => {
        const history = historyOf(...azimuths);
        let back = history;
        while (canUndo(back)) back = undoDraft(back);
        expect(back.present).toEqual(at(0));
        while (canRedo(back)) back = redoDraft(back);
        expect(back).toEqual(history);
      }),
    );
  });

  it('stays as it is where there is nothing to undo or redo', () => {
    const fresh = startHistory(DRAFT);
    expect(undoDraft(fresh)).toBe(fresh);
    expect(redoDraft(fresh)).toBe(fresh);
    expect(recordDraft(fresh, structuredClone(DRAFT))).toBe(fresh);
  });

  it('forgets what was taken back once something else is done', () => {
    expect(canRedo(recordDraft(undoDraft(historyOf(1, 2)), at(3)))).toBe(false);
  });

  it('has one entry for one drag', () => {
    const kicks = [1, 2, 3].map((kickDeg) => withChoice(DRAFT, 'kickDeg', kickDeg));
    const dragged = endStroke(
      kicks.reduce((history, draft) => recordDraft(history, draft, 'kickDeg'), startHistory(DRAFT)),
    );
    expect(dragged.present).toBe(kicks[2]);
    expect(undoDraft(dragged).present).toBe(DRAFT);
    const again = recordDraft(dragged, kicks[0]!, 'kickDeg');
    expect(undoDraft(again).present).toBe(kicks[2]);
  });

  it('begins another entry where another slider is dragged, or a field is changed in between', () => {
    const kicked = recordDraft(startHistory(DRAFT), withChoice(DRAFT, 'kickDeg', 3), 'kickDeg');
    const heavier = recordDraft(kicked, withChoice(kicked.present, 'payloadKg', 900), 'payloadKg');
    const turned = recordDraft(heavier, withAzimuth(heavier.present, 5));
    expect(turned.past).toEqual([DRAFT, kicked.present, heavier.present]);
  });

  it('keeps no entry of a drag that came back', () => {
    const there = recordDraft(startHistory(at(0)), at(40), 'azimuthDeg');
    expect(canUndo(endStroke(recordDraft(there, at(0), 'azimuthDeg')))).toBe(false);
  });

  it('undoes a drag that is not over', () => {
    const dragging = recordDraft(historyOf(1), at(2), 'azimuthDeg');
    expect(undoDraft(dragging)).toEqual({ past: [at(0)], present: at(1), future: [at(2)], stroke: null });
  });

  it(`remembers the last ${MOST_ENTRIES}`, () => {
    let history = historyOf(...Array.from({ length: MOST_ENTRIES + 20 }, (_, index) => index + 1));
    expect(history.past).toHaveLength(MOST_ENTRIES);
    while (canUndo(history)) history = undoDraft(history);
    expect(history.present).toEqual(at(20));
  });
});
