import type { ClaimResult } from '../../reconstruction/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { formatSigned } from '../i18n/quantities.ts';
import { issuerTitle } from '../panels/issuer-title.ts';
import { Quoted } from '../panels/quoted.tsx';
import { claimKeyOf } from '../state/choices.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { issuerName, type Shelf } from '../state/shelf.ts';
import { toggleBroughtIn, toggleLeftOut, useApp } from '../state/store.ts';
import { residualBar } from './bars.ts';
import { figureOf, formatBeside } from './figure-format.ts';

const BAR_WIDTH = 72;
const BAR_HEIGHT = 12;

const sigmasText = (residual: number): string =>
  t('reconstruction.sigmas', { value: formatSigned(residual, 1) });

/** A residual as a bar about the middle, with its number. */
function Residual({ residual, isFitted }: { residual: number; isFitted: boolean }) {
  const { from, to, clipped } = residualBar(residual);
  const end = clipped === 'low' ? 0 : BAR_WIDTH;
  const inward = clipped === 'low' ? 5 : BAR_WIDTH - 5;
  return (
    <>
      <svg
        className={isFitted ? 'residual-bar' : 'residual-bar aside'}
        viewBox={`0 0 ${BAR_WIDTH} ${BAR_HEIGHT}`}
        aria-hidden="true"
      >
        {[1, 2, 4, 5].map((sixth) => (
          <line
            key={sixth}
            className="tick"
            x1={(sixth / 6) * BAR_WIDTH}
            x2={(sixth / 6) * BAR_WIDTH}
            y1={9}
            y2={12}
          />
        ))}
        <rect className="bar" x={from * BAR_WIDTH} y={3} width={(to - from) * BAR_WIDTH} height={5} />
        <line className="zero" x1={BAR_WIDTH / 2} x2={BAR_WIDTH / 2} y1={0} y2={BAR_HEIGHT} />
        {clipped && <path className="bar" d={`M${end} 5.5L${inward} 0V11Z`} />}
      </svg>
      <em className="computed">{sigmasText(residual)}</em>
    </>
  );
}

/** Whether the user can have a claim fitted that the rules set aside. */
const canBringIn = ({ usage, claim }: ClaimResult): boolean =>
  usage === 'contradicts' || (usage === 'compared' && claim.status === 'disputed');

interface RowProps {
  readonly shelf: Shelf;
  readonly result: ClaimResult;
}

function Switch({ shelf, result }: RowProps) {
  const broughtIn = useApp((state) => state.choices.broughtIn);
  const { claim, usage } = result;
  const key = claimKeyOf(claim);
  const isByUser = broughtIn.includes(key);
  const canSwitch = usage === 'fitted' || usage === 'left-out' || canBringIn(result);
  const toggle = isByUser || canBringIn(result) ? toggleBroughtIn : toggleLeftOut;
  return (
    <input
      type="checkbox"
      checked={usage === 'fitted'}
      disabled={!canSwitch}
      aria-label={t('reconstruction.fitClaim', {
        quantity: t(`quantity.${claim.quantity}`),
        issuer: issuerName(shelf.catalogue.issuers, claim.issuer),
      })}
      onChange={() => toggle(key)}
    />
  );
}

function ClaimRow({ shelf, result }: RowProps) {
  const { claim, usage, reason, computed, residual } = result;
  const { issuers } = shelf.catalogue;
  const isFitted = usage === 'fitted';
  return (
    <tr className={isFitted ? undefined : 'set-aside'} data-usage={usage}>
      <th scope="row">
        <span className="claim-switch">
          <Switch shelf={shelf} result={result} />
          <span>
            <span className="muted">{t(`quantity.${claim.quantity}`)}</span> {claimText(claim)}{' '}
            <span className="muted" title={issuerTitle(issuers, claim.issuer)}>
              {issuerName(issuers, claim.issuer)}
            </span>
            {claim.weak !== undefined && (
              <span className="tag" title={claim.weak}>
                {t('reconstruction.weak')}
              </span>
            )}
            {!isFitted && (
              <span className="usage">
                {t(`reconstruction.usage.${usage}`)}
                {reason !== null && usage !== 'left-out' && (
                  <>
                    {': '}
                    <Quoted text={reason} />
                  </>
                )}
              </span>
            )}
          </span>
        </span>
      </th>
      <td>{computed !== null && <em className="computed">{figureOf(computed, formatBeside(claim))}</em>}</td>
      <td className="residual">
        {residual !== null && Number.isFinite(residual) && (
          <Residual residual={residual} isFitted={isFitted} />
        )}
      </td>
    </tr>
  );
}

/** Every claim that a flight can be held against, with a switch and how far the flight is from it. */
export function ClaimRows({ shelf, shown }: { shelf: Shelf; shown: SceneRound }) {
  const claims = shown.flown.arc.fitted.claims.filter(({ reported }) => reported !== null);
  return (
    <section>
      <h3>{t('reconstruction.claims')}</h3>
      <p className="muted">{t('reconstruction.claimsHelp')}</p>
      <table className="grid fitted-claims">
        <caption className="unseen">{t('reconstruction.claims')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reconstruction.claim')}</th>
            <th scope="col">{t('reconstruction.computed')}</th>
            <th scope="col">{t('reconstruction.residual')}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((result) => (
            <ClaimRow key={result.index} shelf={shelf} result={result} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
