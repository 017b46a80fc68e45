import { t } from '../i18n/index.ts';
import { PANEL_LIMITS } from '../state/panel-widths.ts';
import { type Panel, setPreferences } from '../state/store.ts';
import { usePanelWidths } from './panel-widths.ts';

const SIDES = {
  list: { key: 'listWidthPx', sign: 1 },
  inspector: { key: 'inspectorWidthPx', sign: -1 },
} as const;

const STEP_PX = 16;

/** The edge of a panel: drag it, or move it with the arrow keys. */
export function Resizer({ panel }: { panel: Panel }) {
  const { key, sign } = SIDES[panel];
  const { min } = PANEL_LIMITS[panel];
  const { shown, widest } = usePanelWidths();
  const setWidth = (wantedPx: number): void =>
    setPreferences({ [key]: Math.round(Math.min(Math.max(wantedPx, min), widest[panel])) });
  return (
    <hr
      className={`resizer ${panel}`}
      aria-orientation="vertical"
      aria-label={t(`resize.${panel}`)}
      aria-valuemin={min}
      aria-valuemax={widest[panel]}
      aria-valuenow={shown[panel]}
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
        setWidth(shown[panel] + sign * step);
      }}
    />
  );
}
