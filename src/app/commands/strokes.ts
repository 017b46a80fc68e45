/** What of a keyboard event names a key stroke. */
export type StrokeEvent = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'
>;

const LETTER_CODE = /^Key([A-Z])$/;

/**
 * The stroke as the command table writes it: `Space`, `ArrowLeft`, `Shift+ArrowLeft`, `/`, `f`, `Mod+k`, `Mod+Shift+z`.
 * Shift is named only with keys that print nothing, and with letters beside the control or command key: `?` is `?` on
 * every keyboard. Null for strokes that are no command.
 */
export const strokeOf = (event: StrokeEvent): string | null => {
  if (event.altKey || event.isComposing) return null;
  // A Korean or Japanese keyboard gives its own letter; its place on the keyboard still names the Latin one.
  const latin = LETTER_CODE.exec(event.code)?.[1];
  const isAscii = /^[\x21-\x7e]$/.test(event.key);
  const key = event.key === ' ' ? 'Space' : isAscii || !latin ? event.key : latin;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (event.ctrlKey || event.metaKey) {
    return event.shiftKey && /^[a-z]$/.test(name) ? `Mod+Shift+${name}` : `Mod+${name}`;
  }
  return event.shiftKey && name.length > 1 ? `Shift+${name}` : name;
};
