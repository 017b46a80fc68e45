import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { geodesicDirect, geodesicInverse, geodeticToEcef, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { norm, subtract } from '../../../src/engine/math/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';

const rows: number[][] = JSON.parse(
  readFileSync(new URL('../../../public/data/reference/geodesics.json', import.meta.url), 'utf8'),
).rows;

const at = (latDeg: number, lonDeg: number) => ({
  latRad: toRadians(latDeg),
  lonRad: toRadians(lonDeg),
  heightM: 0,
});

describe('GeodTest on WGS84', () => {
  it('has forty rows', () => expect(rows).toHaveLength(40));

  it.each(rows)('inverse: %f %f azimuth %f', (lat1, lon1, _azi1, lat2, lon2, _azi2, distanceM) => {
    const line = geodesicInverse(WGS84, at(lat1!, lon1!), at(lat2!, lon2!));
    expect(Math.abs(line.distanceM - distanceM!)).toBeLessThan(1e-6);
  });

  it.each(rows)('direct: %f %f azimuth %f', (lat1, lon1, azi1, lat2, lon2, _azi2, distanceM) => {
    const end = geodesicDirect(WGS84, at(lat1!, lon1!), toRadians(azi1!), distanceM!);
    const miss = subtract(
      geodeticToEcef(WGS84, { ...end, heightM: 0 }),
      geodeticToEcef(WGS84, at(lat2!, lon2!)),
    );
    expect(norm(miss)).toBeLessThan(1e-6);
  });
});
