import { words } from '../i18n/index.ts';
import { type Panel, setPreferences, useApp } from '../state/store.ts';

const SIZES = {
  list: { key: 'listWidthPx', min: 240, max: 560, sign: 1 },
  inspector: { key: 'inspectorWidthPx', min: 320, max: 720, sign: -1 },
} as const;

const STEP_PX = 16;

/** The edge of a panel: drag it, or move it with the arrow keys. */
export function Resizer({ panel }: { panel: Panel }) {
  const { key, min, max, sign } = SIZES[panel];
  const width = useApp((state) => state.preferences[key]);
  const setWidth = (wantedPx: number): void =>
    setPreferences({ [key]: Math.round(Math.min(Math.max(wantedPx, min), max)) });
  return (
    <hr
      className={`resizer ${panel}`}
      aria-orientation="vertical"
      aria-label={words.resize[panel]}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={width}
      // A separator with a value is a control: it can be focused and moved.
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        setWidth(panel === 'list' ? event.clientX : window.innerWidth - event.clientX);
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -STEP_PX, ArrowRight: STEP_PX }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        setWidth(width + sign * step);
      }}
    />
  );
}
