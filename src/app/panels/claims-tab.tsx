import { type Claim, isSuperseded } from '../../catalogue/index.ts';
import type { ComputedFlight } from '../../reconstruction/index.ts';
import { useAssumed } from '../as-of/use-assumed.ts';
import { t } from '../i18n/index.ts';
import { formatKm, formatMinutes } from '../i18n/quantities.ts';
import { Course, Revisions } from '../record/history.tsx';
import { isCounted } from '../state/issuer.ts';
import { type ClaimedRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { useApp } from '../state/store.ts';
import { ClaimValue } from './claim-value.tsx';
import { ClaimsGrid, type ComputedBeside } from './claims-grid.tsx';
import { IssuerSwitch } from './issuer-switch.tsx';
import { issuerTitle } from './issuer-title.ts';
import { quantityWord } from './quantity-word.ts';
import { RoundsList } from './rounds-list.tsx';
import { useShownRound } from './shown-round.tsx';
import { SourceList } from './source-list.tsx';
import { type NumberedSource, numberSources } from './source-numbers.ts';

/** Rows that are nobody's own statement: put together by a dataset, or read off a map. */
const isApart = (claim: Claim): boolean => claim.composite === true || claim.weak !== undefined;

interface ClaimsProps {
  readonly shelf: Shelf;
  readonly record: ClaimedRecord;
  readonly claims: readonly Claim[];
  readonly sources: ReadonlyMap<string, NumberedSource>;
}

function ApartClaims({ shelf, record, claims, sources }: ClaimsProps) {
  const assumedOf = useAssumed();
  if (claims.length === 0) return null;
  const { issuers } = shelf.catalogue;
  return (
    <section>
      <h3>{t('claims.apartTitle')}</h3>
      <p className="muted">{t('claims.apartHelp')}</p>
      <ul className="plain">
        {claims.map((claim) => (
          <li key={claims.indexOf(claim)} className="apart">
            <span className="apart-name" title={issuerTitle(issuers, claim.issuer)}>
              {quantityWord(record, claim.quantity)}, {issuerName(issuers, claim.issuer)}
            </span>
            <ClaimValue
              claim={claim}
              superseded={isSuperseded(record, claim)}
              assumed={assumedOf(claim)}
              source={sources.get(claim.source)}
            />
            {claim.reason && (
              <span className="muted" lang="en">
                {claim.reason}
              </span>
            )}
            {claim.weak && <span className="muted">{t('claims.weak', { reason: claim.weak })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClaimNotes({ shelf, record, claims, sources }: ClaimsProps) {
  const notes = new Map<string, Claim>();
  for (const claim of claims) if (claim.note) notes.set(claim.note, claim);
  if (notes.size === 0) return null;
  return (
    <section>
      <h3>{t('claims.notes')}</h3>
      <ul className="plain">
        {[...notes].map(([note, claim]) => (
          <li key={note}>
            <span className="muted">
              {quantityWord(record, claim.quantity)}, {issuerName(shelf.catalogue.issuers, claim.issuer)}
              {sources.get(claim.source) && ` [${sources.get(claim.source)?.number}]`}:
            </span>{' '}
            <span lang="en">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The values as they are printed: rounds that differ only in direction differ by metres. */
const readingOf = ({ apogeeM, groundRangeM, flightTimeS }: ComputedFlight): string =>
  [formatKm(apogeeM), formatKm(groundRangeM), formatMinutes(flightTimeS)].join(' ');

/** The computed values of the round shown; they name it where those of the rounds that fly differ. */
const useComputedBeside = (): ComputedBeside | null => {
  const scene = useApp(({ flights }) => (flights.state === 'ready' ? flights.scene : null));
  const shown = useShownRound();
  if (!scene || !shown) return null;
  const readings = new Set(scene.rounds.map(({ flown }) => readingOf(flown.arc.computed)));
  return { flight: shown.flown.arc.computed, ofRound: readings.size > 1 ? shown.round : null };
};

/** Who said what, beside what the drawn arc computes, with every source. */
export function ClaimsTab({ shelf, record }: { shelf: Shelf; record: ClaimedRecord }) {
  const computed = useComputedBeside();
  const sources = numberSources([...record.claims, ...(record.statements ?? [])], shelf.catalogue.sources);
  const own = record.claims.filter((claim) => !isApart(claim));
  return (
    <>
      <ClaimsGrid shelf={shelf} record={record} claims={own} sources={sources} computed={computed} />
      {(record.kind !== 'launch' || isCounted(record)) && (
        <section>
          <h3>{t('claims.rounds')}</h3>
          {record.kind === 'launch' && <IssuerSwitch shelf={shelf} launch={record} />}
          <RoundsList />
        </section>
      )}
      <ApartClaims shelf={shelf} record={record} claims={record.claims.filter(isApart)} sources={sources} />
      <Revisions shelf={shelf} record={record} sources={sources} />
      <Course shelf={shelf} record={record} sources={sources} />
      <ClaimNotes shelf={shelf} record={record} claims={record.claims} sources={sources} />
      <section>
        <h3>{t('claims.sources')}</h3>
        <SourceList sources={sources.values()} />
      </section>
    </>
  );
}
