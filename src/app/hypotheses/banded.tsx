import type { Band } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { formatNumber } from '../i18n/quantities.ts';
import { bandOf, type FigureFormat, figureOf } from './figure-format.ts';
import { useSpread } from './use-spread.ts';

interface BandedProps {
  readonly value: number;
  readonly format: FigureFormat;
  /** Null until it is there, or where there is none. */
  readonly band: Band | null;
}

/** A computed figure with its band. @example 351 km, 338–366 */
export function Banded({ value, format, band }: BandedProps) {
  const spread = useSpread();
  return (
    <>
      <em className="computed">{figureOf(value, format)}</em>
      {band && spread && (
        <span className="band" title={t('reconstruction.bandTitle', { count: formatNumber(spread.flights) })}>
          {', '}
          <span className="unbroken">{bandOf(band, format)}</span>
        </span>
      )}
    </>
  );
}
