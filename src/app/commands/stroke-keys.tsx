import { words } from '../i18n/index.ts';

const NAMES: Readonly<Record<string, string>> = {
  Space: words.keys.space,
  ArrowLeft: words.keys.left,
  ArrowRight: words.keys.right,
  ArrowUp: words.keys.up,
  ArrowDown: words.keys.down,
  Shift: words.keys.shift,
  Mod: words.keys.mod,
};

/** A stroke as keys to press. */
export function StrokeKeys({ stroke }: { stroke: string }) {
  return (
    <span className="stroke">
      {stroke.split('+').map((key) => (
        <kbd key={key}>{NAMES[key] ?? key.toUpperCase()}</kbd>
      ))}
    </span>
  );
}
