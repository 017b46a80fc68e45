import { type ReactNode, useId } from 'react';
import { t } from '../i18n/index.ts';
import type { BoundField } from '../state/find.ts';
import { setCondition, useApp } from '../state/store.ts';

interface FieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function Figure({ label, unit, value, onChange }: FieldProps): ReactNode {
  return (
    <label className="bound">
      <span>{label}</span>
      <input
        type="number"
        min={0}
        inputMode="decimal"
        value={value ?? ''}
        onChange={(event) => {
          const given = event.target.value === '' ? Number.NaN : event.target.valueAsNumber;
          onChange(Number.isFinite(given) && given >= 0 ? given : undefined);
        }}
      />
      <span className="muted">{unit}</span>
    </label>
  );
}

function Bounds({ field }: { field: BoundField }) {
  const bounds = useApp(({ query }) => query[field]) ?? {};
  const set = (end: 'min' | 'max') => (value: number | undefined) => {
    const { [end]: _, ...rest } = bounds;
    const next = value === undefined ? rest : { ...rest, [end]: value };
    setCondition(field, Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${field}`)}</legend>
      <div className="bounds">
        <Figure label={t('list.atLeast')} unit="km" value={bounds.min} onChange={set('min')} />
        <Figure label={t('list.atMost')} unit="km" value={bounds.max} onChange={set('max')} />
      </div>
    </fieldset>
  );
}

function Days() {
  const from = useApp(({ query }) => query.from ?? '');
  const to = useApp(({ query }) => query.to ?? '');
  const id = useId();
  const ends = [
    { end: 'from', value: from, label: t('list.from') },
    { end: 'to', value: to, label: t('list.to') },
  ] as const;
  return (
    <fieldset className="facet">
      <legend>{t('list.days')}</legend>
      <div className="bounds">
        {ends.map(({ end, value, label }) => (
          <label key={end} className="bound" htmlFor={`${id}-${end}`}>
            <span>{label}</span>
            <input
              id={`${id}-${end}`}
              type="date"
              // A year alone, as the histogram sets it, begins or ends with that year.
              value={value.length === 4 ? `${value}${end === 'from' ? '-01-01' : '-12-31'}` : value}
              onChange={(event) => setCondition(end, event.target.value || undefined)}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Conditions on figures: days, range, apogee, and how many bodies spoke. */
export function BoundFields() {
  const minIssuers = useApp(({ query }) => query.minIssuers);
  return (
    <>
      <Days />
      <Bounds field="rangeKm" />
      <Bounds field="apogeeKm" />
      <fieldset className="facet">
        <legend>{t('facet.minIssuers')}</legend>
        <Figure
          label={t('list.atLeast')}
          unit={t('list.bodies')}
          value={minIssuers}
          onChange={(value) =>
            setCondition('minIssuers', value === undefined ? undefined : Math.round(value))
          }
        />
      </fieldset>
    </>
  );
}
