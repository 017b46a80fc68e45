import { copyLink } from '../commands/share.ts';
import { words } from '../i18n/index.ts';
import { openDialog } from '../state/store.ts';
import { Popover } from './popover.tsx';

const ENTRIES: readonly { readonly label: string; readonly run: () => void }[] = [
  { label: words.top.share, run: () => void copyLink() },
  { label: words.model.open, run: () => openDialog('model') },
  { label: words.top.keys, run: () => openDialog('keys') },
];

/** What the top bar of a phone has no room for. */
export function MoreMenu() {
  return (
    <div className="phone-only">
      <Popover label={words.top.more} sign="⋯">
        {(close) =>
          ENTRIES.map(({ label, run }) => (
            <button
              key={label}
              type="button"
              className="button bare popover-entry"
              onClick={() => {
                // First, so that a dialog gives the focus back to a button that is still there.
                close();
                run();
              }}
            >
              {label}
            </button>
          ))
        }
      </Popover>
    </div>
  );
}
