import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelRequest, layoutLabels, leaderOf } from '../../../src/app/globe/label-layout.ts';

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

  test('a label that may not lead is left out where there is no room at its point', () => {
    const wall = { left: 300, top: 260, width: 200, height: 80 };
    expect(layoutLabels([request(400, 300)], SCREEN, [wall])).toEqual([null]);
    const [led] = layoutLabels([request(400, 300, { mayLead: true })], SCREEN, [wall]);
    expect(led).toEqual({ dx: -40, dy: 44 });
    expect(leaderOf({ width: 80, height: 16 }, led!)).toEqual({ lengthPx: 44, angleRad: Math.PI / 2 });
  });

  test('a label beside its point has no leader', () => {
    expect(leaderOf({ width: 80, height: 16 }, { dx: 8, dy: -8 })).toBeNull();
    expect(leaderOf({ width: 80, height: 16 }, { dx: 8, dy: 8 })).toBeNull();
  });

  test('a label keeps off the edge of a large mark, and has no leader there', () => {
    const [offset] = layoutLabels([request(400, 300, { radiusPx: 14 })], SCREEN);
    expect(offset).toEqual({ dx: 17, dy: -8 });
    expect(leaderOf({ width: 80, height: 16 }, offset!, 14)).toBeNull();
  });

  test('what is inside its mark stands there whatever is near', () => {
    const inside = { placing: 'inside', radiusPx: 12, width: 12 } as const;
    expect(layoutLabels([request(402, 300), request(400, 300, inside)], SCREEN)[1]).toEqual({
      dx: -6,
      dy: -8,
    });
  });

  test('among crowded points a label that may lead stands clear of the others', () => {
    const around = Array.from({ length: 12 }, (_, hour) => (hour * Math.PI) / 6);
    const crowd = around.map((turn) => request(400 + 16 * Math.cos(turn), 300 + 16 * Math.sin(turn)));
    const label = request(400, 300, { mayLead: true });
    const [led] = layoutLabels([label, ...crowd], SCREEN);
    expect(leaderOf(label, led!)?.lengthPx).toBeGreaterThan(16 + 12);
    expect(layoutLabels([request(400, 300), ...crowd], SCREEN)[0]).toBeNull();
  });

  test('of two neighbours neither is named nearer to the other', () => {
    const pair = fc.record({ dx: fc.integer({ min: -60, max: 60 }), dy: fc.integer({ min: -60, max: 60 }) });
    fc.assert(
      fc.property(pair, ({ dx, dy }) => {
        fc.pre(Math.hypot(dx, dy) > 6);
        const places = [request(400, 300), request(400 + dx, 300 + dy)];
        layoutLabels(places, SCREEN).forEach((offset, index) => {
          if (!offset) return;
          const { x, y, width, height } = places[index]!;
          const away = places.map((point) =>
            Math.hypot(
              Math.max(x + offset.dx - point.x, 0, point.x - x - offset.dx - width),
              Math.max(y + offset.dy - point.y, 0, point.y - y - offset.dy - height),
            ),
          );
          expect(away[index]).toBe(Math.min(...away));
        });
      }),
    );
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
