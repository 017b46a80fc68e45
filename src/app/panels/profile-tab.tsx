import { useCallback, useMemo } from 'react';
import type { Claim } from '../../catalogue/index.ts';
import { type ProfilePoint, profileAt, profileOf } from '../charts/profile.ts';
import { ProfileChart } from '../charts/profile-chart.tsx';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatKm } from '../i18n/quantities.ts';
import { playback } from '../state/clock.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { issuerName, type Shelf } from '../state/shelf.ts';
import { FlightsPending } from './flights-pending.tsx';
import { NothingFlies } from './nothing-flies.tsx';
import { RoundPicker, useShownRound } from './shown-round.tsx';

function Charts({ shelf, shown }: { shelf: Shelf; shown: SceneRound }) {
  const { arc } = shown.flown;
  const points = useMemo(() => profileOf(arc.trajectory), [arc]);
  const onPoint = useCallback(
    (mark: (point: ProfilePoint) => void) => {
      const show = (timeS: number): void => mark(profileAt(arc.trajectory, timeS - shown.launchS));
      show(playback.timeS());
      return playback.onTime(show);
    },
    [arc, shown.launchS],
  );
  const quoted = (claim: Claim): string =>
    `${claimText(claim)} (${issuerName(shelf.catalogue.issuers, claim.issuer)})`;
  const { apogeeM, groundRangeM } = arc.computed;
  const shared = {
    points,
    onPoint,
    summary: t('profile.summary', { height: formatKm(apogeeM), range: formatKm(groundRangeM) }),
    heightLabel: t('profile.height'),
    dashed: arc.kind === 'shape-only',
    reportedHeightKm: arc.pair.apogeeM / 1000,
  };
  return (
    <>
      <ProfileChart
        {...shared}
        title={t('profile.heightByRange')}
        across="groundRangeKm"
        acrossLabel={t('profile.range')}
        reportedAcross={arc.pair.rangeM / 1000}
      />
      <ProfileChart
        {...shared}
        title={t('profile.heightByTime')}
        across="timeS"
        acrossLabel={t('profile.time')}
        reportedAcross={null}
      />
      <p className="muted">
        {t('profile.reported', { apogee: quoted(arc.pair.apogee), range: quoted(arc.pair.range) })}
      </p>
      <p className="muted">
        {shared.summary} {shared.dashed ? t('reconstruction.shapeOnlyHelp') : ''}
      </p>
    </>
  );
}

/** The drawn arc from the side, with the reported figures as lines. */
export function ProfileTab({ shelf }: { shelf: Shelf }) {
  const shown = useShownRound();
  if (!shown) {
    return (
      <>
        <FlightsPending />
        <NothingFlies />
      </>
    );
  }
  return (
    <>
      <RoundPicker />
      <Charts shelf={shelf} shown={shown} />
    </>
  );
}
