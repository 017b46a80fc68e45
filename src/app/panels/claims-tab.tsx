import type { Claim } from '../../catalogue/index.ts';
import { words } from '../i18n/index.ts';
import { type CatalogueRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { ClaimValue } from './claim-value.tsx';
import { ClaimsGrid } from './claims-grid.tsx';
import { IssuerSwitch } from './issuer-switch.tsx';
import { RoundsList } from './rounds-list.tsx';
import { useShownRound } from './shown-round.tsx';
import { SourceList } from './source-list.tsx';
import { type NumberedSource, numberSources } from './source-numbers.ts';

/** Rows that are nobody's own statement: put together by a dataset, or read off a map. */
const isApart = (claim: Claim): boolean => claim.composite === true || claim.weak !== undefined;

interface ClaimsProps {
  readonly shelf: Shelf;
  readonly claims: readonly Claim[];
  readonly sources: ReadonlyMap<string, NumberedSource>;
}

function ApartClaims({ shelf, claims, sources }: ClaimsProps) {
  if (claims.length === 0) return null;
  const { issuers } = shelf.catalogue;
  return (
    <section>
      <h3>{words.claims.apartTitle}</h3>
      <p className="muted">{words.claims.apartHelp}</p>
      <ul className="plain">
        {claims.map((claim) => (
          <li key={claims.indexOf(claim)} className="apart">
            <span className="apart-name">
              {words.quantity[claim.quantity]}, {issuerName(issuers, claim.issuer)}
            </span>
            <ClaimValue claim={claim} superseded={false} source={sources.get(claim.source)} />
            {claim.weak && <span className="muted">{words.claims.weak(claim.weak)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClaimNotes({ shelf, claims, sources }: ClaimsProps) {
  const notes = new Map<string, Claim>();
  for (const claim of claims) if (claim.note) notes.set(claim.note, claim);
  if (notes.size === 0) return null;
  return (
    <section>
      <h3>{words.claims.notes}</h3>
      <ul className="plain">
        {[...notes].map(([note, claim]) => (
          <li key={note}>
            <span className="muted">
              {words.quantity[claim.quantity]}, {issuerName(shelf.catalogue.issuers, claim.issuer)}
              {sources.get(claim.source) && ` [${sources.get(claim.source)?.number}]`}:
            </span>{' '}
            {note}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who said what, beside what the drawn arc computes, with every source. */
export function ClaimsTab({ shelf, record }: { shelf: Shelf; record: CatalogueRecord }) {
  // A shape drawn through the claims computes nothing that could stand beside them.
  const arc = useShownRound()?.flown.arc;
  const sources = numberSources(record.claims, shelf.catalogue.sources);
  const own = record.claims.filter((claim) => !isApart(claim));
  return (
    <>
      <ClaimsGrid
        shelf={shelf}
        record={record}
        claims={own}
        sources={sources}
        computed={arc?.kind === 'ballistic' ? arc.computed : null}
      />
      <section>
        <h3>{words.claims.rounds}</h3>
        {record.kind === 'launch' && <IssuerSwitch shelf={shelf} launch={record} />}
        <RoundsList />
      </section>
      <ApartClaims shelf={shelf} claims={record.claims.filter(isApart)} sources={sources} />
      <ClaimNotes shelf={shelf} claims={record.claims} sources={sources} />
      <section>
        <h3>{words.claims.sources}</h3>
        <SourceList sources={sources.values()} />
      </section>
    </>
  );
}
