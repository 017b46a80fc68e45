import { useId, useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  /** Not a number where the field holds none. */
  readonly value: number;
  /** The value as it is written into the field. */
  readonly text: string;
  /** Not a number where what was typed is none. */
  readonly onValue: (value: number) => void;
  /** What is wrong with the value, said beside the field. */
  readonly problem: string | null;
  /** Id of an element that says more of the field. */
  readonly describedBy?: string;
}

const readNumber = (text: string): number => {
  const plain = text.trim().replace('\u2212', '-').replaceAll(/\s/g, '');
  return plain === '' ? Number.NaN : Number(plain);
};

/** A field for one figure. What is being typed stays as it is typed; a value from elsewhere replaces it. */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, value, text, onValue, problem, describedBy } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  // Undo, a slider or a link puts another value here: what was typed is then no longer what counts.
  const isTyped = typed !== null && Object.is(readNumber(typed), value);
  const problemId = problem === null ? undefined : `${id}-problem`;
  const described = [problemId, describedBy].filter((part) => part !== undefined).join(' ');
  return (
    <>
      <span className="number-field">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={unit === '' ? label : `${label}, ${unit}`}
          aria-invalid={problem !== null}
          aria-describedby={described === '' ? undefined : described}
          value={isTyped ? typed : text}
          onChange={(event) => {
            setTyped(event.target.value);
            onValue(readNumber(event.target.value));
          }}
          onBlur={() => {
            if (problem === null) setTyped(null);
          }}
        />
        <span className="unit" aria-hidden="true">
          {unit}
        </span>
      </span>
      <span id={`${id}-problem`} className="field-problem" role="status">
        {problem}
      </span>
    </>
  );
}
