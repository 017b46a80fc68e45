import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelRequest, layoutLabels } from '../../../src/app/globe/label-layout.ts';

const SCREEN = { width: 800, height: 600 };

const request = (x: number, y: number, extra: Partial<LabelRequest> = {}): LabelRequest => ({
  x,
  y,
  width: 80,
  height: 16,
  placing: 'beside',
  ...extra,
});

describe('layoutLabels', () => {
  test('a lone label stands to the right of its point, an apogee over it', () => {
    expect(layoutLabels([request(400, 300)], SCREEN)).toEqual([{ dx: 8, dy: -8 }]);
    expect(layoutLabels([request(400, 300, { placing: 'above' })], SCREEN)).toEqual([{ dx: -40, dy: -24 }]);
  });

  test('a label at the right edge turns to the left', () => {
    expect(layoutLabels([request(780, 300)], SCREEN)).toEqual([{ dx: -88, dy: -8 }]);
  });

  test('the less important of two at one place yields', () => {
    const [first, second] = layoutLabels([request(400, 300), request(402, 300)], SCREEN);
    expect(first).toEqual({ dx: 8, dy: -8 });
    expect(second).not.toEqual(first);
  });

  test('an area name without room is left out, and a name of several places is set once', () => {
    const area = { placing: 'centred', group: 'East Sea' } as const;
    const offsets = layoutLabels(
      [request(400, 300), request(440, 300, area), request(200, 200, area), request(200, 400, area)],
      SCREEN,
    );
    expect(offsets.map((offset) => offset !== null)).toEqual([true, false, true, false]);
  });

  test('no label covers another, a reserved place, or leaves the screen', () => {
    const reserved = { left: 600, top: 500, width: 200, height: 100 };
    const spot = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), (spots) => {
        const requests = spots.map(({ x, y }) => request(x, y));
        const boxes = layoutLabels(requests, SCREEN, [reserved]).flatMap((offset, index) => {
          const { x, y } = requests[index]!;
          return offset ? [{ left: x + offset.dx, top: y + offset.dy, width: 80, height: 16 }] : [];
        });
        const all = [reserved, ...boxes];
        const collisions = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter(
              (b) =>
                a.left < b.left + b.width &&
                b.left < a.left + a.width &&
                a.top < b.top + b.height &&
                b.top < a.top + a.height,
            ),
        );
        const outside = boxes.filter(
          ({ left, top }) => left < 0 || top < 0 || left + 80 > SCREEN.width || top + 16 > SCREEN.height,
        );
        expect([...collisions, ...outside]).toEqual([]);
      }),
    );
  });
});
