import { type Launch, timingIssuers } from '../../catalogue/index.ts';
import { t } from '../i18n/index.ts';
import { issuerFor } from '../state/issuer.ts';
import { issuerName, type Shelf } from '../state/shelf.ts';
import { chooseIssuer, useApp } from '../state/store.ts';
import { issuerTitle } from './issuer-title.ts';

/** Chooses whose count and times of the rounds fly. */
export function IssuerSwitch({ shelf, launch }: { shelf: Shelf; launch: Launch }) {
  const wanted = useApp((state) => state.wantedIssuer);
  const keys = timingIssuers(launch);
  const { issuers } = shelf.catalogue;
  const [only] = keys;
  if (only === undefined) return null;
  if (keys.length === 1)
    return <p className="muted">{t('claims.oneIssuerOnly', { issuer: issuerName(issuers, only) })}</p>;
  const followed = issuerFor(launch, wanted);
  return (
    <fieldset className="switch">
      <legend>{t('claims.toldBy')}</legend>
      <div className="segments">
        {keys.map((key) => (
          <label key={key} title={issuerTitle(issuers, key)}>
            <input type="radio" name="issuer" checked={key === followed} onChange={() => chooseIssuer(key)} />
            <span className="segment">{issuerName(issuers, key)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
