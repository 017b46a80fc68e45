import { figureText } from '../i18n/figure-text.ts';
import { t } from '../i18n/index.ts';
import { formatPlace } from '../i18n/quantities.ts';
import type { LabFlown } from '../state/lab-store.ts';
import { FIGURE_ROWS } from './figures.ts';

/** The flight's figures; what the flight does not have is a dash. */
export function FiguresTab({ flown }: { flown: LabFlown }) {
  const { figures, result } = flown;
  return (
    <>
      <table className="grid figures">
        <caption className="unseen">{t('lab.figures.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.figures.quantity')}</th>
            <th scope="col">{t('lab.figures.value')}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURE_ROWS.map(({ key, unit, of }) => (
            <tr key={key}>
              <th scope="row">{t(`lab.figures.rows.${key}`)}</th>
              <td data-figure={key}>
                <em className="computed">{figureText(of(figures), unit)}</em>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('lab.figures.ending')}</th>
            <td>{t(`lab.figures.endings.${figures.ending}`)}</td>
          </tr>
          <tr>
            <th scope="row">{t('lab.figures.end')}</th>
            <td>
              <em className="computed">{formatPlace(result.end)}</em>
            </td>
          </tr>
        </tbody>
      </table>
      {result.ending.kind === 'impact' && figures.burnout === null && (
        <p>{t('lab.figures.fellBeforeBurnout')}</p>
      )}
      <p className="muted">{t('lab.figures.help')}</p>
    </>
  );
}
