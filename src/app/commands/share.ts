import { t } from '../i18n/index.ts';
import { currentHash } from '../state/address-bar.ts';
import { confirmDone, notify } from '../state/store.ts';

/** Puts a link to what is on the screen now on the clipboard. */
export const copyLink = async (): Promise<void> => {
  const hash = currentHash();
  history.replaceState(history.state, '', hash);
  try {
    await navigator.clipboard.writeText(location.href);
    confirmDone(() => t('address.copied'));
  } catch {
    notify(() => t('address.notCopied'));
  }
};
