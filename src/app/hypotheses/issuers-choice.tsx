import { useCallback, useState } from 'react';
import type { IssuerChoice } from '../../reconstruction/index.ts';
import { t } from '../i18n/index.ts';
import { issuerTitle } from '../panels/issuer-title.ts';
import { askFlights } from '../state/ask-flights.ts';
import { hasChoices } from '../state/choices.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { roundQuestionOf } from '../state/round-question.ts';
import { issuerName, type Shelf } from '../state/shelf.ts';
import { chooseIssuers, resetChoices, useApp } from '../state/store.ts';
import { figureOf, KILOMETRES, MINUTES } from './figure-format.ts';
import { useAsked } from './use-asked.ts';
import { VerdictMark } from './verdict-mark.tsx';

interface Option {
  readonly choice: IssuerChoice;
  readonly label: string;
  readonly title: string | undefined;
}

const keyOf = (choice: IssuerChoice): string => (choice.kind === 'only' ? choice.issuer : choice.kind);

/** The bodies that gave a figure of the flight themselves. */
const issuersOf = ({ flown }: SceneRound): string[] => [
  ...new Set(
    flown.arc.fitted.claims
      .filter(({ claim, reported }) => reported !== null && claim.quantity !== 'azimuth' && !claim.composite)
      .map(({ claim }) => claim.issuer),
  ),
];

const optionsOf = (shelf: Shelf, issuers: readonly string[]): Option[] => [
  {
    choice: { kind: 'agreeing' },
    label: t('reconstruction.agreeing'),
    title: t('reconstruction.agreeingTitle'),
  },
  { choice: { kind: 'all' }, label: t('reconstruction.all'), title: t('reconstruction.allTitle') },
  ...issuers.map((issuer): Option => {
    const name = issuerName(shelf.catalogue.issuers, issuer);
    return {
      choice: { kind: 'only', issuer },
      label: name,
      title: `${t('reconstruction.onlyTitle', { issuer: name })} (${issuerTitle(shelf.catalogue.issuers, issuer) ?? issuer})`,
    };
  }),
];

/** Each issuer's claims fitted alone, a row each. */
function AloneTable({ shelf }: { shelf: Shelf }) {
  const flights = useApp((state) => state.flights);
  const ask = useCallback(async () => {
    const question = roundQuestionOf({ ...useApp.getState(), flights });
    return question ? askFlights('alone', question) : [];
  }, [flights]);
  const asked = useAsked(ask);
  if (asked.state === 'failed') return <p className="muted">{asked.reason}</p>;
  if (asked.state === 'pending') return <p className="muted">{t('flights.pending')}</p>;
  return (
    <table className="grid alone">
      <caption className="unseen">{t('reconstruction.alone')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reconstruction.aloneIssuer')}</th>
          <th scope="col">{t('reconstruction.aloneBest')}</th>
          <th scope="col">{t('quantity.apogee')}</th>
          <th scope="col">{t('quantity.range')}</th>
          <th scope="col">{t('quantity.flightTime')}</th>
        </tr>
      </thead>
      <tbody>
        {asked.answer.map(({ issuer, best, summary }) => (
          <tr key={issuer} title={summary}>
            <th scope="row">{issuerName(shelf.catalogue.issuers, issuer)}</th>
            {best ? (
              <>
                <td>
                  {t(`hypothesis.${best.kind}`)} <VerdictMark verdict={best.verdict} />
                </td>
                <td>
                  <em className="computed">{figureOf(best.computed.apogee, KILOMETRES)}</em>
                </td>
                <td>
                  <em className="computed">{figureOf(best.computed.range, KILOMETRES)}</em>
                </td>
                <td>
                  <em className="computed">{figureOf(best.computed.flightTime, MINUTES)}</em>
                </td>
              </>
            ) : (
              <td colSpan={4} className="muted">
                {t('reconstruction.aloneNone')}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Takes back what was chosen, where something was. */
export function ResetChoices() {
  const choices = useApp((state) => state.choices);
  if (!hasChoices(choices)) return null;
  return (
    <button type="button" className="button" onClick={resetChoices}>
      {t('reconstruction.reset')}
    </button>
  );
}

/** Whose claims are fitted, and what each body's claims alone would give. */
export function IssuersChoice({ shelf, shown }: { shelf: Shelf; shown: SceneRound }) {
  const chosen = useApp((state) => state.choices.issuers);
  const [open, setOpen] = useState(false);
  const issuers = issuersOf(shown);
  if (issuers.length < 2 && chosen.kind === 'agreeing') return null;
  return (
    <section>
      <fieldset className="switch">
        <legend>{t('reconstruction.issuers')}</legend>
        <div className="segments">
          {optionsOf(shelf, issuers).map(({ choice, label, title }) => (
            <label key={keyOf(choice)} title={title}>
              <input
                type="radio"
                name="fitted-issuers"
                checked={keyOf(choice) === keyOf(chosen)}
                onChange={() => chooseIssuers(choice)}
              />
              <span className="segment">{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('reconstruction.alone')}</summary>
        {open && <AloneTable shelf={shelf} />}
      </details>
    </section>
  );
}
