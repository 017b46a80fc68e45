import { t } from '../i18n/index.ts';

/** Keys that have a name, by their name in the messages. */
const NAMED = {
  Space: 'space',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Shift: 'shift',
  Mod: 'mod',
} as const;

const isNamed = (key: string): key is keyof typeof NAMED => key in NAMED;

/** A stroke as keys to press. */
export function StrokeKeys({ stroke }: { stroke: string }) {
  return (
    <span className="stroke">
      {stroke.split('+').map((key) => (
        <kbd key={key}>{isNamed(key) ? t(`keys.${NAMED[key]}`) : key.toUpperCase()}</kbd>
      ))}
    </span>
  );
}
