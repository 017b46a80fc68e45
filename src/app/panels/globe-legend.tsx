import { type JSX, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { LINE_PATTERNS } from '../globe/line-pattern.ts';
import { t } from '../i18n/index.ts';
import type { SceneEventKind } from '../state/flown-scene.ts';
import { reportedArcs } from '../state/globe-link.ts';
import { useApp } from '../state/store.ts';
import { type LegendLine, labLegendLines, legendLines } from './legend-entries.ts';
import { OverviewLegend } from './overview-legend.tsx';

/** With less than this the legend would take the globe from the flights, and starts closed. */
const ROOM = matchMedia('(min-width: 1280px) and (min-height: 640px)');

const onRoom = (listener: () => void): (() => void) => {
  ROOM.addEventListener('change', listener);
  return () => ROOM.removeEventListener('change', listener);
};

function LineSample({ line: { pattern, isAhead, variant } }: { line: LegendLine }) {
  const { strokePx, drawn } = LINE_PATTERNS[pattern];
  const colour = variant === undefined ? '' : ` variant-${variant}`;
  return (
    <svg className={`legend-sample legend-line${colour}`} viewBox="0 0 36 8" aria-hidden="true">
      <path
        d="M0 4H36"
        className={isAhead ? 'ahead' : undefined}
        strokeDasharray={drawn < 1 ? `${strokePx * drawn} ${strokePx * (1 - drawn)}` : undefined}
        // Begins within a stroke, so that even of the longest two and their gap are seen.
        strokeDashoffset={(strokePx * drawn) / 2}
      />
    </svg>
  );
}

/** As the timeline draws them: see `.lane-event`. */
const SYMBOLS: readonly { readonly kinds: readonly SceneEventKind[]; readonly shape: JSX.Element }[] = [
  { kinds: ['lift-off', 'apogee'], shape: <circle cx="18" cy="4" r="3" strokeWidth="2" /> },
  { kinds: ['burnout'], shape: <circle cx="18" cy="4" r="2" strokeWidth="1" /> },
  { kinds: ['splash'], shape: <rect className="filled" x="14" y="0" width="8" height="8" /> },
];

/** What the ellipse of the spread is, which is no weapon's accuracy. */
function EllipseLine() {
  return (
    <li className="legend-long">
      <svg className="legend-sample legend-symbol" viewBox="0 0 36 8" aria-hidden="true">
        <ellipse cx="18" cy="4" rx="12" ry="3" strokeWidth="1.5" />
      </svg>
      {t('legend.ellipse')}
    </li>
  );
}

/** What the lines and symbols now on the screen mean; nothing while nothing flies. */
export function GlobeLegend() {
  const mode = useApp((state) => state.mode);
  const labScene = useApp((state) => state.labScene);
  const shelf = useApp((state) => state.shelf);
  const selectedId = useApp((state) => state.selectedId);
  const flights = useApp((state) => state.flights);
  const layers = useApp((state) => state.preferences.layers);
  const hasEllipse = useApp(({ ensemble }) => ensemble.state === 'ready');
  const hasRoom = useSyncExternalStore(onRoom, () => ROOM.matches);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const id = useId();
  const isLab = mode === 'lab';
  const arcs = useMemo(
    () => (isLab ? [] : reportedArcs({ shelf, selectedId, flights })),
    [isLab, shelf, selectedId, flights],
  );
  const rounds = flights.state === 'ready' ? (flights.scene?.rounds ?? []) : [];
  const lanes = isLab ? (labScene?.lanes ?? []) : rounds;
  const lines = isLab && labScene ? labLegendLines(labScene.arcs) : legendLines(arcs);
  const kinds = new Set(lanes.flatMap(({ events }) => events.map(({ kind }) => kind)));
  const hasOverview = !isLab && (layers.overviewArcs || layers.splashDensity);
  if (lines.length === 0 && !hasOverview) return null;
  const isOpen = chosen ?? hasRoom;
  return (
    <section className="legend" aria-label={t('legend.title')}>
      <button
        type="button"
        className="legend-title"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChosen(!isOpen)}
      >
        {t('legend.title')}
      </button>
      <ul id={id} hidden={!isOpen}>
        {lines.map((line) => (
          <li key={line.text}>
            <LineSample line={line} />
            {line.text}
          </li>
        ))}
        {SYMBOLS.map(({ kinds: ofSymbol, shape }) => ({
          shape,
          shown: ofSymbol.filter((kind) => kinds.has(kind)),
        }))
          .filter(({ shown }) => shown.length > 0)
          .map(({ shape, shown }) => (
            <li key={shown.join()}>
              <svg className="legend-sample legend-symbol" viewBox="0 0 36 8" aria-hidden="true">
                {shape}
              </svg>
              {shown.map((kind) => t(`timeline.events.${kind}`)).join(', ')}
            </li>
          ))}
        {!isLab && hasEllipse && <EllipseLine />}
        {hasOverview && <OverviewLegend />}
      </ul>
    </section>
  );
}
