import { words } from '../i18n/index.ts';

export type ClassName = keyof typeof words.classNames;

/** The class as a letter on its colour: never colour alone. */
export function ClassBadge({ name }: { name: ClassName }) {
  const { letter, name: meaning } = words.classNames[name];
  return (
    <span className={`badge class-${name}`} title={`${words.classLabels[name]}: ${meaning}`}>
      <span aria-hidden="true">{letter}</span>
      <span className="unseen">{words.classLabels[name]}</span>
    </span>
  );
}
