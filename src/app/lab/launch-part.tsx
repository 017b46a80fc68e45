import { useMemo, useState } from 'react';
import { t } from '../i18n/index.ts';
import { NumberField } from '../panels/number-field.tsx';
import { type SearchChoice, SearchSelect } from '../panels/search-select.tsx';
import { changeDraft } from '../state/lab-session.ts';
import type { LabStock } from '../state/lab-store.ts';
import { placeOfDraft, withAzimuth, withSite, withTypedSite } from './draft.ts';
import { type PartProps, problemAt } from './setup-part.ts';
import { SliderRow } from './slider-row.tsx';

const FULL_TURN_DEG = 360;

const siteChoices = ({ sites }: LabStock): SearchChoice[] =>
  [...sites.values()]
    .map(({ key, name, aliases }) => ({
      key,
      name,
      more: aliases.filter((alias) => alias !== name).join(', '),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));

function Coordinates({ stock, draft, problems }: PartProps) {
  const place = placeOfDraft(draft, stock.sites) ?? { latDeg: Number.NaN, lonDeg: Number.NaN };
  const fields = [
    [
      'latDeg',
      t('lab.latitude'),
      t('lab.latitudeBounds'),
      (value: number) => withTypedSite(draft, value, place.lonDeg),
    ],
    [
      'lonDeg',
      t('lab.longitude'),
      t('lab.longitudeBounds'),
      (value: number) => withTypedSite(draft, place.latDeg, value),
    ],
  ] as const;
  return fields.map(([key, label, bounds, change]) => (
    <div key={key} className="field-row">
      <span>
        {label} <span className="muted">{bounds}</span>
      </span>
      <NumberField
        label={label}
        unit="°"
        value={place[key]}
        text={Number.isFinite(place[key]) ? String(place[key]) : ''}
        problem={problemAt(problems, `site.${key}`)}
        onValue={(value) => changeDraft(change(value))}
      />
    </div>
  ));
}

/** Where from and which way. There is nothing to aim at. */
export function LaunchPart({ stock, draft, problems }: PartProps) {
  const choices = useMemo(() => siteChoices(stock), [stock]);
  const { site } = draft;
  const place = placeOfDraft(draft, stock.sites);
  const known = site.kind === 'site' ? stock.sites.get(site.key) : null;
  const [lastSite, setLastSite] = useState(known?.key ?? choices[0]?.key);
  const siteProblem = problemAt(problems, 'site.key');
  return (
    <section aria-label={t('lab.launch')}>
      <h3>{t('lab.launch')}</h3>
      <fieldset className="segments">
        <legend className="unseen">{t('lab.place')}</legend>
        {(['site', 'typed'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="lab-place"
              checked={site.kind === kind}
              onChange={() => {
                if (kind === 'typed')
                  changeDraft(withTypedSite(draft, place?.latDeg ?? 0, place?.lonDeg ?? 0));
                else if (lastSite !== undefined) changeDraft(withSite(draft, lastSite));
              }}
            />
            <span className="segment">{kind === 'site' ? t('lab.fromSite') : t('lab.fromCoordinates')}</span>
          </label>
        ))}
      </fieldset>
      {site.kind === 'site' ? (
        <>
          <SearchSelect
            label={t('lab.site')}
            choices={choices}
            chosen={site.key}
            empty={t('lab.noSite')}
            onChoose={(key) => {
              setLastSite(key);
              changeDraft(withSite(draft, key));
            }}
          />
          {siteProblem !== null && (
            <p className="field-problem" role="status">
              {siteProblem}
            </p>
          )}
          {known && (
            <p className="muted lab-note">
              {t('inspector.siteAccuracy', {
                accuracy: known.accuracy,
                source: stock.sourceTitle(known.source),
              })}
            </p>
          )}
        </>
      ) : (
        <Coordinates stock={stock} draft={draft} problems={problems} />
      )}
      <SliderRow
        label={t('lab.azimuth')}
        unit="°"
        value={draft.azimuthDeg}
        low={0}
        high={FULL_TURN_DEG}
        nominal={null}
        source={t('lab.azimuthHelp')}
        problem={problemAt(problems, 'azimuthDeg')}
        onValue={(value) => changeDraft(withAzimuth(draft, value))}
      />
    </section>
  );
}
