import { expect, it } from 'vitest';
import { courseOf, revisionsOf } from '../../../src/catalogue/index.ts';
import { formatUtc } from '../../../src/engine/time/index.ts';
import { catalogueWith, kilometres, launchWith, timeOf } from './ledger.ts';

const launch = launchWith(
  [
    timeOf('rok-jcs', '2024-03-17T22:44Z'),
    kilometres('japan-mod', 'range', 400, { status: 'preliminary', issuedUtc: '2024-03-17T23:30Z' }),
    kilometres('japan-mod', 'range', 650, { status: 'revised', issuedDateKst: '2024-03-18' }),
    kilometres('cns-nti', 'apogee', 5, { id: 'slip', composite: true }),
    kilometres('rok-jcs', 'apogee', 50, { supersedes: 'slip', reason: 'A digit was lost.' }),
    kilometres('kcna', 'range', 1, { status: 'withdrawn' }),
  ],
  {
    statements: [
      {
        issuer: 'japan-mod',
        kind: 'alert',
        atUtc: '2024-03-17T22:46Z',
        text: 'First word.',
        source: 'a-page',
        confidence: 'sourced',
      },
    ],
  },
);
const catalogue = catalogueWith([launch]);

it('revisionsOf names what took the place of what, since when and why', () => {
  const revisions = revisionsOf(launch, catalogue).map(({ claim, replacedBy, since, reason }) => [
    claim.value,
    replacedBy?.value ?? null,
    since && formatUtc(since.utc),
    reason,
  ]);
  expect(revisions).toEqual([
    [400, 650, '2024-03-18T15:00:00Z', null],
    [5, 50, '2024-03-18T00:44:00Z', 'A digit was lost.'],
    [1, null, null, null],
  ]);
});

it('courseOf puts statements and dated claims in order of time', () => {
  const course = courseOf(launch).map((entry) => [
    formatUtc(entry.utc),
    entry.basis,
    entry.kind === 'claim' ? entry.claim.value : entry.statement.text,
  ]);
  expect(course).toEqual([
    ['2024-03-17T22:46:00Z', 'time', 'First word.'],
    ['2024-03-17T23:30:00Z', 'time', 400],
    ['2024-03-18T15:00:00Z', 'day', 650],
  ]);
});
