import { geodesicDirect, geodesicInverse, geodeticToEcef, WGS84 } from '../engine/geodesy/index.ts';
import { norm, subtract } from '../engine/math/index.ts';
import { toRadians } from '../engine/units/index.ts';
import { absoluteCheck, type Check, measuredCheck, worstOf } from './check.ts';
import type { References } from './references.ts';

const SOURCE = 'GeodTest, doi 10.5281/zenodo.32156';
/** The set is accurate to 0.1 pm and the method to 15 nm; a micrometre is far below anything a flight needs. */
const TOLERANCE_M = 1e-6;

const at = (latDeg: number, lonDeg: number) => ({
  latRad: toRadians(latDeg),
  lonRad: toRadians(lonDeg),
  heightM: 0,
});

/** Karney's geodesics on WGS84, both ways: the worst of the rows. */
export const geodesicChecks = ({ rows }: References['geodesics']): readonly Check[] => {
  const written = {
    case: `GeodTest, ${rows.length} geodesics`,
    unit: 'm',
    tolerance: TOLERANCE_M,
    source: SOURCE,
  };
  return [
    worstOf(
      rows.map(([lat1, lon1, , lat2, lon2, , distanceM]) =>
        absoluteCheck({
          ...written,
          quantity: 'distance, worst row',
          expected: distanceM!,
          got: geodesicInverse(WGS84, at(lat1!, lon1!), at(lat2!, lon2!)).distanceM,
        }),
      ),
    ),
    worstOf(
      rows.map(([lat1, lon1, azimuthDeg, lat2, lon2, , distanceM]) => {
        const end = geodesicDirect(WGS84, at(lat1!, lon1!), toRadians(azimuthDeg!), distanceM!);
        const missM = norm(
          subtract(geodeticToEcef(WGS84, { ...end, heightM: 0 }), geodeticToEcef(WGS84, at(lat2!, lon2!))),
        );
        return measuredCheck(
          { ...written, quantity: 'miss of the end, worst row', expected: 0, got: missM },
          missM,
          'm',
        );
      }),
    ),
  ];
};
