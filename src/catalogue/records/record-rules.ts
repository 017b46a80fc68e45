import { describeValue, type Problem, problemOf } from '../../engine/units/index.ts';
import { isCalendarDate } from './calendar-date.ts';
import type { CatalogueRecord } from './catalogue.ts';
import { claimProblems } from './claim-rules.ts';
import type { Claim, Launch, Statement } from './schema.ts';

/** Keys that records may refer to, and what to call the place where they are declared. */
interface Known {
  readonly has: (key: string) => boolean;
  /** Such as "issuers.json". */
  readonly place: string;
}

/** A key that is declared is known even where its record is broken, so that the others still load. */
export type KnownKeys = Readonly<Record<'issuers' | 'sources' | 'sites' | 'types', Known>>;

/** Two records, or two claims of one, with the same id. */
export const duplicate = (path: string, id: string): Problem =>
  problemOf(path, `${describeValue(id)} is used by an earlier record`, 'give every record its own');

/** The problem of a reference that leads nowhere, or none. */
export const reference = (path: string, key: string, { has, place }: Known): Problem[] =>
  has(key)
    ? []
    : [problemOf(path, `${describeValue(key)} is not in ${place}`, `add it there or correct the key`)];

/** What a claim says it takes the place of must be there, be of the same quantity, and have a reason. */
const supersessionProblems = (claims: readonly Claim[], path: string): Problem[] => {
  const ids = new Set<string>();
  return claims.flatMap((claim, index) => {
    const at = `${path}.claims[${index}]`;
    if (claim.id !== undefined && ids.has(claim.id)) return [duplicate(`${at}.id`, claim.id)];
    if (claim.id !== undefined) ids.add(claim.id);
    if (claim.supersedes === undefined) return [];
    const other = claims.find(({ id }) => id === claim.supersedes);
    if (!other || other === claim) {
      const message = `${describeValue(claim.supersedes)} is the id of no other claim of this record`;
      return [problemOf(`${at}.supersedes`, message, 'give the claim it takes the place of that id')];
    }
    if (other.quantity !== claim.quantity) {
      const message = `a claim of ${claim.quantity} cannot take the place of one of ${other.quantity}`;
      return [problemOf(`${at}.supersedes`, message, 'name a claim of the same quantity')];
    }
    if (claim.reason !== undefined) return [];
    return [problemOf(`${at}.reason`, 'is missing', 'say why it takes the place of the other claim')];
  });
};

const statementProblems = (statements: readonly Statement[], path: string): Problem[] => {
  let last = '';
  return statements.flatMap((statement, index) => {
    const at = `${path}.statements[${index}]`;
    const { atUtc, toUtc, dateKst } = statement;
    if ((atUtc === undefined) === (dateKst === undefined))
      return [problemOf(at, 'needs a time or a day, and not both', 'give atUtc or dateKst')];
    if (toUtc !== undefined && (atUtc === undefined || toUtc < atUtc))
      return [problemOf(`${at}.toUtc`, `${toUtc} is before the beginning`, 'give the end of the window')];
    if (atUtc === undefined) return [];
    if (atUtc < last) {
      const message = `${atUtc} comes after ${last} in the list`;
      return [problemOf(`${at}.atUtc`, message, 'put the statements in order of time')];
    }
    last = atUtc;
    return [];
  });
};

const roundProblems = (launch: Launch, path: string): Problem[] =>
  launch.rounds.flatMap((round, index) =>
    round.round === index + 1
      ? []
      : [
          problemOf(
            `${path}.rounds[${index}].round`,
            `${round.round} is out of order`,
            `number rounds from 1; here ${index + 1}`,
          ),
        ],
  );

/** Checks that reach beyond the record: its references, its rounds, its date, and what each quantity wants. */
export const entryProblems = (entry: CatalogueRecord, path: string, known: KnownKeys): Problem[] => {
  if (!isCalendarDate(entry.dateKst)) {
    return [
      problemOf(
        `${path}.dateKst`,
        `${describeValue(entry.dateKst)} is no day of the calendar`,
        'correct the date',
      ),
    ];
  }
  if (entry.kind === 'context') {
    return reference(`${path}.source`, entry.source, known.sources);
  }
  const rounds = entry.kind === 'launch' ? entry.rounds.length : 0;
  const statements = entry.statements ?? [];
  const siteProblems = (key: string | null | undefined, at: string): Problem[] =>
    typeof key === 'string' ? reference(at, key, known.sites) : [];
  const ofClaims = entry.claims.flatMap((claim, index) => {
    const at = `${path}.claims[${index}]`;
    const beyond =
      claim.round !== undefined && claim.round > rounds
        ? [
            problemOf(
              `${at}.round`,
              `round ${claim.round} is beyond the record's ${rounds} rounds`,
              'add the round or correct its number',
            ),
          ]
        : [];
    return [
      ...reference(`${at}.issuer`, claim.issuer, known.issuers),
      ...reference(`${at}.source`, claim.source, known.sources),
      ...siteProblems(claim.siteKey, `${at}.siteKey`),
      ...beyond,
      ...claimProblems(claim, entry.dateKst, at),
    ];
  });
  return [
    ...(entry.kind === 'launch' ? roundProblems(entry, path) : []),
    ...(entry.kind === 'launch' && entry.type !== null
      ? reference(`${path}.type`, entry.type, known.types)
      : []),
    ...siteProblems(entry.site, `${path}.site`),
    ...ofClaims,
    ...supersessionProblems(entry.claims, path),
    ...statementProblems(statements, path),
    ...statements.flatMap((statement, index) => [
      ...reference(`${path}.statements[${index}].issuer`, statement.issuer, known.issuers),
      ...reference(`${path}.statements[${index}].source`, statement.source, known.sources),
    ]),
  ];
};
