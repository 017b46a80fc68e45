import type { Issuer } from '../../catalogue/index.ts';
import { isMessage, t } from '../i18n/index.ts';

/** The tooltip of an issuer: its full name, and of a data set what it is. */
export const issuerTitle = (issuers: ReadonlyMap<string, Issuer>, key: string): string | undefined => {
  const issuer = issuers.get(key);
  if (!issuer) return undefined;
  const { name } = issuer;
  if (issuer.kind !== 'dataset') return name;
  const known = `claims.datasets.${key}`;
  return isMessage(known) ? `${name}: ${t(known)}` : t('claims.dataset', { name });
};
