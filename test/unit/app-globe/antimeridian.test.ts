import { describe, expect, it } from 'vitest';
import { ringsOnMap, unwrapLine } from '../../../src/app/globe/antimeridian.ts';

describe('a line over the antimeridian', () => {
  it('runs on eastward and westward, and comes back', () => {
    const east = unwrapLine([
      [178, 65],
      [-179, 66],
      [-178, 67],
      [179, 68],
    ]);
    expect(east.map(([lon]) => lon)).toEqual([178, 181, 182, 179]);
    expect(
      unwrapLine([
        [-179, 0],
        [179, 1],
      ]).map(([lon]) => lon),
    ).toEqual([-179, -181]);
  });

  it('is left alone elsewhere', () => {
    expect(
      unwrapLine([
        [0, 0],
        [120, 10],
        [-20, 20],
      ]),
    ).toEqual([
      [0, 0],
      [120, 10],
      [-20, 20],
    ]);
  });
});

describe('a ring for filling', () => {
  it('over the antimeridian is there twice, once at each edge of the map', () => {
    const rings = ringsOnMap([
      [170, 60],
      [-170, 60],
      [-170, 70],
      [170, 70],
      [170, 60],
    ]);
    expect(rings.map((ring) => ring.map(([lon]) => lon))).toEqual([
      [170, 190, 190, 170, 170],
      [-190, -170, -170, -190, -190],
    ]);
  });

  it('about a pole is closed over it', () => {
    const [ring] = ringsOnMap([
      [-120, -70],
      [0, -70],
      [120, -70],
      [-120, -70],
    ]);
    expect(ring!.slice(-2)).toEqual([
      [240, -90],
      [-120, -90],
    ]);
  });

  it('that touches no edge is itself', () => {
    expect(
      ringsOnMap([
        [10, 10],
        [20, 10],
        [20, 20],
        [10, 10],
      ]),
    ).toHaveLength(1);
  });
});
