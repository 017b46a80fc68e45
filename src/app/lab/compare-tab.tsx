import { type ReactNode, useEffect, useRef, useState } from 'react';
import { figureDifference, figureText } from '../i18n/figure-text.ts';
import { t } from '../i18n/index.ts';
import { Icon } from '../panels/icons.tsx';
import { SCROLLED_BY_KEYS } from '../panels/tab-bar.tsx';
import {
  pinVariant,
  putBackVariant,
  removeVariant,
  renameVariant,
  setBase,
  takePin,
} from '../state/lab-session.ts';
import { type LabFlown, useLab } from '../state/lab-store.ts';
import type { LabFigures } from './figures.ts';
import { compareFigures, isFull, LONGEST_NAME, PIN_SIGNS, type Pin } from './pins.ts';
import { VariantSign } from './variant-sign.tsx';

/** A name is taken over when it is left, so that what is typed is not tidied under the hand. */
function NameField({ pin }: { pin: Pin }) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      aria-label={t('lab.compare.name', { letter: pin.sign })}
      maxLength={LONGEST_NAME}
      value={typed ?? pin.name}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null) renameVariant(pin.sign, typed);
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        if (event.key === 'Enter' && typed !== null) {
          renameVariant(pin.sign, typed);
          setTyped(null);
        }
      }}
    />
  );
}

function VariantList({ pins }: { pins: readonly Pin[] }) {
  const list = useRef<HTMLUListElement>(null);
  /** The focus goes to a neighbour's name; where there is none, to what puts the variant back. */
  const remove = (sign: Pin['sign'], index: number): void => {
    const names = list.current?.querySelectorAll('input');
    names?.[index + 1 < pins.length ? index + 1 : index - 1]?.focus();
    removeVariant(sign);
  };
  return (
    <ul ref={list} className="variant-list" aria-label={t('lab.compare.list')}>
      {pins.map((pin, index) => (
        <li key={pin.sign}>
          <VariantSign sign={pin.sign} />
          <NameField pin={pin} />
          <button
            type="button"
            className="button bare"
            title={t('lab.compare.take', { name: pin.name })}
            onClick={() => takePin(pin)}
          >
            {t('lab.compare.takeShort')}
          </button>
          <button
            type="button"
            className="button bare icon-only"
            aria-label={t('lab.compare.remove', { name: pin.name })}
            title={t('lab.compare.remove', { name: pin.name })}
            onClick={() => remove(pin.sign, index)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What was removed last can be put back, as long as its letter is free. */
function Removed({ isLast }: { isLast: boolean }) {
  const removed = useLab((state) => state.removed);
  const button = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone with the last variant; a focus that is elsewhere stays there.
  useEffect(() => {
    if (removed && isLast && document.activeElement === document.body) button.current?.focus();
  }, [removed, isLast]);
  if (!removed) return null;
  return (
    <p role="status">
      {t('lab.compare.removed', { name: removed.pin.name })}{' '}
      <button type="button" className="button bare" ref={button} onClick={putBackVariant}>
        {t('lab.compare.putBack')}
      </button>
    </p>
  );
}

interface Column {
  readonly key: string;
  readonly head: ReactNode;
  readonly figures: LabFigures;
}

function ComparedTable({ columns, base }: { columns: readonly Column[]; base: number }) {
  const rows = compareFigures(
    columns.map(({ figures }) => figures),
    base,
  );
  return (
    <section className="wide-table" aria-label={t('lab.compare.caption')} {...SCROLLED_BY_KEYS}>
      <table className="grid">
        <caption className="unseen">{t('lab.compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lab.figures.quantity')}</th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, unit, values }) => (
            <tr key={key}>
              <th scope="row">{t(`lab.figures.rows.${key}`)}</th>
              {values.map(({ value, difference }, index) => (
                <td key={columns[index]!.key}>
                  {figureText(value, unit)}
                  {index !== base && <span className="difference">{figureDifference(difference, unit)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The pinned variants beside the flight under the hand, with the differences to one of them. */
export function CompareTab({ flown }: { flown: LabFlown }) {
  const pins = useLab((state) => state.pins);
  const base = useLab((state) => state.base);
  const isUsable = useLab((state) => state.problems.length === 0);
  const canPin = isUsable && !isFull(pins);
  const columns: readonly Column[] = [
    { key: 'now', head: t('lab.now'), figures: flown.figures },
    ...pins.map(({ sign, name, figures }) => ({
      key: sign,
      head: (
        <>
          <VariantSign sign={sign} />
          {name !== sign && <span className="own-line">{name}</span>}
        </>
      ),
      figures,
    })),
  ];
  return (
    <>
      {pins.length === 0 ? (
        <div className="empty">
          <p>{t('lab.compare.empty')}</p>
          <p className="muted">{t('lab.compare.emptyHelp')}</p>
        </div>
      ) : (
        <VariantList pins={pins} />
      )}
      <Removed isLast={pins.length === 0} />
      <button
        type="button"
        className="button"
        title={isUsable ? undefined : t('lab.unusable')}
        aria-disabled={!canPin}
        onClick={canPin ? pinVariant : undefined}
      >
        {t('lab.pin')}
      </button>
      {isFull(pins) && <p className="muted">{t('lab.compare.full')}</p>}
      {pins.length > 0 && (
        <>
          <label className="picker">
            {t('lab.compare.base')}
            <select
              value={base ?? ''}
              onChange={(event) => setBase(PIN_SIGNS.find((sign) => sign === event.target.value) ?? null)}
            >
              <option value="">{t('lab.now')}</option>
              {pins.map(({ sign, name }) => (
                <option key={sign} value={sign}>
                  {name === sign ? sign : `${sign}: ${name}`}
                </option>
              ))}
            </select>
          </label>
          <ComparedTable columns={columns} base={1 + pins.findIndex(({ sign }) => sign === base)} />
          <p className="muted">{t('lab.compare.help')}</p>
        </>
      )}
    </>
  );
}
