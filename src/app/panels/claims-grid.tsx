import { Fragment } from 'react';
import {
  type Claim,
  claimsByQuantity,
  isSuperseded,
  issuerOrder,
  type Quantity,
  type Spread,
  spreads,
} from '../../catalogue/index.ts';
import type { ComputedFlight } from '../../reconstruction/index.ts';
import { useAssumed } from '../as-of/use-assumed.ts';
import { t } from '../i18n/index.ts';
import { formatKm, formatTrimmed, withUnit } from '../i18n/quantities.ts';
import { type ClaimedRecord, issuerName, type Shelf } from '../state/shelf.ts';
import { COLUMNS_PER_TABLE, chunksOf } from './chunks.ts';
import { ClaimValue } from './claim-value.tsx';
import { flightTimeBeside } from './flight-time-beside.ts';
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

const digits = (value: number): string => formatTrimmed(value, 2);

const spreadText = ({ quantity, round, unit, low, high, spread }: Spread): string => {
  const text =
    quantity === 'time'
      ? t('claims.spreadTimes', { count: spread })
      : t('claims.spread', {
          low: digits(low),
          high: withUnit(digits(high), quantity === 'count' ? '' : unit),
          spread: withUnit(digits(spread), quantity === 'count' ? '' : unit),
        });
  return round === null ? text : t('claims.spreadOfRound', { round, spread: text });
};

/** Under a quantity: how far the issuers lie apart, in numbers, where they do not say the same. */
function SpreadRow({ spreads: apart, columns }: { spreads: readonly Spread[]; columns: number }) {
  if (apart.length === 0) return null;
  const disagrees = apart.some((spread) => spread.disagrees);
  return (
    <tr className={disagrees ? 'spread-row disagrees' : 'spread-row'}>
      <td colSpan={columns}>
        {apart.map((spread) => (
          <span key={`${spread.round} ${spread.unit}`} className="spread">
            {spreadText(spread)}
            {spread.disagrees && (
              <span className="spread-mark" title={t('claims.disagreeTitle')}>
                {t('claims.disagree')}
              </span>
            )}
          </span>
        ))}
      </td>
    </tr>
  );
}

/** The first column that has a claim of a quantity: its spread is shown once, in the table of that column. */
const firstColumnOf = (byIssuer: ReadonlyMap<string, unknown>, order: readonly string[]): string =>
  order.find((issuer) => byIssuer.has(issuer)) ?? '';

interface ClaimsGridProps {
  readonly shelf: Shelf;
  readonly record: ClaimedRecord;
  /** The claims to show; all of one record. */
  readonly claims: readonly Claim[];
  readonly sources: ReadonlyMap<string, NumberedSource>;
  /** Of the computed arc, where there is one. */
  readonly computed: ComputedBeside | null;
}

/** Quantities in rows, issuers in columns, in as many tables as the width needs. */
export function ClaimsGrid({ shelf, record, claims, sources, computed }: ClaimsGridProps) {
  const shown = { ...record, claims: [...claims] };
  const assumedOf = useAssumed();
  const grid = claimsByQuantity(shown);
  const apart = spreads(record).filter(({ spread }) => spread > 0);
  const { issuers } = shelf.catalogue;
  const order = issuerOrder(shown);
  return chunksOf(order, COLUMNS_PER_TABLE).map((columns) => (
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
            const isFirst = columns.includes(firstColumnOf(byIssuer, order));
            const spreadHere = isFirst ? apart.filter((spread) => spread.quantity === quantity) : [];
            return (
              <Fragment key={quantity}>
                <tr className={spreadHere.length > 0 ? 'has-spread' : undefined}>
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
                          assumed={assumedOf(claim)}
                        />
                      ))}
                    </td>
                  ))}
                </tr>
                <SpreadRow spreads={spreadHere} columns={columns.length + 1} />
              </Fragment>
            );
          })}
      </tbody>
    </table>
  ));
}
