import type { Issuer } from '../../catalogue/index.ts';
import { words } from '../i18n/index.ts';

const isKnownDataset = (key: string): key is keyof typeof words.claims.datasets =>
  key in words.claims.datasets;

/** The tooltip of an issuer: its full name, and of a data set what it is. */
export const issuerTitle = (issuers: ReadonlyMap<string, Issuer>, key: string): string | undefined => {
  const issuer = issuers.get(key);
  if (issuer?.kind !== 'dataset') return issuer?.name;
  return isKnownDataset(key)
    ? `${issuer.name}: ${words.claims.datasets[key]}`
    : words.claims.dataset(issuer.name);
};
