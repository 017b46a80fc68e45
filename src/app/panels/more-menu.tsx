import { copyLink } from '../commands/share.ts';
import { t } from '../i18n/index.ts';
import { openDialog } from '../state/store.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { MenuEntries } from './menu-entries.tsx';
import { Popover } from './popover.tsx';

const ENTRIES = [
  { key: 'top.share', run: () => void copyLink() },
  { key: 'model.open', run: () => openDialog('model') },
  { key: 'top.keys', run: () => openDialog('keys') },
] as const;

/** What the top bar of a phone has no room for. */
export function MoreMenu() {
  return (
    <div className="phone-only">
      <Popover label={t('top.more')} sign="⋯">
        {(close) => (
          <>
            <MenuEntries entries={ENTRIES.map(({ key, run }) => ({ label: t(key), run }))} close={close} />
            <LanguageSwitch isNamed />
          </>
        )}
      </Popover>
    </div>
  );
}
