import { type ReactNode, useId, useMemo } from 'react';
import { t } from '../i18n/index.ts';
import { formatTrimmed, withUnit } from '../i18n/quantities.ts';
import { NumberField } from '../panels/number-field.tsx';
import { sliderScale } from '../panels/slider-scale.ts';
import { holdStroke, releaseStroke } from '../state/lab-session.ts';

interface SliderRowProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Marked under the slider; null where there is none. */
  readonly nominal: number | null;
  /** Where the range comes from, in words. */
  readonly source: string;
  /** A mark beside the label. */
  readonly tag?: ReactNode;
  readonly problem: string | null;
  readonly onValue: (value: number) => void;
}

/** Key steps by key; the ends have keys of their own. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

/** Digits that tell the written value from its neighbours, without needless zeros. */
const written = (value: number, digits: number): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(digits + 1))) : '';

/** One figure: a field and a slider, with its range, its nominal value and where they come from. */
export function SliderRow(props: SliderRowProps) {
  const { label, unit, value, low, high, nominal, source, tag, problem, onValue } = props;
  const id = useId();
  const scale = useMemo(() => sliderScale(low, high), [low, high]);
  const share = (of: number): number => Math.min(Math.max((of - low) / (high - low), 0), 1);
  const inUnit = (of: number): string => withUnit(formatTrimmed(of, scale.digits), unit);
  const safe = Number.isFinite(value) ? value : (nominal ?? low);
  return (
    <div className="slider-row" title={source}>
      <span className="slider-name">
        {label} {tag}
      </span>
      <NumberField
        label={label}
        unit={unit}
        value={value}
        text={written(value, scale.digits)}
        problem={problem}
        describedBy={`${id}-source`}
        onValue={onValue}
      />
      <div className="slider-track">
        <input
          type="range"
          min={low}
          max={high}
          step="any"
          aria-label={`${label}: ${t('lab.range', { low: inUnit(low), high: inUnit(high) })}`}
          aria-valuetext={inUnit(safe)}
          aria-describedby={`${id}-source`}
          value={safe}
          onChange={(event) => onValue(scale.atPointer(event.target.valueAsNumber))}
          onPointerDown={holdStroke}
          onPointerUp={releaseStroke}
          onPointerCancel={releaseStroke}
          onKeyDown={(event) => {
            const ends: Readonly<Record<string, number>> = { Home: low, End: high };
            const steps = STEPS[event.key];
            const next = steps === undefined ? ends[event.key] : scale.afterKeys(safe, steps);
            if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
            event.preventDefault();
            onValue(next);
          }}
        />
        {nominal !== null && (
          <span
            className="slider-nominal"
            style={{ left: `calc(8px + (100% - 16px) * ${share(nominal).toFixed(4)})` }}
          />
        )}
      </div>
      <span className="slider-ends muted">
        <span>{inUnit(low)}</span>
        {nominal !== null && (
          <button type="button" title={t('lab.toNominal', { name: label })} onClick={() => onValue(nominal)}>
            {t('lab.nominal', { value: inUnit(nominal) })}
          </button>
        )}
        <span>{inUnit(high)}</span>
      </span>
      <span id={`${id}-source`} className="unseen">
        {source}
      </span>
    </div>
  );
}
