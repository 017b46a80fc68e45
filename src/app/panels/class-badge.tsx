import type { Launch } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';

export type ClassName = Launch['class'] | 'engine-test' | 'context';

/** The class as a letter on its colour: never colour alone. */
export function ClassBadge({ name }: { name: ClassName }) {
  const label = t(`classLabels.${name}`);
  return (
    <span className={`badge class-${name}`} title={`${label}: ${t(`classNames.${name}.name`)}`}>
      <span aria-hidden="true">{t(`classNames.${name}.letter`)}</span>
      <span className="unseen">{label}</span>
    </span>
  );
}
