import type { ReactNode } from 'react';
import type { Site } from '../../catalogue/index.ts';
import { kstClock } from '../../engine/time/index.ts';
import { geodeticAt, motionAt } from '../../engine/trajectory/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import { t } from '../i18n/index.ts';
import { formatKm, formatPlace, formatSpeed } from '../i18n/quantities.ts';
import {
  type FlownScene,
  flightTimeAt,
  momentOf,
  type SceneEventKind,
  type SceneRound,
} from '../state/flown-scene.ts';
import { type ClaimedRecord, type Shelf, siteOf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { useTimeAtRest } from '../state/time-at-rest.ts';
import { COLUMNS_PER_TABLE, chunksOf } from './chunks.ts';
import { CompareTable } from './compare-table.tsx';
import { FlightsPending } from './flights-pending.tsx';
import { NothingFlies } from './nothing-flies.tsx';
import { quantityWord } from './quantity-word.ts';

/** A site's place is printed by its gazetteer, to about a kilometre. */
const SITE_DIGITS = 2;

const placeOfSite = ({ latDeg, lonDeg }: Site): string =>
  formatPlace({ latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) }, SITE_DIGITS);

interface RoundsRow {
  readonly label: string;
  readonly cell: (round: SceneRound) => ReactNode;
  /** Reported or said of the arc; everything else is read off the arc. */
  readonly plain?: true;
}

interface RoundsTableProps {
  readonly caption: string;
  readonly rounds: readonly SceneRound[];
  readonly rows: readonly RoundsRow[];
}

/** Quantities in rows, rounds in columns, in as many tables as the width needs. */
function RoundsTable({ caption, rounds, rows }: RoundsTableProps) {
  return chunksOf(rounds, COLUMNS_PER_TABLE).map((columns) => (
    <table key={columns[0]?.round} className="grid">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('reconstruction.quantity')}</span>
          </th>
          {columns.map(({ round }) => (
            <th key={round} scope="col">
              {t('round', { round })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cell, plain }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map((round) => (
              <td key={round.round}>{plain ? cell(round) : <em className="computed">{cell(round)}</em>}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

function FlownTable({ scene }: { scene: FlownScene }) {
  // To the minute, as the lift-off they count from was reported.
  const kst = (timeS: number): string => kstClock(momentOf(scene, timeS)).time.slice(0, 5);
  const eventOf = (round: SceneRound, kind: SceneEventKind) =>
    round.events.find((event) => event.kind === kind);
  const timeOf = (kind: SceneEventKind) => (round: SceneRound) => {
    const event = eventOf(round, kind);
    return event ? kst(event.timeS) : t('reconstruction.none');
  };
  const placeOf = (kind: SceneEventKind) => (round: SceneRound) => {
    const event = eventOf(round, kind);
    if (!event) return t('reconstruction.none');
    return formatPlace(geodeticAt(round.flown.arc.trajectory, flightTimeAt(round, event.timeS)));
  };
  return (
    <RoundsTable
      caption={t('table.caption')}
      rounds={scene.rounds}
      rows={[
        { label: t('table.liftOff'), cell: timeOf('lift-off'), plain: true },
        { label: t('table.apogeeTime'), cell: timeOf('apogee') },
        { label: t('table.apogeeHeight'), cell: ({ flown }) => formatKm(flown.arc.computed.apogeeM) },
        { label: t('table.apogeePlace'), cell: placeOf('apogee') },
        { label: t('table.splashTime'), cell: timeOf('splash') },
        { label: t('table.splashPlace'), cell: placeOf('splash') },
        { label: t('table.range'), cell: ({ flown }) => formatKm(flown.arc.computed.groundRangeM) },
        { label: t('table.drawnAs'), cell: ({ flown }) => t(`hypothesis.${flown.arc.kind}`), plain: true },
      ]}
    />
  );
}

function NowTable({ scene }: { scene: FlownScene }) {
  const timeS = useTimeAtRest();
  if (timeS === null) return <p className="muted">{t('table.nowPlaying')}</p>;
  const whileFlying = (format: (round: SceneRound, flightS: number) => string) => (round: SceneRound) => {
    const flies = timeS >= round.launchS && timeS <= round.endS;
    return flies ? format(round, flightTimeAt(round, timeS)) : t('reconstruction.none');
  };
  const stateOf = ({ launchS, endS }: SceneRound): string => {
    if (timeS < launchS) return t('table.waiting');
    return timeS < endS ? t('table.flying') : t('table.down');
  };
  return (
    <RoundsTable
      caption={t('table.now')}
      rounds={scene.rounds}
      rows={[
        { label: t('table.state'), cell: stateOf, plain: true },
        {
          label: t('table.height'),
          cell: whileFlying(({ flown }, at) => formatKm(geodeticAt(flown.arc.trajectory, at).heightM)),
        },
        {
          label: t('table.place'),
          cell: whileFlying(({ flown }, at) => formatPlace(geodeticAt(flown.arc.trajectory, at))),
        },
        {
          label: t('table.speed'),
          cell: whileFlying(({ flown }, at) => formatSpeed(motionAt(flown.arc.trajectory, at).speedMps)),
        },
      ]}
    />
  );
}

/** Everything that the globe shows of the selection, as tables. */
export function TableTab({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const flights = useApp((state) => state.flights);
  const site = siteOf(shelf, record);
  const unknown = record.kind === 'launch' ? t('inspector.siteUnknown') : t('inspector.testSiteUnknown');
  const siteText = `${quantityWord(record, 'site')}: ${site ? `${site.name}, ${placeOfSite(site)}` : unknown}`;
  if (flights.state !== 'ready' || !flights.scene) {
    return (
      <>
        <p>{siteText}</p>
        <FlightsPending />
        <NothingFlies />
        <CompareTable shelf={shelf} chosen={null} />
      </>
    );
  }
  return (
    <>
      <section>
        <h3>{t('table.caption')}</h3>
        <p className="muted">{siteText}</p>
        <FlownTable scene={flights.scene} />
        <p className="muted">{t('table.weak')}</p>
      </section>
      <section>
        <h3>{t('table.now')}</h3>
        <NowTable scene={flights.scene} />
      </section>
      <CompareTable shelf={shelf} chosen={flights.scene} />
    </>
  );
}
