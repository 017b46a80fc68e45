import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { type CatalogueRecord, queryRecords, yearHistogram } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';
import { withField } from '../state/find.ts';
import { nameOf, type Shelf } from '../state/shelf.ts';
import { selectRecord, setQuery, useApp } from '../state/store.ts';

const HEIGHT = 44;
/** From the ground up; what is frequent is at the bottom, so that its course is read off a straight base. */
const STACK = ['SRBM', 'CRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV', 'SLV', 'unknown'] as const;

/** Years from the first to the last of the record, none left out. */
const yearsOf = (histogram: ReadonlyMap<string, unknown>): readonly number[] => {
  const years = [...histogram.keys()].map(Number).filter(Number.isFinite);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  // A slip of the pen in an own file must not stretch the axis to the year 9999.
  return years.length === 0 || last - first > 400
    ? years.sort((a, b) => a - b)
    : Array.from({ length: last - first + 1 }, (_, at) => first + at);
};

/** Where a date lies on the axis of years, 0 to 1. */
const shareOf = (years: readonly number[], dateKst: string): number => {
  const [year = '', month = '7', day = '1'] = dateKst.split('-');
  const at = years.indexOf(Number(year));
  return at < 0 ? -1 : (at + (Number(month) - 1) / 12 + (Number(day) - 1) / 365) / years.length;
};

/** Engine tests and what happened around the launches, under the years. */
function Markers({ shelf, years }: { shelf: Shelf; years: readonly number[] }) {
  const query = useApp((state) => state.query);
  const selectedId = useApp((state) => state.selectedId);
  const marked = useMemo(() => {
    const timeless = withField(
      withField(withField(query, 'from', undefined), 'to', undefined),
      'kinds',
      undefined,
    );
    return queryRecords(shelf.index, timeless).filter(({ kind }) => kind !== 'launch');
  }, [shelf, query]);
  const title = (record: CatalogueRecord): string =>
    `${formatDate(record.dateKst)}: ${t(`kind.${record.kind}`)}, ${nameOf(record)}`;
  return (
    <div className="year-markers">
      {marked.map((record) => (
        <button
          key={record.id}
          type="button"
          // The list has the same records for the keyboard.
          tabIndex={-1}
          className={`year-marker ${record.kind}`}
          aria-pressed={record.id === selectedId}
          aria-label={title(record)}
          title={title(record)}
          style={{ left: `${(shareOf(years, record.dateKst) * 100).toFixed(2)}%` }}
          onClick={() => selectRecord(record.id)}
        />
      ))}
    </div>
  );
}

/** Launches by year and class; drag over it to keep those years only. */
export function YearHistogram({ shelf }: { shelf: Shelf }) {
  const query = useApp((state) => state.query);
  const [dragged, setDragged] = useState<readonly [number, number] | null>(null);
  const began = useRef(0);
  const histogram = useMemo(() => yearHistogram(shelf.index, query), [shelf, query]);
  // The axis is that of the whole record, so that it stands still while conditions change.
  const full = useApp((state) => (state.shelf.state === 'ready' ? state.shelf.full : shelf));
  const years = useMemo(() => yearsOf(yearHistogram(full.index, {})), [full]);
  const totals = years.map((year) =>
    STACK.reduce((sum, name) => sum + (histogram.get(String(year))?.get(name) ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  const last = years.length - 1;
  if (last < 0) return null;

  const indexOfYear = (text: string | undefined, otherwise: number): number => {
    const at = text === undefined ? -1 : years.indexOf(Number(text.slice(0, 4)));
    return at < 0 ? otherwise : at;
  };
  const chosen: readonly [number, number] = dragged ?? [
    indexOfYear(query.from, 0),
    indexOfYear(query.to, last),
  ];
  const isWhole = chosen[0] === 0 && chosen[1] === last;

  const keepYears = (from: number, to: number): void => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const isAll = low === 0 && high === last;
    const fromYear = isAll ? undefined : String(years[low]);
    const toYear = isAll ? undefined : String(years[high]);
    setQuery(withField(withField(query, 'from', fromYear), 'to', toYear));
  };
  const yearAt = (event: PointerEvent<Element>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.min(last, Math.max(0, Math.floor(((event.clientX - left) / width) * years.length)));
  };
  const yearText = (at: number): string => String(years[at] ?? '');

  return (
    <fieldset className="years" data-testid="years">
      <legend className="unseen">{t('list.years')}</legend>
      <svg
        className="year-bars"
        viewBox={`0 0 ${years.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          began.current = yearAt(event);
          setDragged([began.current, began.current]);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          const at = yearAt(event);
          setDragged([Math.min(began.current, at), Math.max(began.current, at)]);
        }}
        onPointerUp={(event) => {
          if (!dragged) return;
          setDragged(null);
          keepYears(began.current, yearAt(event));
        }}
        onPointerCancel={() => setDragged(null)}
        onDoubleClick={() => keepYears(0, last)}
      >
        {!isWhole && (
          <rect
            className="year-brush"
            x={chosen[0]}
            y={0}
            width={chosen[1] - chosen[0] + 1}
            height={HEIGHT}
          />
        )}
        {years.map((year, at) => {
          let top = HEIGHT;
          const isOut = at < chosen[0] || at > chosen[1];
          return (
            <g key={year} className={isOut ? 'year-out' : undefined}>
              <rect className="year-hover" x={at} y={0} width={1} height={HEIGHT}>
                <title>{`${year}: ${totals[at]}`}</title>
              </rect>
              {STACK.map((name) => {
                const count = histogram.get(String(year))?.get(name) ?? 0;
                if (count === 0) return null;
                const height = (count / most) * (HEIGHT - 2);
                top -= height;
                return (
                  <rect
                    key={name}
                    className={`year-bar class-${name}`}
                    x={at + 0.08}
                    y={top}
                    width={0.84}
                    height={height}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
      <Markers shelf={shelf} years={years} />
      <div className="year-ends">
        <label>
          <span className="unseen">{t('list.firstYear')}</span>
          <input
            type="range"
            min={0}
            max={last}
            value={chosen[0]}
            aria-valuetext={yearText(chosen[0])}
            onChange={(event) => keepYears(Math.min(event.target.valueAsNumber, chosen[1]), chosen[1])}
          />
        </label>
        <label>
          <span className="unseen">{t('list.lastYear')}</span>
          <input
            type="range"
            min={0}
            max={last}
            value={chosen[1]}
            aria-valuetext={yearText(chosen[1])}
            onChange={(event) => keepYears(chosen[0], Math.max(event.target.valueAsNumber, chosen[0]))}
          />
        </label>
      </div>
      <div className="year-words muted">
        <span>{yearText(chosen[0])}</span>
        <span>{t('list.mostInAYear', { count: most })}</span>
        <span>{yearText(chosen[1])}</span>
      </div>
    </fieldset>
  );
}
