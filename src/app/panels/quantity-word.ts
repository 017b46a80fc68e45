import type { Quantity } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import type { ClaimedRecord } from '../state/shelf.ts';

/** What a quantity is called on this record: an engine test has a test place, not a launch place. */
export const quantityWord = ({ kind }: ClaimedRecord, quantity: Quantity): string => {
  if (kind === 'engine-test' && (quantity === 'site' || quantity === 'time')) {
    return t(`testQuantity.${quantity}`);
  }
  return t(`quantity.${quantity}`);
};

/** What a newcomer may need to know of a quantity, for a tooltip. */
export const quantityHelp = (quantity: Quantity): string | undefined =>
  quantity === 'peakSpeed' ? t('quantityHelp.peakSpeed') : undefined;
