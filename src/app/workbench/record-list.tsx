import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../i18n/index.ts';
import { SEARCH_FIELD_ID } from '../panels/element-ids.ts';
import type { ListOrder } from '../state/find.ts';
import { useListedRecords } from '../state/selection.ts';
import type { Shelf } from '../state/shelf.ts';
import { clearFilters, orderBy, useApp } from '../state/store.ts';
import { RecordRow } from './record-row.tsx';

/** From this width on a record takes one line, with a column for each figure. */
const ONE_LINE_FROM_PX = 520;
const ONE_LINE_PX = 29;
const TWO_LINES_PX = 49;

const COLUMNS = [
  'date',
  'class',
  'type',
  'site',
  'range',
  'apogee',
  'rounds',
  'issuers',
] as const satisfies ListOrder['by'][];

/** The columns' names, which order the list. */
function Header() {
  const { by, descending } = useApp((state) => state.order);
  return (
    <div className="list-head" role="toolbar" aria-label={t('list.sort')}>
      {COLUMNS.map((column) => {
        const isOrder = column === by;
        const direction = descending ? t('list.descending') : t('list.ascending');
        return (
          <button
            key={column}
            type="button"
            className={`list-column column-${column}`}
            aria-pressed={isOrder}
            title={isOrder ? direction : t('list.sortBy', { column: t(`column.${column}`) })}
            onClick={() => orderBy(column)}
          >
            {t(`column.${column}`)}
            <span aria-hidden="true">{isOrder ? (descending ? ' ↓' : ' ↑') : ''}</span>
            {isOrder && <span className="unseen">{`, ${direction}`}</span>}
          </button>
        );
      })}
    </div>
  );
}

/** The button that clears goes away; the focus goes where the next search is typed. */
const clearAndSearch = (): void => {
  clearFilters();
  document.getElementById(SEARCH_FIELD_ID)?.focus();
};

function NothingFound() {
  const isPast = useApp(({ asOf }) => asOf.kind !== 'now');
  return (
    <div className="empty" role="status">
      <p>{t('list.emptyTitle')}</p>
      <p className="muted">{t(isPast ? 'list.emptyThen' : 'list.emptyHelp')}</p>
      <button type="button" className="button" onClick={clearAndSearch}>
        {t('list.clear')}
      </button>
    </div>
  );
}

interface RowsProps {
  readonly shelf: Shelf;
  readonly scroller: HTMLElement;
  readonly rowPx: number;
}

/** The rows in sight, and room for all the others. */
function Rows({ shelf, scroller, rowPx }: RowsProps) {
  const records = useListedRecords();
  const selectedId = useApp((state) => state.selectedId);
  const language = useApp((state) => state.language);
  const virtualizer = useVirtualizer({
    count: records.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowPx,
    getItemKey: (at) => records[at]?.id ?? at,
    overscan: 6,
  });
  const isFirst = useRef(true);
  const selectedAt = records.findIndex(({ id }) => id === selectedId);
  useEffect(() => {
    if (selectedAt < 0) return;
    const hadFocus = scroller.contains(document.activeElement);
    virtualizer.scrollToIndex(selectedAt, { align: isFirst.current ? 'center' : 'auto' });
    isFirst.current = false;
    // Stepping with the keys takes the focus along where the list has it.
    if (!hadFocus) return;
    const frame = requestAnimationFrame(() =>
      scroller.querySelector<HTMLElement>('[aria-current=true]')?.focus({ preventScroll: true }),
    );
    return () => cancelAnimationFrame(frame);
  }, [selectedAt, virtualizer, scroller]);

  const reachableId = selectedAt < 0 ? records[0]?.id : selectedId;
  if (records.length === 0) return <NothingFound />;
  return (
    <ol style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const record = records[index];
        return (
          record && (
            <li
              key={key}
              aria-setsize={records.length}
              aria-posinset={index + 1}
              style={{ height: rowPx, transform: `translateY(${start}px)` }}
            >
              <RecordRow
                shelf={shelf}
                record={record}
                selected={record.id === selectedId}
                reachable={record.id === reachableId}
                language={language}
              />
            </li>
          )
        );
      })}
    </ol>
  );
}

/** The records that meet the conditions; only those in sight are in the page, so thousands scroll as one does. */
export function RecordList({ shelf }: { shelf: Shelf }) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    if (!scroller) return;
    const observer = new ResizeObserver(() => setWide(scroller.clientWidth >= ONE_LINE_FROM_PX));
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller]);
  const rowPx = isWide ? ONE_LINE_PX : TWO_LINES_PX;
  return (
    <div className={isWide ? 'records one-line' : 'records'}>
      <Header />
      <div ref={setScroller} className="list-scroll" data-testid="records">
        {/* Rows of another height are laid out anew. */}
        {scroller && <Rows key={rowPx} shelf={shelf} scroller={scroller} rowPx={rowPx} />}
      </div>
    </div>
  );
}
