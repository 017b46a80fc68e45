import { describe, expect, it } from 'vitest';
import { toRadians } from '../../../src/engine/units/index.ts';
import { selectClaims } from '../../../src/reconstruction/report/claim-use.ts';
import { claimsOf, reportOf } from './sample-report.ts';

const usages = (
  report: Parameters<typeof selectClaims>[0],
  choice?: Parameters<typeof selectClaims>[1],
): string[] => selectClaims(report, choice).map(({ usage }) => usage);

describe('what becomes of claims', () => {
  it('fits issuers that differ by no more than they measure', () => {
    const report = reportOf([
      ['rok-jcs', 'range', 340, 'km'],
      ['japan-mod', 'range', 350, 'km'],
    ]);
    expect(usages(report)).toEqual(['fitted', 'fitted']);
  });

  it('sets aside what contradicts the lead, unless all are asked for or it is brought in', () => {
    const report = reportOf(
      [
        ['kcna', 'range', 700, 'km', 'exact'],
        ['japan-mod', 'range', 500, 'km'],
      ],
      { lead: 'japan-mod' },
    );
    expect(usages(report)).toEqual(['contradicts', 'fitted']);
    expect(usages({ ...report, lead: 'kcna' })).toEqual(['fitted', 'contradicts']);
    expect(usages(report, { issuers: { kind: 'all' } })).toEqual(['fitted', 'fitted']);
    expect(usages(report, { bringIn: [0] })).toEqual(['fitted', 'fitted']);
    expect(usages(report, { leaveOut: [1] })).toEqual(['fitted', 'left-out']);
  });

  it('follows one issuer alone, with the bearing that no issuer gives', () => {
    const report = reportOf([
      ['rok-jcs', 'range', 340, 'km'],
      ['japan-mod', 'range', 350, 'km'],
      ['nagix', 'azimuth', 64, 'deg'],
    ]);
    expect(usages(report, { issuers: { kind: 'only', issuer: 'rok-jcs' } })).toEqual([
      'fitted',
      'compared',
      'fitted',
    ]);
  });

  it('takes a composed row only where nobody gives the figure in its own word', () => {
    const [own, row, lone] = claimsOf([
      ['japan-mod', 'range', 350, 'km'],
      ['cns-nti', 'range', 355, 'km', 'exact'],
      ['cns-nti', 'apogee', 50, 'km', 'exact'],
    ]);
    const report = {
      ...reportOf([]),
      claims: [own!, { ...row!, composite: true as const }, { ...lone!, composite: true as const }],
    };
    expect(usages(report)).toEqual(['fitted', 'compared', 'fitted']);
  });

  it("calls a flight time impossible that its issuer's own apogee and range do not leave, and says by what", () => {
    const report = reportOf(
      [
        ['kcna', 'apogee', 6248.5, 'km', 'exact'],
        ['kcna', 'range', 1090, 'km', 'exact'],
        ['kcna', 'flightTime', 4052, 's', 'exact'],
        ['japan-mod', 'apogee', 6000, 'km', 'over'],
        ['japan-mod', 'range', 1100, 'km'],
        ['japan-mod', 'flightTime', 71, 'min'],
      ],
      {
        site: { latRad: toRadians(39.188), lonRad: toRadians(125.667), heightM: 0 },
        azimuth: { azimuthRad: toRadians(72), sigmaRad: 0.1, basis: 'map' },
        class: 'ICBM',
      },
    );
    const used = selectClaims(report);
    expect(used.map(({ usage }) => usage)).toEqual([
      'fitted',
      'fitted',
      'impossible',
      'fitted',
      'fitted',
      'fitted',
    ]);
    // Within 2 s of the figure of the issue, 4,109 s: the bearing is read off a map.
    expect(used[2]!.boundS).toBeGreaterThan(4107);
    expect(used[2]!.boundS).toBeLessThan(4112);
  });

  it('does not call a short flight impossible whose round figures only make it look so', () => {
    // 50 km up and down takes 203 s without air; three minutes, printed to the minute, reach to 210 s.
    const report = reportOf([
      ['japan-mod', 'apogee', 50, 'km'],
      ['japan-mod', 'flightTime', 3, 'min'],
    ]);
    expect(usages(report)).toEqual(['fitted', 'fitted']);
  });
});
