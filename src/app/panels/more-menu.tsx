import { copyLink } from '../commands/share.ts';
import { t } from '../i18n/index.ts';
import { openDialog } from '../state/store.ts';
import { LanguageSwitch } from './language-switch.tsx';
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
            {ENTRIES.map(({ key, run }) => (
              <button
                key={key}
                type="button"
                className="button bare popover-entry"
                onClick={() => {
                  // First, so that a dialog gives the focus back to a button that is still there.
                  close();
                  run();
                }}
              >
                {t(key)}
              </button>
            ))}
            <LanguageSwitch isNamed />
          </>
        )}
      </Popover>
    </div>
  );
}
