import { Fragment } from 'react';
import type { Launch } from '../../catalogue/index.ts';
import type { Arc, AzimuthBasis } from '../../reconstruction/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { words } from '../i18n/index.ts';
import { formatNumber, thinSpaces } from '../i18n/quantities.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { type CatalogueRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { type ComparedClaim, computedRows } from './computed-rows.ts';
import { FlightsPending } from './flights-pending.tsx';
import { issuerTitle } from './issuer-title.ts';
import { RoundPicker, useShownRound } from './shown-round.tsx';

const text = words.reconstruction;

function Pair({ shelf, arc: { kind, pair } }: { shelf: Shelf; arc: Arc }) {
  const { issuers } = shelf.catalogue;
  return (
    <p>
      {text.pair[kind]}: {text.pairHigh(claimText(pair.apogee), issuerName(issuers, pair.apogee.issuer))},{' '}
      {text.pairFar(claimText(pair.range), issuerName(issuers, pair.range.issuer))}.
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
            {text.weak}
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
      <caption className="unseen">{text.table}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{text.quantity}</span>
          </th>
          <th scope="col">{text.value[shown.flown.arc.kind]}</th>
          <th scope="col">{text.reported}</th>
          <th scope="col">{text.difference}</th>
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
                  <td className="muted">{text.none}</td>
                  <td className="muted">{text.none}</td>
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
      <h3>{text.azimuth}</h3>
      <p>
        {text.azimuthValue(`${formatNumber(azimuthDeg)}°`)} <span className="tag">{text.weak}</span>
      </p>
      <p className="muted">{thinSpaces(basis)}</p>
    </section>
  );
}

/** What the drawn arc computes, beside what was reported, and on what it rests. */
export function ReconstructionTab({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
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
          {text.verdict[verdict.kind]}
          {shown?.flown.arc.kind === 'shape-only' && <span className="tag">{text.shapeOnly}</span>}
        </h3>
        <p>{thinSpaces(verdict.sentence)}</p>
        {shown?.flown.arc.kind === 'shape-only' && <p className="muted">{text.shapeOnlyHelp}</p>}
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
          <h3>{text.assumptions}</h3>
          <ul className="bullets">
            {[...assumptions, text.minutes].map((assumption) => (
              <li key={assumption}>{thinSpaces(assumption)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
