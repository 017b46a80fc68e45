import type { LaunchFlights } from '../../reconstruction/index.ts';
import { ArcFigures } from '../hypotheses/arc-figures.tsx';
import { ClaimRows } from '../hypotheses/claim-rows.tsx';
import { GhostPart } from '../hypotheses/ghost-part.tsx';
import { HorizonPart } from '../hypotheses/horizon-part.tsx';
import { HypothesisCards } from '../hypotheses/hypothesis-cards.tsx';
import { IssuersChoice, ResetChoices } from '../hypotheses/issuers-choice.tsx';
import { ParameterTable } from '../hypotheses/parameter-table.tsx';
import { SetAside } from '../hypotheses/set-aside.tsx';
import { SpreadPart } from '../hypotheses/spread-part.tsx';
import { VerdictMark } from '../hypotheses/verdict-mark.tsx';
import { t } from '../i18n/index.ts';
import { formatNumber, withUnit } from '../i18n/quantities.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import type { ClaimedRecord, Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { FlightsPending } from './flights-pending.tsx';
import { Quoted } from './quoted.tsx';
import { RoundPicker, useShownRound } from './shown-round.tsx';
import { VerdictSentence } from './verdict-sentence.tsx';

function Direction({ shown: { flown } }: { shown: SceneRound }) {
  const { azimuthDeg, basis } = flown.azimuth;
  return (
    <section>
      <h3>{t('reconstruction.azimuth')}</h3>
      <p>
        {t('reconstruction.azimuthValue', { deg: withUnit(formatNumber(azimuthDeg), '°') })}{' '}
        <span className="tag">{t('reconstruction.weak')}</span>
      </p>
      <p className="muted">
        <Quoted text={basis} />
      </p>
    </section>
  );
}

function Assumptions({ shown: { flown } }: { shown: SceneRound }) {
  return (
    <section>
      <h3>{t('reconstruction.assumptions')}</h3>
      <ul className="bullets">
        {flown.reconstruction.assumptions.map((assumption) => (
          <li key={assumption}>
            <Quoted text={assumption} />
          </li>
        ))}
        <li>{t('reconstruction.minutes')}</li>
      </ul>
    </section>
  );
}

function VerdictPart({ flights, shown }: { flights: LaunchFlights; shown: SceneRound | null }) {
  const verdict = shown?.flown.verdict ?? flights.verdict;
  return (
    <section className="verdict" data-verdict={verdict.kind}>
      <h3>
        <VerdictMark verdict={verdict.kind} />
      </h3>
      <p>
        <VerdictSentence verdict={verdict} />
      </p>
      {shown && <p className="muted">{t('reconstruction.computedHelp')}</p>}
      <ResetChoices />
    </section>
  );
}

/** The hypotheses fitted to what was reported: how well each does, and what it would mean. */
export function ReconstructionTab({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const flightsState = useApp((state) => state.flights);
  const shown = useShownRound();
  if (flightsState.state !== 'ready' || record.kind !== 'launch') return <FlightsPending />;
  return (
    <>
      <VerdictPart flights={flightsState.flights} shown={shown} />
      {!shown && <SetAside shelf={shelf} launch={record} />}
      {shown && (
        <>
          <RoundPicker />
          <HypothesisCards shown={shown} />
          <ClaimRows shelf={shelf} shown={shown} />
          <IssuersChoice shelf={shelf} shown={shown} />
          <SpreadPart />
          <ArcFigures shown={shown} />
          <GhostPart shown={shown} />
          <HorizonPart shown={shown} />
          <ParameterTable fitted={shown.flown.arc.fitted} />
          <Direction shown={shown} />
          <Assumptions shown={shown} />
        </>
      )}
    </>
  );
}
