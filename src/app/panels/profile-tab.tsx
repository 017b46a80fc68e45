import { useCallback, useMemo } from 'react';
import type { Ghost } from '../../reconstruction/index.ts';
import { type ProfilePoint, profileAt, profileOf } from '../charts/profile.ts';
import { ProfileChart } from '../charts/profile-chart.tsx';
import type { ProfileData } from '../charts/profile-plot.ts';
import { useSpread } from '../hypotheses/use-spread.ts';
import { t } from '../i18n/index.ts';
import { formatKm, formatNumber } from '../i18n/quantities.ts';
import { playback } from '../state/clock.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import type { ClaimedRecord, Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { FigureMenu } from './figure-menu.tsx';
import { FlightsPending } from './flights-pending.tsx';
import { NothingFlies } from './nothing-flies.tsx';
import { ghostProfile, type MarkedClaim, markedClaims, marksOf } from './profile-marks.ts';
import { RoundPicker, useShownRound } from './shown-round.tsx';
import { numberSources } from './source-numbers.ts';

const NO_POINTS: readonly ProfilePoint[] = [];

/** The ghost of the arc shown; null where there is none. */
const useGhost = (shown: SceneRound): Ghost | null =>
  useApp(({ ghost }) => (ghost?.fitted === shown.flown.arc.fitted ? ghost.of : null));

/** What the two drawings show. */
const useProfiles = (shown: SceneRound, marked: readonly MarkedClaim[]) => {
  const { arc } = shown.flown;
  const spread = useSpread();
  const ghost = useGhost(shown);
  return useMemo(() => {
    const shared = {
      points: profileOf(arc.trajectory),
      bands: spread?.profile ?? [],
      ghost: ghost ? ghostProfile(ghost, arc.trajectory) : NO_POINTS,
    };
    const byRange: ProfileData = { ...shared, across: 'groundRangeKm', marks: marksOf(marked, 'range') };
    const byTime: ProfileData = { ...shared, across: 'timeS', marks: marksOf(marked, 'flightTime') };
    return { byRange, byTime, flights: spread?.flights ?? null };
  }, [arc, spread, ghost, marked]);
};

function MarkList({ marked }: { marked: readonly MarkedClaim[] }) {
  if (marked.length === 0) return null;
  return (
    <section>
      <h3>{t('profile.marks')}</h3>
      <ol className="mark-list">
        {marked.map(({ number, text, source }) => (
          <li key={number} value={number}>
            {text} {source !== null && <span className="source-number">{source}</span>}
          </li>
        ))}
      </ol>
      <p className="muted">{t('profile.marksHelp')}</p>
    </section>
  );
}

function Charts({ shelf, record, shown }: { shelf: Shelf; record: ClaimedRecord; shown: SceneRound }) {
  const { arc } = shown.flown;
  const { launchS } = shown;
  const sources = useMemo(
    () => numberSources([...record.claims, ...(record.statements ?? [])], shelf.catalogue.sources),
    [record, shelf],
  );
  const marked = useMemo(
    () => markedClaims(arc.fitted, shelf.catalogue.issuers, sources),
    [arc, shelf, sources],
  );
  const { byRange, byTime, flights } = useProfiles(shown, marked);
  const onPoint = useCallback(
    (mark: (point: ProfilePoint) => void) => {
      const show = (timeS: number): void => mark(profileAt(arc.trajectory, timeS - launchS));
      show(playback.timeS());
      return playback.onTime(show);
    },
    [arc, launchS],
  );
  const { apogeeM, groundRangeM } = arc.computed;
  const shared = {
    onPoint,
    summary: t('profile.summary', { height: formatKm(apogeeM), range: formatKm(groundRangeM) }),
    heightLabel: t('profile.height'),
  };
  return (
    <>
      <div className="profile-head">
        <RoundPicker />
        <FigureMenu
          shelf={shelf}
          record={record}
          shown={shown}
          marked={marked}
          data={byRange}
          sources={sources}
        />
      </div>
      <ProfileChart
        {...shared}
        title={t('profile.heightByRange')}
        data={byRange}
        acrossLabel={t('profile.range')}
      />
      <ProfileChart
        {...shared}
        title={t('profile.heightByTime')}
        data={byTime}
        acrossLabel={t('profile.time')}
      />
      <p className="muted">
        {shared.summary} {flights !== null && t('profile.band', { count: formatNumber(flights) })}{' '}
        {byRange.ghost.length > 0 && t('profile.ghost')}
      </p>
      <MarkList marked={marked} />
    </>
  );
}

/** The arc shown from the side, with its bands and the reported figures. */
export function ProfileTab({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const shown = useShownRound();
  if (!shown) {
    return (
      <>
        <FlightsPending />
        <NothingFlies />
      </>
    );
  }
  return <Charts shelf={shelf} record={record} shown={shown} />;
}
