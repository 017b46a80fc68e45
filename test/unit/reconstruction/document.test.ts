import { describe, expect, it } from 'vitest';
import { defaultIssuer } from '../../../src/catalogue/index.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { toRadians } from '../../../src/engine/units/index.ts';
import {
  type ClaimChoice,
  type LaunchReport,
  predictHypothesis,
  type ReconstructionDocument,
  reconstruct,
  reconstructionDocument,
  reportOfRound,
} from '../../../src/reconstruction/index.ts';
import { shippedTypes } from '../../data/vehicle-file.ts';
import { launchOf, shippedCatalogue } from '../../support/catalogue.ts';

const catalogue = shippedCatalogue();
const types = new Map(shippedTypes().types.map((type) => [type.key, type]));

const reportOf = (id: string): LaunchReport => {
  const launch = launchOf(catalogue, id);
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  const report = reportOfRound(launch, { site, types }, 1, defaultIssuer(launch));
  if (!report) throw new Error(`${id} has no site`);
  return report;
};

const documentOf = (report: LaunchReport, choice: ClaimChoice = {}): ReconstructionDocument => {
  const reconstruction = reconstruct(report, choice);
  const predicted = reconstruction.hypotheses.map((fitted) => predictHypothesis(report, fitted, choice));
  return reconstructionDocument({
    report,
    round: 1,
    choice,
    outcome: { reconstruction, predicted, problems: [] },
    dataVersion: '2026.11.0',
  });
};

/** Paths of the numbers that are none. */
const notFinite = (value: unknown, path = '$'): string[] => {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
};

describe('the document of a reconstruction', () => {
  const report = reportOf('dprk-2023-06-15-unknown-unknown');
  const document = documentOf(report, { leaveOut: [0] });

  it('has versions, kernel, launch, hypotheses and summary, and no seed where no chance came in', () => {
    expect(document).toMatchObject({ version: 1, dataVersion: '2026.11.0', best: expect.any(String) });
    expect(document.kernel).not.toBe('');
    expect(document).not.toHaveProperty('seed');
    expect(document.launch).toMatchObject({ id: report.id, round: 1, issuers: 'agreeing', leftOut: [0] });
    expect(document.hypotheses.map(({ kind }) => kind)).toEqual(['ballistic', 'pull-up', 'glide']);
    expect(document.summary.length).toBeGreaterThan(20);
  });

  it('has no number that is none', () => expect(notFinite(document)).toEqual([]));

  it('names a claim that was left out as such, with its index', () => {
    for (const { claims } of document.hypotheses) {
      expect(claims.map(({ index }) => index)).toEqual(claims.map((_, index) => index));
      expect(claims[0]).toMatchObject({ usage: 'left-out', reason: expect.any(String) });
    }
  });

  it('counts in its chi square what is fitted, and nothing else', () => {
    for (const { claims, chiSquare } of document.hypotheses) {
      const fitted = claims.filter(({ usage }) => usage === 'fitted');
      const sum = fitted.reduce((total, { residual }) => total + (residual ?? 0) ** 2, 0);
      expect(sum).toBeCloseTo(chiSquare, 8);
    }
  });

  it('has degrees for angles, each in a key that says so', () => {
    const [ballistic] = document.hypotheses;
    const kick = ballistic!.parameters.find(({ key }) => key === 'kickDeg')!;
    // The prior of every class: from straight up to nearly level.
    expect(kick.prior.p05).toBeGreaterThan(1);
    expect(kick.prior.p95).toBeGreaterThan(60);
    expect(ballistic!.parameters.map(({ key }) => key)).not.toContain('kickRad');
    expect(ballistic!.claims.find(({ quantity }) => quantity === 'azimuth')?.comparedIn).toBe('deg');
  });

  it('places the splash at the computed range', () => {
    for (const { prediction } of document.hypotheses) {
      const { latDeg, lonDeg, ellipse } = prediction.impact;
      const end = { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) };
      const { distanceM } = geodesicInverse(WGS84, report.site, end);
      // Printed to 1e-9 degree: a tenth of a millimetre.
      expect(Math.abs(distanceM - Number(prediction.groundRangeM))).toBeLessThan(0.01);
      expect(ellipse.semiMajorM).toBeGreaterThanOrEqual(ellipse.semiMinorM);
      expect(ellipse.azimuthDeg).toBeGreaterThanOrEqual(0);
      expect(ellipse.azimuthDeg).toBeLessThan(180);
    }
  });

  it('has an ellipse that lies across the flight where only the bearing is open', () => {
    // Both 5 degrees of bearing at 350 km (30 km, 1 sigma) and 2 % of range (7 km): across wins.
    const [ballistic] = documentOf(reportOf('dprk-2024-03-18-kn-25-success')).hypotheses;
    const { ellipse } = ballistic!.prediction.impact;
    // Of a bearing of 58 degrees the direction across is 148; the azimuth turns by some degrees on the way.
    expect(Math.abs(ellipse.azimuthDeg - 150)).toBeLessThan(6);
    // The square root of the chi-square of two degrees of freedom that holds 90 % is 2.146.
    expect(ellipse.semiMajorM / 2.146).toBeGreaterThan(25_000);
    expect(ellipse.semiMajorM / 2.146).toBeLessThan(36_000);
  });
});

describe('a place of impact', () => {
  it('is compared in sigmas of 20 km, and fitted by nobody', () => {
    const report = reportOf('dprk-2024-03-18-kn-25-success');
    const first = documentOf(report);
    const at = first.hypotheses[0]!.prediction.impact;
    const impact = {
      issuer: 'a-reader',
      quantity: 'impact' as const,
      value: { latDeg: at.latDeg + 0.36, lonDeg: at.lonDeg },
      unit: null,
      qualifier: 'about' as const,
    };
    const second = documentOf({ ...report, claims: [...report.claims, impact] });
    const claim = second.hypotheses[0]!.claims.at(-1)!;
    expect(claim).toMatchObject({ usage: 'compared', sigma: 20_000, comparedIn: 'm' });
    // 0.36 degrees of latitude are 40 km.
    expect(claim.residual).toBeCloseTo(2, 2);
    expect(second.hypotheses[0]!.prediction).toEqual(first.hypotheses[0]!.prediction);
  });
});
