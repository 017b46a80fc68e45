import type { Catalogue } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { inLanguage } from '../i18n/names.ts';
import type { FacetField } from '../state/find.ts';

const named = (
  record:
    | {
        readonly name: string;
        readonly names?: { ko?: string | undefined; ja?: string | undefined } | undefined;
      }
    | undefined,
  key: string,
): string => (record ? inLanguage(record.name, record.names) : key);

/** A value of a facet in words: names of the catalogue in the page's language, the messages for the rest. */
export const facetValueWord = (
  { types, sites, issuers }: Pick<Catalogue, 'types' | 'sites' | 'issuers'>,
  field: FacetField,
  value: string,
): string => {
  switch (field) {
    case 'types':
      return named(types.get(value), value);
    case 'sites':
      return named(sites.get(value), value);
    case 'issuers': {
      const issuer = issuers.get(value);
      return issuer ? inLanguage(issuer.shortName, issuer.names) : value;
    }
    case 'classes':
      return t(`classLabels.${value as 'SRBM'}`);
    case 'kinds':
      return t(`kind.${value as 'launch'}`);
    case 'outcomes':
      return t(`outcomeShort.${value as 'success'}`);
    case 'eez':
      return t(`eezShort.${value.replace(' ', '-') as 'inside'}`);
    case 'waters':
      return t(`water.${value as 'pacific'}`);
    case 'overflights':
      return t(`overflight.${value as 'yes'}`);
    case 'origins':
      return t(`origin.${value as 'own'}`);
  }
};
