interface MenuEntriesProps {
  readonly entries: readonly { readonly label: string; readonly run: () => void }[];
  /** Closes the menu that they stand in. */
  readonly close: () => void;
}

/** The actions of a menu, each a button that closes it and acts. */
export function MenuEntries({ entries, close }: MenuEntriesProps) {
  return entries.map(({ label, run }) => (
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
  ));
}
