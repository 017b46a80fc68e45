/**
 * What an observer would have reported who loses sight of a flight below a height and assumes that it went on as a body
 * that coasts: the ballistic ghost of a flight that manoeuvred.
 */
export interface Ghost {
  /** Where sight is lost: after launch, s, and above the ellipsoid, m. */
  readonly lostS: number;
  readonly lostHeightM: number;
  readonly groundRangeM: number;
  readonly flightTimeS: number;
  /** The ghost less the flight itself. */
  readonly rangeDifferenceM: number;
  readonly timeDifferenceS: number;
  /** From where sight is lost to the assumed splash: latDeg, lonDeg, heightM. */
  readonly path: readonly (readonly [latDeg: number, lonDeg: number, heightM: number])[];
}
