import { allStanding } from '../ledger/own-word.ts';
import { formatClaimValue } from '../ledger/wording.ts';
import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Claim, Quantity, Source } from '../records/schema.ts';

/** The figures that a citation names; with the others it would be no shorter than the record. */
const CITED: readonly Quantity[] = ['time', 'count', 'range', 'apogee', 'flightTime'];

const WORDS: Partial<Record<Quantity, string>> = {
  time: 'launched',
  count: 'number',
  range: 'range',
  apogee: 'greatest height',
  flightTime: 'flight time',
};

/** One line, whatever breaks or controls the texts hold. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();

const sourceText = ({ publisher, title, date, url }: Source): string =>
  [publisher, `"${title}"`, date, url].filter((part) => part !== null).join(', ');

const figureText = (claim: Claim): string => {
  const round = claim.round === undefined ? '' : ` (round ${claim.round})`;
  return `${WORDS[claim.quantity] ?? claim.quantity}${round} ${formatClaimValue(claim)}`;
};

const issuerText = (catalogue: Catalogue, key: string, claims: readonly Claim[]): string => {
  const name = catalogue.issuers.get(key)?.name ?? key;
  const composed = claims.every(({ composite }) => composite) ? ' (composed from several bodies)' : '';
  const sources = [...new Set(claims.map(({ source }) => source))].map((source) => {
    const found = catalogue.sources.get(source);
    return found ? sourceText(found) : source;
  });
  return `${name}${composed}: ${claims.map(figureText).join(', ')} [${sources.join('; ')}]`;
};

const evidence = (catalogue: Catalogue, record: CatalogueRecord): string[] => {
  if (record.kind === 'context') {
    const source = catalogue.sources.get(record.source);
    return [source ? sourceText(source) : record.source];
  }
  const standing = allStanding(record);
  const figures = standing.filter(({ quantity }) => CITED.includes(quantity));
  const cited = figures.length > 0 ? figures : standing;
  return [...new Set(cited.map(({ issuer }) => issuer))].map((key) =>
    issuerText(
      catalogue,
      key,
      cited.filter(({ issuer }) => issuer === key),
    ),
  );
};

const subject = (record: CatalogueRecord): string => {
  if (record.kind === 'launch') return `${record.typeName}, launch of ${record.title}`;
  return record.kind === 'engine-test' ? `${record.engine}, ${record.title}` : record.title;
};

/**
 * A citation of a record as plain text on one line: what it is and its date, each issuer's figures that stand with
 * publisher, title, date and address of their sources, and the version of the catalogue they were read in.
 * @param accessed the day it was read, such as 2026-11-25
 */
export const citationOf = (catalogue: Catalogue, record: CatalogueRecord, accessed: string): string => {
  const own = catalogue.own.get(record.id);
  const where =
    own === undefined
      ? `In Arcwatch catalogue, data version ${catalogue.dataVersion}, record ${record.id}`
      : `In the reader's own file ${own}, record ${record.id}, beside Arcwatch catalogue, data version ${catalogue.dataVersion}`;
  const said = evidence(catalogue, record).map((part) => `${part}.`);
  return oneLine(
    [`${subject(record)} (${record.dateKst}, KST).`, ...said, `${where}, accessed ${accessed}.`].join(' '),
  );
};
