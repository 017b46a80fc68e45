import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedWidths, PANEL_LIMITS, widestOf } from '../../../src/app/state/panel-widths.ts';

const BOTH = { list: true, inspector: true };

describe('fittedWidths', () => {
  it('leaves widths that fit', () => {
    expect(fittedWidths({ list: 320, inspector: 400 }, BOTH, 1280)).toEqual({ list: 320, inspector: 400 });
  });

  it('takes from the inspector first, then from the list', () => {
    expect(fittedWidths({ list: 320, inspector: 720 }, BOTH, 1280)).toEqual({ list: 320, inspector: 640 });
    expect(fittedWidths({ list: 560, inspector: 720 }, BOTH, 1100)).toEqual({ list: 460, inspector: 320 });
  });

  it('lets a closed panel take no room', () => {
    const open = { list: false, inspector: true };
    expect(fittedWidths({ list: 560, inspector: 720 }, open, 1100)).toEqual({ list: 560, inspector: 720 });
  });

  it('keeps 320 px for the globe in every wide window', () => {
    const widths = fc.record({
      list: fc.integer(PANEL_LIMITS.list),
      inspector: fc.integer(PANEL_LIMITS.inspector),
    });
    fc.assert(
      fc.property(widths, fc.integer({ min: 1100, max: 4000 }), (wanted, windowWidth) => {
        const { list, inspector } = fittedWidths(wanted, BOTH, windowWidth);
        expect(windowWidth - list - inspector).toBeGreaterThanOrEqual(320);
        expect(list).toBeGreaterThanOrEqual(PANEL_LIMITS.list.min);
        expect(inspector).toBeGreaterThanOrEqual(PANEL_LIMITS.inspector.min);
      }),
    );
  });
});

describe('widestOf', () => {
  it('ends where the globe would be too narrow, or at the panel’s own limit', () => {
    expect(widestOf('inspector', { list: 320, inspector: 400 }, BOTH, 1100)).toBe(460);
    expect(widestOf('inspector', { list: 320, inspector: 400 }, BOTH, 2000)).toBe(720);
    expect(widestOf('list', { list: 320, inspector: 400 }, { list: true, inspector: false }, 1100)).toBe(560);
  });
});
