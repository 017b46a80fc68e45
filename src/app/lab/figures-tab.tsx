import { figureText } from '../i18n/figure-text.ts';
import { words } from '../i18n/index.ts';
import { formatPlace } from '../i18n/quantities.ts';
import type { LabFlown } from '../state/lab-store.ts';
import { FIGURE_ROWS } from './figures.ts';

const text = words.lab.figures;

/** The flight's figures; what the flight does not have is a dash. */
export function FiguresTab({ flown }: { flown: LabFlown }) {
  const { figures, result } = flown;
  return (
    <>
      <table className="grid figures">
        <caption className="unseen">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.quantity}</th>
            <th scope="col">{text.value}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURE_ROWS.map(({ key, unit, of }) => (
            <tr key={key}>
              <th scope="row">{text.rows[key]}</th>
              <td data-figure={key}>
                <em className="computed">{figureText(of(figures), unit)}</em>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{text.ending}</th>
            <td>{text.endings[figures.ending]}</td>
          </tr>
          <tr>
            <th scope="row">{text.end}</th>
            <td>
              <em className="computed">{formatPlace(result.end)}</em>
            </td>
          </tr>
        </tbody>
      </table>
      {result.ending.kind === 'impact' && figures.burnout === null && <p>{text.fellBeforeBurnout}</p>}
      <p className="muted">{text.help}</p>
    </>
  );
}
