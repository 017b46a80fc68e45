import { timeSpan } from '../../engine/trajectory/index.ts';
import { t } from '../i18n/index.ts';
import { letterOf } from '../i18n/letter.ts';
import { formatDate, formatKm, formatMinutes } from '../i18n/quantities.ts';
import { flyingCompanions } from '../state/companions.ts';
import type { FlownScene } from '../state/flown-scene.ts';
import { recordById, type Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';

interface RowProps {
  readonly shelf: Shelf;
  readonly scene: FlownScene;
  /** Letter of a companion; empty for the selected launch. */
  readonly sign: string;
}

function Row({ shelf, scene, sign }: RowProps) {
  const record = recordById(shelf, scene.launchId);
  const [first] = scene.rounds;
  if (!first) return null;
  const { computed, trajectory } = first.flown.arc;
  return (
    <tr>
      <th scope="row">
        {sign} {record ? formatDate(record.dateKst) : scene.launchId}
      </th>
      <td>{scene.rounds.length}</td>
      {[
        formatKm(computed.apogeeM),
        formatKm(computed.groundRangeM),
        formatMinutes(timeSpan(trajectory).endS),
      ].map((text) => (
        <td key={text}>
          <em className="computed">{text}</em>
        </td>
      ))}
    </tr>
  );
}

/** The launches that are replayed together, a row each: the first round that flies stands for the launch. */
export function CompareTable({ shelf, chosen }: { shelf: Shelf; chosen: FlownScene | null }) {
  const { compared, companions, selectedId } = useApp();
  const beside = flyingCompanions(compared, companions, selectedId);
  if (beside.length === 0) return null;
  const columns = [t('quantity.count'), t('quantity.apogee'), t('quantity.range'), t('quantity.flightTime')];
  return (
    <section>
      <h3>{t('compare.caption')}</h3>
      <table className="grid">
        <caption className="unseen">{t('compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.launch')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosen && <Row shelf={shelf} scene={chosen} sign="" />}
          {beside.map((scene) => (
            <Row
              key={scene.launchId}
              shelf={shelf}
              scene={scene}
              sign={letterOf(compared.indexOf(scene.launchId))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
