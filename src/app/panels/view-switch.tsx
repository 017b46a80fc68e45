import { t } from '../i18n/index.ts';
import { VIEWS } from '../state/preferences.ts';
import { setView, useApp } from '../state/store.ts';

/** Chooses what the middle of the page shows. */
export function ViewSwitch() {
  const shown = useApp((state) => state.preferences.view);
  return (
    <fieldset className="view-switch" data-reserved="" aria-label={t('inspector3d.views.label')}>
      {VIEWS.map((view) => (
        <button
          key={view}
          type="button"
          className="view-choice"
          aria-pressed={view === shown}
          title={view === 'both' ? t('inspector3d.beside') : `${t('inspector3d.toggle')} (g)`}
          onClick={() => setView(view)}
        >
          {t(`inspector3d.views.${view}`)}
        </button>
      ))}
    </fieldset>
  );
}
