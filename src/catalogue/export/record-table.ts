import { spreads } from '../ledger/disagreement.ts';
import { allStanding, isOwnWord, ownIssuers } from '../ledger/own-word.ts';
import { formatClaimValue } from '../ledger/wording.ts';
import type { Catalogue, CatalogueRecord } from '../records/catalogue.ts';
import type { Claim, Quantity } from '../records/schema.ts';
import type { Cell, Table } from './csv.ts';

const COLUMNS = [
  'id',
  'dateKst',
  'kind',
  'title',
  'class',
  'type',
  'site',
  'rounds',
  'range',
  'apogee',
  'flightTime',
  'outcome',
  'eez',
  'issuers',
  'disagreement',
] as const;

const issuerName = (catalogue: Catalogue, key: string): string =>
  catalogue.issuers.get(key)?.shortName ?? key;

const saidBy = (catalogue: Catalogue, claim: Claim): string => {
  const round = claim.round === undefined ? '' : `round ${claim.round}: `;
  const composed = claim.composite ? ', composed' : '';
  return `${round}${formatClaimValue(claim)} (${issuerName(catalogue, claim.issuer)}${composed})`;
};

const said = (catalogue: Catalogue, standing: readonly Claim[], quantity: Quantity): Cell => {
  const claims = standing.filter((claim) => claim.quantity === quantity);
  const own = claims.filter(isOwnWord);
  const shown = own.length > 0 ? own : claims;
  return shown.length === 0 ? null : shown.map((claim) => saidBy(catalogue, claim)).join('; ');
};

const rowOf = (catalogue: Catalogue, record: CatalogueRecord): Cell[] => {
  const { id, dateKst, kind, title } = record;
  if (record.kind === 'context') return [id, dateKst, kind, title, ...COLUMNS.slice(4).map(() => null)];
  const standing = allStanding(record);
  const launch = record.kind === 'launch' ? record : null;
  const disputed = spreads(record).filter(({ disagrees }) => disagrees);
  const site = record.site === null ? null : (catalogue.sites.get(record.site)?.name ?? record.site);
  return [
    id,
    dateKst,
    kind,
    title,
    launch?.class ?? null,
    record.kind === 'launch' ? record.typeName : record.engine,
    site,
    launch?.rounds.length ?? null,
    said(catalogue, standing, 'range'),
    said(catalogue, standing, 'apogee'),
    said(catalogue, standing, 'flightTime'),
    launch?.outcome ?? null,
    said(catalogue, standing, 'eez'),
    ownIssuers(record)
      .map((key) => issuerName(catalogue, key))
      .join('; '),
    [...new Set(disputed.map(({ quantity }) => quantity))].join('; ') || null,
  ];
};

/**
 * One row per record, in order: figures that stand as printed, each with its issuer (composed rows only where no issuer
 * gives one); `disagreement` names the quantities whose figures cannot all be right.
 */
export const recordTable = (catalogue: Catalogue, records: readonly CatalogueRecord[]): Table => ({
  columns: COLUMNS,
  rows: records.map((record) => rowOf(catalogue, record)),
});
