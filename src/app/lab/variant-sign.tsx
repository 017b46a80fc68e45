import { LINE_PATTERNS, variantPattern } from '../globe/line-pattern.ts';
import { variantOf } from '../state/lab-flights.ts';
import type { PinSign } from './pins.ts';

/** A variant's letter with its line as globe and charts draw it: never colour alone. */
export function VariantSign({ sign }: { sign: PinSign }) {
  const variant = variantOf(sign);
  const { strokePx, drawn } = LINE_PATTERNS[variantPattern(variant)];
  return (
    <span className={`variant-sign variant-${variant}`}>
      {sign}
      <svg viewBox="0 0 36 8" aria-hidden="true">
        <path
          d="M0 4H36"
          strokeDasharray={`${strokePx * drawn} ${strokePx * (1 - drawn)}`}
          // Begins within a stroke, as in the legend: even of the longest the gap is seen.
          strokeDashoffset={(strokePx * drawn) / 2}
        />
      </svg>
    </span>
  );
}
