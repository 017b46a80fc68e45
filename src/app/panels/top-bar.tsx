import { copyLink } from '../commands/share.ts';
import { words } from '../i18n/index.ts';
import { MODE_KEYS, MODES } from '../state/address.ts';
import {
  frameSelection,
  isPanelOpen,
  openDialog,
  type Panel,
  setMode,
  setPreferences,
  togglePanel,
  toggleTheme,
  useApp,
} from '../state/store.ts';
import { Icon } from './icons.tsx';
import { MoreMenu } from './more-menu.tsx';
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

/** Links, so that a mode can be opened beside this one as well. */
function ModeSwitch() {
  const mode = useApp((state) => state.mode);
  return (
    <nav className="modes" aria-label={words.modes.label}>
      {MODES.map((name) => (
        <a
          key={name}
          href={`#mode=${name}`}
          aria-current={name === mode ? 'page' : undefined}
          title={`${words.modes[name]} (${MODE_KEYS[name]})`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            setMode(name);
          }}
        >
          {words.modes[name]}
        </a>
      ))}
    </nav>
  );
}

/** Name and mode, what the globe shows, theme, link and keys. */
export function TopBar() {
  const mode = useApp((state) => state.mode);
  const { layers, naming, theme } = useApp((state) => state.preferences);
  const themeLabel = theme === 'dark' ? words.top.toLight : words.top.toDark;
  return (
    <header className="top-bar">
      <h1>{words.name}</h1>
      <ModeSwitch />
      {mode === 'lab' && <strong className="simulated">{words.lab.simulated}</strong>}
      <PanelToggle panel="list" label={mode === 'lab' ? words.top.setup : words.top.launches} hint="[" />
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
        <button
          type="button"
          className="button popover-entry"
          title={`${words.commands.frame} (f)`}
          onClick={frameSelection}
        >
          {words.top.frame}
        </button>
      </Popover>
      <button type="button" className="button bare wide-only" onClick={() => void copyLink()}>
        {words.top.share}
      </button>
      <button type="button" className="button bare wide-only" onClick={() => openDialog('model')}>
        {words.model.open}
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
        className="button bare icon-only wide-only"
        aria-label={words.top.keys}
        title={`${words.top.keys} (?)`}
        onClick={() => openDialog('keys')}
      >
        ?
      </button>
      <MoreMenu />
      <PanelToggle panel="inspector" label={words.top.details} hint="]" />
    </header>
  );
}
