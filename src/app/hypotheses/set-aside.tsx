import { isSuperseded, type Launch } from '../../catalogue/index.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { claimKeyOf } from '../state/choices.ts';
import { issuerName, type Shelf } from '../state/shelf.ts';
import { toggleLeftOut, useApp } from '../state/store.ts';

/** The claims that the user left out, each to be taken back: what is left where too few remain to fly anything. */
export function SetAside({ shelf, launch }: { shelf: Shelf; launch: Launch }) {
  const leftOut = useApp((state) => state.choices.leftOut);
  if (leftOut.length === 0) return null;
  const claimOf = (key: string) =>
    launch.claims.find((claim) => claimKeyOf(claim) === key && !isSuperseded(launch, claim));
  return (
    <section>
      <h3>{t('reconstruction.setAside')}</h3>
      <ul className="plain">
        {leftOut
          .flatMap((key) => claimOf(key) ?? [])
          .map((claim) => (
            <li key={claimKeyOf(claim)}>
              <label className="check">
                <input type="checkbox" checked={false} onChange={() => toggleLeftOut(claimKeyOf(claim))} />
                {t(`quantity.${claim.quantity}`)} {claimText(claim)}{' '}
                {issuerName(shelf.catalogue.issuers, claim.issuer)}
              </label>
            </li>
          ))}
      </ul>
    </section>
  );
}
