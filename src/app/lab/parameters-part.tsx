import { useMemo } from 'react';
import { words } from '../i18n/index.ts';
import { unitText } from '../i18n/quantities.ts';
import { changeDraft } from '../state/lab-session.ts';
import { choiceIn, type LabChoice, labChoices, typeOfDraft, withChoice } from './draft.ts';
import { type PartProps, problemAt } from './setup-part.ts';
import { SliderRow } from './slider-row.tsx';

const text = words.lab;

function PriorTag() {
  return (
    <span className="tag" title={text.priorTitle}>
      {text.prior}
    </span>
  );
}

/** The type's figures that may be changed, with the ranges of their priors. */
export function ParametersPart({ stock, draft, problems }: PartProps) {
  const type = typeOfDraft(draft, stock.types);
  const choices = useMemo(() => (type ? labChoices(type) : []), [type]);
  const sourceOf = ({ source, confidence }: LabChoice): string =>
    text.source(stock.sourceTitle(source), text.confidence[confidence]);
  return (
    <section aria-label={text.parameters}>
      <h3>{text.parameters}</h3>
      {choices.map((choice) => (
        <SliderRow
          key={choice.key}
          label={text.keys[choice.key]}
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
