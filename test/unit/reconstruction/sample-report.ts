import { toRadians } from '../../../src/engine/units/index.ts';
import type { LaunchReport } from '../../../src/reconstruction/index.ts';
import type { ReportedClaim } from '../../../src/reconstruction/likelihood/figures.ts';

type Said = readonly [
  issuer: string,
  quantity: ReportedClaim['quantity'],
  value: ReportedClaim['value'],
  unit: string | null,
  qualifier?: ReportedClaim['qualifier'],
];

export const claimsOf = (said: readonly Said[]): ReportedClaim[] =>
  said.map(([issuer, quantity, value, unit, qualifier = 'about']) => ({
    issuer,
    quantity,
    value,
    unit,
    qualifier,
  }));

/** A report typed by hand, of a launch near Wonsan toward the north-east unless it says otherwise. */
export const reportOf = (said: readonly Said[], more: Partial<LaunchReport> = {}): LaunchReport => ({
  id: 'my-case',
  site: { latRad: toRadians(39.17), lonRad: toRadians(127.48), heightM: 0 },
  siteSigmaM: 1000,
  azimuth: { azimuthRad: toRadians(65), sigmaRad: toRadians(5), basis: 'as the report gives it' },
  class: 'SRBM',
  type: null,
  claims: claimsOf(said),
  lead: null,
  ...more,
});

/** The example of the launch report's description. */
export const SHORT_FLIGHT: readonly Said[] = [
  ['rok-jcs', 'range', 350, 'km'],
  ['japan-mod', 'apogee', 50, 'km'],
  ['japan-mod', 'flightTime', 6, 'min'],
];
