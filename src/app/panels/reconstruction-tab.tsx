import { Fragment } from 'react';
import type { Launch } from '../../catalogue/index.ts';
import type { Arc, AzimuthBasis } from '../../reconstruction/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatNumber, withUnit } from '../i18n/quantities.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { type ClaimedRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { type ComparedClaim, computedRows } from './computed-rows.ts';
import { FlightsPending } from './flights-pending.tsx';
import { issuerTitle } from './issuer-title.ts';
import { Quoted } from './quoted.tsx';
import { RoundPicker, useShownRound } from './shown-round.tsx';
import { VerdictSentence } from './verdict-sentence.tsx';

function Pair({ shelf, arc: { kind, pair } }: { shelf: Shelf; arc: Arc }) {
  const { issuers } = shelf.catalogue;
  return (
    <p>
      {t(`reconstruction.pair.${kind}`)}:{' '}
      {t('reconstruction.pairHigh', {
        value: claimText(pair.apogee),
        issuer: issuerName(issuers, pair.apogee.issuer),
      })}
      ,{' '}
      {t('reconstruction.pairFar', {
        value: claimText(pair.range),
        issuer: issuerName(issuers, pair.range.issuer),
      })}
      .
    </p>
  );
}

/** The two cells that hold a claim and how far the computed value is from it. */
function Compared({ shelf, claim, difference }: ComparedClaim & { readonly shelf: Shelf }) {
  const { issuers } = shelf.catalogue;
  return (
    <>
      <td>
        {claimText(claim)}{' '}
        <span className="muted" title={issuerTitle(issuers, claim.issuer)}>
          {issuerName(issuers, claim.issuer)}
        </span>{' '}
        {claim.weak !== undefined && (
          <span className="tag" title={claim.weak}>
            {t('reconstruction.weak')}
          </span>
        )}
      </td>
      <td>
        <em className="computed">{difference}</em>
      </td>
    </>
  );
}

function ComputedTable({ shelf, launch, shown }: { shelf: Shelf; launch: Launch; shown: SceneRound }) {
  return (
    <table className="grid">
      <caption className="unseen">{t('reconstruction.table')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('reconstruction.quantity')}</span>
          </th>
          <th scope="col">{t(`reconstruction.value.${shown.flown.arc.kind}`)}</th>
          <th scope="col">{t('reconstruction.reported')}</th>
          <th scope="col">{t('reconstruction.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {computedRows(launch, shown.round, shown.flown.arc).map(({ label, value, compared }) => (
          <Fragment key={label}>
            <tr>
              <th scope="row" rowSpan={Math.max(compared.length, 1)}>
                {label}
              </th>
              <td rowSpan={Math.max(compared.length, 1)}>
                <em className="computed">{value}</em>
              </td>
              {compared[0] ? (
                <Compared shelf={shelf} {...compared[0]} />
              ) : (
                <>
                  <td className="muted">{t('reconstruction.none')}</td>
                  <td className="muted">{t('reconstruction.none')}</td>
                </>
              )}
            </tr>
            {compared.slice(1).map((entry) => (
              <tr key={`${entry.claim.issuer} ${claimText(entry.claim)}`}>
                <Compared shelf={shelf} {...entry} />
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Direction({ azimuth: { azimuthDeg, basis } }: { azimuth: AzimuthBasis }) {
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

/** What the drawn arc computes, beside what was reported, and on what it rests. */
export function ReconstructionTab({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const flightsState = useApp((state) => state.flights);
  const shown = useShownRound();
  if (flightsState.state !== 'ready' || record.kind !== 'launch') return <FlightsPending />;
  const { flights } = flightsState;
  const { assumptions } = flights;
  const verdict = shown?.flown.verdict ?? flights.verdict;
  return (
    <>
      <section className="verdict" data-verdict={verdict.kind}>
        <h3>
          {t(`reconstruction.verdict.${verdict.kind}`)}
          {shown?.flown.arc.kind === 'shape-only' && (
            <span className="tag">{t('reconstruction.shapeOnly')}</span>
          )}
        </h3>
        <p>
          <VerdictSentence verdict={verdict} />
        </p>
        {shown?.flown.arc.kind === 'shape-only' && (
          <p className="muted">{t('reconstruction.shapeOnlyHelp')}</p>
        )}
      </section>
      {shown && (
        <>
          <RoundPicker />
          <Pair shelf={shelf} arc={shown.flown.arc} />
          <ComputedTable shelf={shelf} launch={record} shown={shown} />
        </>
      )}
      {shown && <Direction azimuth={shown.flown.azimuth} />}
      {shown && (
        <section>
          <h3>{t('reconstruction.assumptions')}</h3>
          <ul className="bullets">
            {assumptions.map((assumption) => (
              <li key={assumption}>
                <Quoted text={assumption} />
              </li>
            ))}
            <li>{t('reconstruction.minutes')}</li>
          </ul>
        </section>
      )}
    </>
  );
}
