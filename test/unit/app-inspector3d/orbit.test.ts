import { describe, expect, it } from 'vitest';
import { keyAction } from '../../../src/app/inspector3d/hand.ts';
import { localSceneOf } from '../../../src/app/inspector3d/local-scene.ts';
import {
  between,
  cameraPosition,
  framed,
  metresPerPixel,
  type OrbitView,
  projection,
  shifted,
  turned,
  zoomed,
} from '../../../src/app/inspector3d/orbit.ts';
import { OrbitRig } from '../../../src/app/inspector3d/orbit-rig.ts';
import { placeLabels, type Side } from '../../../src/app/inspector3d/place-labels.ts';
import { subjectOf } from '../../../src/app/inspector3d/subject.ts';
import type { Enu } from '../../../src/engine/geodesy/index.ts';
import { vec3 } from '../../../src/engine/math/index.ts';
import { toDegrees, toRadians } from '../../../src/engine/units/index.ts';
import { parabola } from './flights.ts';

const SIZE = { width: 800, height: 600 };
const NO_MARGINS = { left: 0, right: 0, top: 0, bottom: 0 };

const view = (change: Partial<OrbitView> = {}): OrbitView => ({
  target: vec3<Enu>(0, 0, 0),
  headingRad: 0,
  elevationRad: 0,
  distanceM: 1_000,
  ...change,
});

describe('the camera', () => {
  it('stands south of the target and looks north at heading 0, east at heading 90', () => {
    const south = cameraPosition(view());
    expect(south.y).toBeCloseTo(-1_000, 6);
    expect(Math.hypot(south.x, south.z)).toBeCloseTo(0, 6);
    expect(cameraPosition(view({ headingRad: toRadians(90) })).x).toBeCloseTo(-1_000, 6);
    expect(cameraPosition(view({ elevationRad: toRadians(30) })).z).toBeCloseTo(500, 6);
  });

  it('sees the target in the middle, east to the right and up above', () => {
    const project = projection(view(), SIZE);
    expect(project(vec3(0, 0, 0))).toEqual({ x: 400, y: 300 });
    expect(project(vec3(10, 0, 0))!.x).toBeGreaterThan(400);
    expect(project(vec3(0, 0, 10))!.y).toBeLessThan(300);
    expect(project(vec3(0, -2_000, 0))).toBeNull();
  });

  it('measures a pixel at the target', () => {
    const project = projection(view(), SIZE);
    const metres = 100 * metresPerPixel(view(), SIZE);
    expect(project(vec3(metres, 0, 0))!.x).toBeCloseTo(500, 6);
  });

  it('stops short of straight down and of the sea, and goes round through south', () => {
    expect(toDegrees(turned(view(), 0, 9).elevationRad)).toBeCloseTo(89, 6);
    expect(toDegrees(turned(view(), 0, -9).elevationRad)).toBeCloseTo(1, 6);
    expect(toDegrees(turned(view({ headingRad: toRadians(170) }), toRadians(20), 0).headingRad)).toBeCloseTo(
      -170,
      6,
    );
  });

  it('zooms within its limits', () => {
    expect(zoomed(view(), 0.5, { min: 100, max: 2_000 }).distanceM).toBe(500);
    expect(zoomed(view(), 0.01, { min: 100, max: 2_000 }).distanceM).toBe(100);
    expect(zoomed(view(), 9, { min: 100, max: 2_000 }).distanceM).toBe(2_000);
  });

  it('is moved so that what was grasped stays under the pointer', () => {
    const before = view({ elevationRad: toRadians(20) });
    const after = shifted(before, 50, -30, SIZE);
    const seen = projection(after, SIZE)(before.target)!;
    expect(seen.x).toBeCloseTo(450, 6);
    expect(seen.y).toBeCloseTo(270, 6);
  });

  it('turns the shorter way between two views', () => {
    const half = between(
      view({ headingRad: toRadians(170) }),
      view({ headingRad: toRadians(-170), distanceM: 4_000 }),
      0.5,
    );
    expect(Math.abs(toDegrees(half.headingRad))).toBeCloseTo(180, 6);
    expect(half.distanceM).toBeCloseTo(2_000, 6);
  });

  it.each([
    [350_000, 50_000],
    [1_000_000, 4_000_000],
    [4_600_000, 1_000_000],
  ])(
    'frames a flight of %i m range and %i m height between its margins, without waste',
    (rangeM, apogeeM) => {
      const { points, headingRad, elevationRad } = subjectOf(localSceneOf(parabola(rangeM, apogeeM), null));
      const margins = { left: 70, right: 70, top: 60, bottom: 50 };
      const project = projection(framed(points, { headingRad, elevationRad }, SIZE, margins), SIZE);
      const seen = Array.from(
        { length: points.length / 3 },
        (_, index) => project(vec3(points[3 * index]!, points[3 * index + 1]!, points[3 * index + 2]!))!,
      );
      const [left, right] = [Math.min(...seen.map(({ x }) => x)), Math.max(...seen.map(({ x }) => x))];
      const [top, bottom] = [Math.min(...seen.map(({ y }) => y)), Math.max(...seen.map(({ y }) => y))];
      expect(left).toBeGreaterThan(69);
      expect(right).toBeLessThan(731);
      expect(top).toBeGreaterThan(59);
      expect(bottom).toBeLessThan(551);
      expect(Math.max((right - left) / 660, (bottom - top) / 490)).toBeGreaterThan(0.98);
    },
  );
});

