import {
  type Claim,
  claimsByQuantity,
  isSuperseded,
  issuerOrder,
  type Quantity,
} from '../../catalogue/index.ts';
import type { ComputedFlight } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { formatKm } from '../i18n/quantities.ts';
import { type CatalogueRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { COLUMNS_PER_TABLE, chunksOf } from './chunks.ts';
import { ClaimValue } from './claim-value.tsx';
import { flightTimeBeside } from './computed-rows.ts';
import { issuerTitle } from './issuer-title.ts';
import { quantityHelp, quantityWord } from './quantity-word.ts';
import type { NumberedSource } from './source-numbers.ts';

const computedValue = (
  quantity: Quantity,
  claims: readonly Claim[],
  computed: ComputedFlight,
): string | null => {
  if (quantity === 'range') return formatKm(computed.groundRangeM);
  if (quantity === 'apogee') return formatKm(computed.apogeeM);
  if (quantity === 'flightTime') return flightTimeBeside(claims, computed.flightTimeS);
  return null;
};

/** Computed values to stand beside the claims. */
export interface ComputedBeside {
  readonly flight: ComputedFlight;
  /** The round they are of, where the rounds differ; null where it is no matter. */
  readonly ofRound: number | null;
}

const computedText = (
  quantity: Quantity,
  claims: readonly Claim[],
  { flight, ofRound }: ComputedBeside,
): string | null => {
  const value = computedValue(quantity, claims, flight);
  if (value === null) return null;
  return ofRound === null
    ? t('claims.computed', { value })
    : t('claims.computedOfRound', { round: ofRound, value });
};

interface ClaimsGridProps {
  readonly shelf: Shelf;
  readonly record: CatalogueRecord;
  /** The claims to show; all of one record. */
  readonly claims: readonly Claim[];
  readonly sources: ReadonlyMap<string, NumberedSource>;
  /** Of the computed arc, where there is one. */
  readonly computed: ComputedBeside | null;
}

/** Quantities in rows, issuers in columns, in as many tables as the width needs. */
export function ClaimsGrid({ shelf, record, claims, sources, computed }: ClaimsGridProps) {
  const shown = { ...record, claims: [...claims] };
  const grid = claimsByQuantity(shown);
  const { issuers } = shelf.catalogue;
  return chunksOf(issuerOrder(shown), COLUMNS_PER_TABLE).map((columns) => (
    <table key={columns.join(' ')} className="grid">
      <caption className="unseen">
        {t('claims.table', { issuers: columns.map((key) => issuerName(issuers, key)).join(', ') })}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t('claims.quantity')}</span>
          </th>
          {columns.map((key) => (
            <th key={key} scope="col" title={issuerTitle(issuers, key)}>
              {issuerName(issuers, key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...grid]
          .filter(([, byIssuer]) => columns.some((key) => byIssuer.has(key)))
          .map(([quantity, byIssuer]) => {
            const computedHere = computed && computedText(quantity, [...byIssuer.values()].flat(), computed);
            return (
              <tr key={quantity}>
                <th scope="row" title={quantityHelp(quantity)}>
                  {quantityWord(record, quantity)}
                  {computedHere !== null && (
                    <em className="computed" title={t('claims.computedTitle')}>
                      {computedHere}
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
