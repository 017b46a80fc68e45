import type { VehicleType } from '../../engine/vehicle/index.ts';
import { t } from '../i18n/index.ts';
import { ClassBadge } from '../panels/class-badge.tsx';
import { changeDraft } from '../state/lab-session.ts';
import { typeOfDraft, withType } from './draft.ts';
import { type PartProps, problemAt } from './setup-part.ts';

const CLASSES = ['SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV'] as const;

/** What flies: the types by class. */
export function VehiclePart({ stock, draft, problems }: PartProps) {
  const type = typeOfDraft(draft, stock.types);
  const byClass = Map.groupBy(stock.types, (each) => each.class);
  const problem = problemAt(problems, 'typeKey');
  return (
    <section aria-label={t('lab.vehicle')}>
      <h3>{t('lab.vehicle')}</h3>
      <select
        aria-label={t('lab.type')}
        value={type?.key ?? ''}
        onChange={(event) => changeDraft(withType(draft, event.target.value))}
      >
        {!type && <option value="">{draft.typeKey}</option>}
        {CLASSES.filter((name) => byClass.has(name)).map((name) => (
          <optgroup key={name} label={`${name}: ${t(`classNames.${name}.name`)}`}>
            {byClass.get(name)?.map((each) => (
              <option key={each.key} value={each.key}>
                {each.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {problem !== null && (
        <p className="field-problem" role="status">
          {problem}
        </p>
      )}
      {type && <TypeNote type={type} />}
    </section>
  );
}

function TypeNote({ type }: { type: VehicleType }) {
  const facts = [
    t(`lab.flight.${type.flight}`),
    t('lab.stages', { count: type.parameters.stages.length }),
    t(`lab.propellant.${type.propellant}`),
  ];
  return (
    <>
      <p className="lab-note">
        <ClassBadge name={type.class} /> {facts.join(' · ')}
      </p>
      <p className="muted lab-note">{type.note}</p>
    </>
  );
}