describe('the rig', () => {
  const frames = () => {
    let nowMs = 0;
    let asked: (() => void) | null = null;
    return {
      source: {
        nowMs: () => nowMs,
        request: (callback: () => void) => {
          asked = callback;
          return 1;
        },
        cancel: () => {
          asked = null;
        },
      },
      pass: (ms: number) => {
        nowMs += ms;
        const callback = asked;
        asked = null;
        callback?.();
      },
      isAsked: () => asked !== null,
    };
  };
  const subject = subjectOf(localSceneOf(parabola(350_000, 50_000), null));
  const rigged = () => {
    const clock = frames();
    let changes = 0;
    const rig = new OrbitRig(() => changes++, clock.source);
    rig.resize(SIZE, NO_MARGINS);
    rig.look(subject, true);
    return { rig, clock, changes: () => changes };
  };

  it('asks for no frame of its own while it stands', () => {
    const { rig, clock, changes } = rigged();
    expect(rig.view()!.headingRad).toBeCloseTo(subject.headingRad, 9);
    expect(clock.isAsked()).toBe(false);
    expect(changes()).toBe(1);
  });

  it('goes where it is sent in steps, and stops where a hand takes hold', () => {
    const { rig, clock } = rigged();
    const home = rig.view()!;
    rig.turn(1, 0.4);
    rig.zoom(0.5);
    rig.frame(true);
    clock.pass(300);
    const underway = rig.view()!;
    expect(underway.headingRad).toBeGreaterThan(home.headingRad);
    rig.turn(0.1, 0);
    expect(clock.isAsked()).toBe(false);
    expect(rig.view()!.headingRad).toBeCloseTo(underway.headingRad + 0.1, 9);
    rig.frame(true);
    clock.pass(5_000);
    expect(rig.view()).toEqual(home);
    expect(clock.isAsked()).toBe(false);
  });

  it('jumps for who prefers no motion', () => {
    const { rig, clock } = rigged();
    const home = rig.view();
    rig.turn(1, 0);
    rig.frame(false);
    expect(rig.view()).toEqual(home);
    expect(clock.isAsked()).toBe(false);
  });

  it('frames anew for another screen, unless the hand has moved it', () => {
    const { rig } = rigged();
    const wideM = rig.view()!.distanceM;
    rig.resize({ width: 400, height: 600 }, NO_MARGINS);
    expect(rig.view()!.distanceM).toBeGreaterThan(1.5 * wideM);
    rig.turn(0.2, 0);
    const turnedView = rig.view();
    rig.resize(SIZE, NO_MARGINS);
    expect(rig.view()).toEqual(turnedView);
  });

  it('keeps the camera where the same flight changes its shape', () => {
    const { rig } = rigged();
    rig.turn(0.3, 0);
    const before = rig.view();
    rig.look(subjectOf(localSceneOf(parabola(400_000, 80_000), null)), false);
    expect(rig.view()).toEqual(before);
  });

  it.each([
    ['ArrowLeft', 'headingRad', 1],
    ['ArrowRight', 'headingRad', -1],
    ['ArrowUp', 'elevationRad', 1],
    ['ArrowDown', 'elevationRad', -1],
    ['+', 'distanceM', -1],
    ['-', 'distanceM', 1],
  ] as const)('%s changes %s', (key, field, sign) => {
    const { rig } = rigged();
    const before = rig.view()![field];
    keyAction(key, rig, false)!();
    expect(Math.sign(rig.view()![field] - before)).toBe(sign);
  });

  it('goes home by Home, and leaves other keys alone', () => {
    const { rig } = rigged();
    const home = rig.view();
    rig.turn(1, 0);
    keyAction('Home', rig, false)!();
    expect(rig.view()).toEqual(home);
    expect(keyAction('k', rig, false)).toBeNull();
  });
});

describe('labels', () => {
  const label = (x: number, y: number, sides: readonly Side[]) => ({
    x,
    y,
    width: 60,
    height: 16,
    sides,
  });

  it('stand on their first free side', () => {
    const [first, second] = placeLabels(
      [label(100, 100, ['right']), label(110, 100, ['right', 'left'])],
      SIZE,
    );
    expect(first).toEqual({ left: 109, top: 92 });
    expect(second).toEqual({ left: 41, top: 92 });
    expect(placeLabels([label(100, 100, ['above-right'])], SIZE)[0]).toEqual({ left: 109, top: 75 });
    expect(placeLabels([label(100, 100, ['above-left'])], SIZE)[0]).toEqual({ left: 31, top: 75 });
  });

  it('are left out where there is no room, never cut or laid over another', () => {
    expect(placeLabels([label(790, 100, ['right'])], SIZE)).toEqual([null]);
    expect(placeLabels([label(100, 100, ['right']), label(101, 101, ['right'])], SIZE)[1]).toBeNull();
    const caption = { left: 95, top: 80, width: 200, height: 40 };
    expect(placeLabels([label(100, 100, ['right', 'left'])], SIZE, [caption])[0]).toEqual({
      left: 31,
      top: 92,
    });
  });

  it('cover the arc only where they would be left out otherwise', () => {
    const arc = { left: 120, top: 95, width: 8, height: 8 };
    expect(placeLabels([label(100, 100, ['right', 'left'])], SIZE, [], [arc])[0]).toEqual({
      left: 31,
      top: 92,
    });
    expect(placeLabels([label(100, 100, ['right'])], SIZE, [], [arc])[0]).toEqual({ left: 109, top: 92 });
  });
});
