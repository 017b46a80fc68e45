import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRadians } from '../../../src/engine/units/index.ts';
import { reconstruct } from '../../../src/reconstruction/index.ts';
import { claimsOf, reportOf, SHORT_FLIGHT } from './sample-report.ts';

const finite = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(finite);
  return typeof value !== 'object' || value === null || Object.values(value).every(finite);
};

describe('a reconstruction', () => {
  it('meets claims that are one ballistic flight, and says so', () => {
    const report = reportOf([
      ['rok-jcs', 'range', 350, 'km'],
      ['japan-mod', 'apogee', 100, 'km'],
    ]);
    const { best, hypotheses, summary } = reconstruct(report);
    expect(best).toBe('ballistic');
    expect(hypotheses.map(({ kind }) => kind)).toEqual(['ballistic', 'pull-up', 'glide']);
    expect(summary).toContain('A ballistic flight meets the two claims.');
  });

  it('names the claim that says otherwise', () => {
    const { summary, hypotheses } = reconstruct(
      reportOf([
        ['japan-mod', 'range', 350, 'km'],
        ['rok-jcs', 'range', 350, 'km'],
        ['japan-mod', 'apogee', 100, 'km'],
        ['japan-mod', 'flightTime', 16, 'min'],
      ]),
    );
    expect(hypotheses[0]).toMatchObject({ kind: 'ballistic', verdict: 'inconsistent' });
    expect(summary).toContain(
      'These four claims cannot all be one ballistic flight: the flight time says otherwise (about 16 min, japan-mod;',
    );
  });

  it('does with a claim left out what it does without it', () => {
    const whole = reconstruct(reportOf(SHORT_FLIGHT), { leaveOut: [2] });
    const without = reconstruct(reportOf(SHORT_FLIGHT.slice(0, 2)));
    expect(whole.hypotheses[0]!.computed).toEqual(without.hypotheses[0]!.computed);
    expect(whole.hypotheses[0]!.claims[2]).toMatchObject({ usage: 'left-out' });
  });

  it('is the same every time', () => {
    expect(reconstruct(reportOf(SHORT_FLIGHT))).toEqual(reconstruct(reportOf(SHORT_FLIGHT)));
  });

  it('says that one claim alone, or none, is too little', () => {
    const one = reconstruct(reportOf([['japan-mod', 'range', 350, 'km']]));
    expect(one).toMatchObject({ best: null, hypotheses: [] });
    expect(one.problems[0]!.message).toContain('One figure alone determines no flight');
    expect(reconstruct(reportOf([])).problems[0]!.message).toContain('No claim gives a range');
  });

  it.each([
    [
      'a range around half the Earth',
      [
        ['a', 'range', 30_000, 'km'],
        ['a', 'apogee', 50, 'km'],
      ],
    ],
    [
      'an apogee on the ground',
      [
        ['a', 'range', 300, 'km'],
        ['a', 'apogee', 0, 'km'],
      ],
    ],
    [
      'no flight time',
      [
        ['a', 'range', 300, 'km'],
        ['a', 'flightTime', 0, 's'],
      ],
    ],
    [
      'a class that cannot reach',
      [
        ['a', 'range', 9000, 'km'],
        ['a', 'apogee', 1500, 'km'],
      ],
    ],
    [
      'claims that contradict',
      [
        ['a', 'range', 300, 'km'],
        ['b', 'range', 900, 'km'],
        ['a', 'apogee', 90, 'km'],
      ],
    ],
  ] as const)('ends in a verdict, without a number that is none: %s', (_, said) => {
    const result = reconstruct(reportOf(said));
    expect(result.summary.length).toBeGreaterThan(10);
    expect(finite(result)).toBe(true);
    for (const { flights } of result.hypotheses) expect(flights).toBeLessThan(1500);
  });

  it.each([
    ['the antimeridian', 52, 179.9],
    ['the pole', 90, 0],
    ['the equator', 0, -60],
  ])('does not mind a site at %s', (_, latDeg, lonDeg) => {
    const site = { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM: 0 };
    const result = reconstruct(
      reportOf(
        [
          ['a', 'range', 800, 'km'],
          ['a', 'apogee', 200, 'km'],
        ],
        { site },
      ),
    );
    expect(finite(result)).toBe(true);
    expect(result.hypotheses[0]).toMatchObject({ kind: 'ballistic', verdict: 'consistent' });
  });

  it('ends whatever it is given', () => {
    const said = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b'),
        fc.constantFrom(['range', 'km'], ['apogee', 'km'], ['flightTime', 's'], [
          'peakSpeed',
          'Mach',
        ] as const),
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        fc.constantFrom('exact', 'about', 'over', 'under', 'odd'),
      ),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(said, (claims) => {
        const written = claims.map(
          ([issuer, [quantity, unit], value, qualifier]) =>
            [issuer, quantity as 'range', Number(value.toPrecision(3)), unit!, qualifier as 'about'] as const,
        );
        const result = reconstruct(reportOf(written), { kinds: ['ballistic'] });
        expect(finite(result)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps what an interested party claims, and weighs it like another', () => {
    const [claim] = claimsOf([['kcna', 'range', 350, 'km', 'exact']]);
    const report = {
      ...reportOf(SHORT_FLIGHT),
      claims: [...claimsOf(SHORT_FLIGHT), { ...claim!, claimed: true as const }],
    };
    expect(reconstruct(report).hypotheses[0]!.claims[3]).toMatchObject({ usage: 'fitted' });
  });
});
