import { useMemo } from 'react';
import { t } from '../i18n/index.ts';
import { unitText } from '../i18n/quantities.ts';
import { changeDraft } from '../state/lab-session.ts';
import { choiceIn, type LabChoice, labChoices, typeOfDraft, withChoice } from './draft.ts';
import { type PartProps, problemAt } from './setup-part.ts';
import { SliderRow } from './slider-row.tsx';

function PriorTag() {
  return (
    <span className="tag" title={t('lab.priorTitle')}>
      {t('lab.prior')}
    </span>
  );
}

/** The type's figures that may be changed, with the ranges of their priors. */
export function ParametersPart({ stock, draft, problems }: PartProps) {
  const type = typeOfDraft(draft, stock.types);
  const choices = useMemo(() => (type ? labChoices(type) : []), [type]);
  const sourceOf = ({ source, confidence }: LabChoice): string =>
    t('lab.source', { title: stock.sourceTitle(source), confidence: t(`lab.confidence.${confidence}`) });
  return (
    <section aria-label={t('lab.parameters')}>
      <h3>{t('lab.parameters')}</h3>
      {choices.map((choice) => (
        <SliderRow
          key={choice.key}
          label={t(`lab.keys.${choice.key}`)}
          unit={unitText(choice.unit)}
          value={choiceIn(draft, choice)}
          low={choice.low}
          high={choice.high}
          nominal={choice.nominal}
          source={sourceOf(choice)}
          tag={choice.prior && <PriorTag />}
          problem={problemAt(problems, `choices.${choice.key}`)}
          onValue={(value) => changeDraft(withChoice(draft, choice.key, value))}
        />
      ))}
    </section>
  );
}
