import { t } from '../i18n/index.ts';

/** The parsed JSON at an address of this page's origin; throws with a plain message where there is none. */
export const fetchJson = async (address: string): Promise<unknown> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(t('fetch.answered', { address, status: response.status }));
  try {
    return await response.json();
  } catch {
    throw new Error(t('fetch.notJson', { address }));
  }
};
