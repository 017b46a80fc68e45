import {
  type Claim,
  claimsByQuantity,
  isSuperseded,
  issuerOrder,
  type Quantity,
} from '../../catalogue/index.ts';
import type { ComputedFlight } from '../../reconstruction/index.ts';
import { words } from '../i18n/index.ts';
import { formatDuration, formatKm } from '../i18n/quantities.ts';
import { type CatalogueRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { COLUMNS_PER_TABLE, chunksOf } from './chunks.ts';
import { ClaimValue } from './claim-value.tsx';
import type { NumberedSource } from './source-numbers.ts';

const computedText = (quantity: Quantity, computed: ComputedFlight | null): string | null => {
  if (!computed) return null;
  if (quantity === 'range') return formatKm(computed.groundRangeM);
  if (quantity === 'apogee') return formatKm(computed.apogeeM);
  if (quantity === 'flightTime') return formatDuration(computed.flightTimeS);
  return null;
};

interface ClaimsGridProps {
  readonly shelf: Shelf;
  readonly record: CatalogueRecord;
  /** The claims to show; all of one record. */
  readonly claims: readonly Claim[];
  readonly sources: ReadonlyMap<string, NumberedSource>;
  /** Of the computed arc, where there is one. */
  readonly computed: ComputedFlight | null;
}

/** Quantities in rows, issuers in columns, in as many tables as the width needs. */
export function ClaimsGrid({ shelf, record, claims, sources, computed }: ClaimsGridProps) {
  const shown = { ...record, claims: [...claims] };
  const grid = claimsByQuantity(shown);
  const { issuers } = shelf.catalogue;
  return chunksOf(issuerOrder(shown), COLUMNS_PER_TABLE).map((columns) => (
    <table key={columns.join(' ')} className="grid">
      <caption className="unseen">
        {words.claims.table(columns.map((key) => issuerName(issuers, key)).join(', '))}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{words.claims.quantity}</span>
          </th>
          {columns.map((key) => (
            <th key={key} scope="col" title={issuers.get(key)?.name}>
              {issuerName(issuers, key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...grid]
          .filter(([, byIssuer]) => columns.some((key) => byIssuer.has(key)))
          .map(([quantity, byIssuer]) => {
            const computedHere = computedText(quantity, computed);
            return (
              <tr key={quantity}>
                <th scope="row">
                  {words.quantity[quantity]}
                  {computedHere !== null && (
                    <em className="computed" title={words.claims.computedTitle}>
                      {words.claims.computed(computedHere)}
                    </em>
                  )}
                </th>
                {columns.map((key) => (
                  <td key={key}>
                    {byIssuer.get(key)?.map((claim) => (
                      <ClaimValue
                        key={claims.indexOf(claim)}
                        claim={claim}
                        superseded={isSuperseded(record, claim)}
                        source={sources.get(claim.source)}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            );
          })}
      </tbody>
    </table>
  ));
}
