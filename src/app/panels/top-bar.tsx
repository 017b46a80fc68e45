import { AsOfControl } from '../as-of/as-of-control.tsx';
import { copyLink } from '../commands/share.ts';
import { t } from '../i18n/index.ts';
import { MODE_KEYS, MODES } from '../state/address.ts';
import { COLOURINGS, LAYERS } from '../state/layers.ts';
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
import { LanguageSwitch } from './language-switch.tsx';
import { MoreMenu } from './more-menu.tsx';
import { Popover } from './popover.tsx';

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
    <nav className="modes" aria-label={t('modes.label')}>
      {MODES.map((name) => (
        <a
          key={name}
          href={`#mode=${name}`}
          aria-current={name === mode ? 'page' : undefined}
          title={`${t(`modes.${name}`)} (${MODE_KEYS[name]})`}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            setMode(name);
          }}
        >
          {t(`modes.${name}`)}
        </a>
      ))}
    </nav>
  );
}

/** Name and mode, what the globe shows, theme, link and keys. */
export function TopBar() {
  const mode = useApp((state) => state.mode);
  const { layers, naming, theme, colourBy } = useApp((state) => state.preferences);
  const themeLabel = theme === 'dark' ? t('top.toLight') : t('top.toDark');
  return (
    <header className="top-bar">
      <h1>{t('name')}</h1>
      <ModeSwitch />
      {mode === 'lab' && <strong className="simulated">{t('lab.simulated')}</strong>}
      <PanelToggle panel="list" label={mode === 'lab' ? t('top.setup') : t('top.launches')} hint="[" />
      <span className="spring" />
      {mode === 'replay' && <AsOfControl />}
      <Popover label={t('top.layers')}>
        <fieldset>
          <legend>{t('top.layers')}</legend>
          {LAYERS.map((layer) => (
            <label key={layer}>
              <input
                type="checkbox"
                checked={layers[layer]}
                onChange={(event) => setPreferences({ layers: { ...layers, [layer]: event.target.checked } })}
              />
              {t(`layers.${layer}`)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('overview.colourBy')}</legend>
          {COLOURINGS.map((by) => (
            <label key={by}>
              <input
                type="radio"
                name="colour-by"
                checked={colourBy === by}
                onChange={() => setPreferences({ colourBy: by })}
              />
              {t(`overview.by.${by}`)}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{t('top.naming')}</legend>
          {NAMINGS.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="naming"
                checked={naming === name}
                onChange={() => setPreferences({ naming: name })}
              />
              {t(`naming.${name}`)}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="button popover-entry"
          title={`${t('commands.frame')} (f)`}
          onClick={frameSelection}
        >
          {t('top.frame')}
        </button>
      </Popover>
      <button type="button" className="button bare wide-only" onClick={() => void copyLink()}>
        {t('top.share')}
      </button>
      <button type="button" className="button bare wide-only" onClick={() => openDialog('model')}>
        {t('model.open')}
      </button>
      <LanguageSwitch />
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
        aria-label={t('top.keys')}
        title={`${t('top.keys')} (?)`}
        onClick={() => openDialog('keys')}
      >
        ?
      </button>
      <MoreMenu />
      <PanelToggle panel="inspector" label={t('top.details')} hint="]" />
    </header>
  );
}
