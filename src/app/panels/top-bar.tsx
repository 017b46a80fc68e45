import { copyLink } from '../commands/share.ts';
import { words } from '../i18n/index.ts';
import {
  isPanelOpen,
  openDialog,
  type Panel,
  setPreferences,
  togglePanel,
  toggleTheme,
  useApp,
} from '../state/store.ts';
import { Icon } from './icons.tsx';
import { Popover } from './popover.tsx';

const LAYERS = ['groundTracks', 'dropLines', 'borders', 'labels'] as const;
const NAMINGS = ['east-sea', 'sea-of-japan', 'both'] as const;

function PanelToggle({ panel, label, hint }: { panel: Panel; label: string; hint: string }) {
  const open = useApp((state) => isPanelOpen(state, panel));
  return (
    <button
      type="button"
      className="button bare"
      aria-pressed={open}
      title={`${label} (${hint})`}
      onClick={() => togglePanel(panel)}
    >
      {label}
    </button>
  );
}

/** Name and mode, what the globe shows, theme, link and keys. */
export function TopBar() {
  const { layers, naming, theme } = useApp((state) => state.preferences);
  const themeLabel = theme === 'dark' ? words.top.toLight : words.top.toDark;
  return (
    <header className="top-bar">
      <h1>{words.name}</h1>
      <span className="mode">{words.mode}</span>
      <PanelToggle panel="list" label={words.top.launches} hint="[" />
      <span className="spring" />
      <Popover label={words.top.layers}>
        <fieldset>
          <legend>{words.top.layers}</legend>
          {LAYERS.map((layer) => (
            <label key={layer}>
              <input
                type="checkbox"
                checked={layers[layer]}
                onChange={(event) => setPreferences({ layers: { ...layers, [layer]: event.target.checked } })}
              />
              {words.layers[layer]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.top.naming}</legend>
          {NAMINGS.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="naming"
                checked={naming === name}
                onChange={() => setPreferences({ naming: name })}
              />
              {words.naming[name]}
            </label>
          ))}
        </fieldset>
      </Popover>
      <button type="button" className="button bare wide-only" onClick={() => void copyLink()}>
        {words.top.share}
      </button>
      <button
        type="button"
        className="button bare icon-only"
        aria-label={themeLabel}
        title={themeLabel}
        onClick={toggleTheme}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      <button
        type="button"
        className="button bare icon-only"
        aria-label={words.top.keys}
        title={`${words.top.keys} (?)`}
        onClick={() => openDialog('keys')}
      >
        ?
      </button>
      <PanelToggle panel="inspector" label={words.top.details} hint="]" />
    </header>
  );
}
