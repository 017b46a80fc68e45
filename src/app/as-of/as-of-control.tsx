import { useState } from 'react';
import { formatAsOf, parseAsOf } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { Popover } from '../panels/popover.tsx';
import { setAsOf, useApp } from '../state/store.ts';
import { AS_OF_CHOICES, asOfText } from './as-of-text.ts';

const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 86_400;

const UNITS = { min: MINUTE_S, h: HOUR_S, d: DAY_S } as const;

/** Any delay after the launch. */
function OwnDelay({ onChosen }: { onChosen: () => void }) {
  const [amount, setAmount] = useState('30');
  const [unit, setUnit] = useState<keyof typeof UNITS>('min');
  const value = amount.trim() === '' ? Number.NaN : Number(amount);
  const isUsable = Number.isFinite(value) && value >= 0 && value * UNITS[unit] <= 100 * 365 * DAY_S;
  return (
    <form
      className="as-of-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUsable) return;
        setAsOf({ kind: 'after', delayS: value * UNITS[unit] });
        onChosen();
      }}
    >
      <label>
        <span>{t('asOf.delay')}</span>
        <input
          type="number"
          min={0}
          step="any"
          value={amount}
          aria-invalid={!isUsable}
          onChange={(event) => setAmount(event.target.value)}
        />
      </label>
      <select
        aria-label={t('asOf.unit')}
        value={unit}
        onChange={(event) => setUnit(event.target.value as keyof typeof UNITS)}
      >
        {(['min', 'h', 'd'] as const).map((each) => (
          <option key={each} value={each}>
            {t(`asOf.units.${each}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="button" disabled={!isUsable}>
        {t('asOf.show')}
      </button>
    </form>
  );
}

/** Any moment, as the calendar and the clock of Korea give it. */
function OwnMoment({ onChosen }: { onChosen: () => void }) {
  const [local, setLocal] = useState('');
  const moment =
    local === '' ? null : parseAsOf(new Date(`${local}:00+09:00`).toISOString().slice(0, 16).concat('Z'));
  const isUsable = moment !== null && 'kind' in moment;
  return (
    <form
      className="as-of-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUsable) return;
        setAsOf(moment);
        onChosen();
      }}
    >
      <label>
        <span>{t('asOf.moment')}</span>
        <input
          type="datetime-local"
          value={local}
          min="1984-01-01T00:00"
          max="2100-01-01T00:00"
          onChange={(event) => setLocal(event.target.validity.valid ? event.target.value : '')}
        />
      </label>
      <button type="submit" className="button" disabled={!isUsable}>
        {t('asOf.show')}
      </button>
    </form>
  );
}

/** Chooses the moment whose knowledge the list, the details, the flights and the globe show. */
export function AsOfControl() {
  const asOf = useApp((state) => state.asOf);
  const isNow = asOf.kind === 'now';
  return (
    <div className={isNow ? 'as-of' : 'as-of past'}>
      <Popover label={t('asOf.label', { moment: asOfText(asOf) })}>
        {(close) => (
          <>
            <p className="muted as-of-help">{t('asOf.help')}</p>
            {AS_OF_CHOICES.map((preset) => (
              <button
                key={formatAsOf(preset)}
                type="button"
                className="button bare popover-entry"
                aria-pressed={formatAsOf(asOf) === formatAsOf(preset)}
                onClick={() => {
                  setAsOf(preset);
                  close();
                }}
              >
                {asOfText(preset)}
              </button>
            ))}
            <OwnDelay onChosen={close} />
            <OwnMoment onChosen={close} />
          </>
        )}
      </Popover>
    </div>
  );
}
