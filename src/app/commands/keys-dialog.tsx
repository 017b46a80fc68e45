import { t } from '../i18n/index.ts';
import { commandsNow } from './commands.ts';
import { Dialog } from './dialog.tsx';
import { StrokeKeys } from './stroke-keys.tsx';

/** The list of keys. */
export function KeysDialog() {
  return (
    <Dialog title={t('keys.title')}>
      <p className="muted">{t('keys.help')}</p>
      <dl className="key-list">
        {commandsNow().map(
          ({ id, label, stroke }) =>
            stroke && (
              <div key={id}>
                <dt>
                  <StrokeKeys stroke={stroke} />
                </dt>
                <dd>{label}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="muted">{t('inspector3d.keys', { help: t('inspector3d.help') })}</p>
    </Dialog>
  );
}
