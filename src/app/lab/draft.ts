import type { VehicleType } from '../../engine/vehicle/index.ts';
import { type ChoiceKey, type LabChoice, labChoices } from './choices.ts';

/** A place of the gazetteer; the catalogue's sites are that and more. */
export interface LaunchSite {
  readonly key: string;
  readonly name: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

/** The gazetteer by key, as the catalogue has it. */
export type LaunchSites = ReadonlyMap<string, LaunchSite>;

/** Where a flight of the Lab begins: a place of the gazetteer, or typed coordinates. */
export type LabSite =
  | { readonly kind: 'site'; readonly key: string }
  | { readonly kind: 'typed'; readonly latDeg: number; readonly lonDeg: number };

/** What the user has set, whether it can be flown or not; in degrees and the other units of documents. */
export interface LabDraft {
  readonly typeKey: string;
  readonly site: LabSite;
  /** From north, clockwise. The flight goes where that leads: there is nothing to aim at. */
  readonly azimuthDeg: number;
  /** By {@link ChoiceKey}; what is left out is the type's nominal figure. */
  readonly choices: Readonly<Record<string, number>>;
}

const EASTWARD_DEG = 90;

/**
 * What the Lab opens with: the first type at the first site, eastward, all figures nominal.
 * @returns null where there is no type to fly
 */
export const newDraft = (types: readonly VehicleType[], sites: LaunchSites): LabDraft | null => {
  const type = types[0];
  if (!type) return null;
  const site = sites.values().next().value;
  return {
    typeKey: type.key,
    site: site ? { kind: 'site', key: site.key } : { kind: 'typed', latDeg: 0, lonDeg: 0 },
    azimuthDeg: EASTWARD_DEG,
    choices: {},
  };
};

/** Another type, with its nominal figures: those of the type before say nothing about it. */
export const withType = (draft: LabDraft, typeKey: string): LabDraft => ({ ...draft, typeKey, choices: {} });

export const withSite = (draft: LabDraft, key: string): LabDraft => ({
  ...draft,
  site: { kind: 'site', key },
});

export const withTypedSite = (draft: LabDraft, latDeg: number, lonDeg: number): LabDraft => ({
  ...draft,
  site: { kind: 'typed', latDeg, lonDeg },
});

export const withAzimuth = (draft: LabDraft, azimuthDeg: number): LabDraft => ({ ...draft, azimuthDeg });

export const withChoice = (draft: LabDraft, key: ChoiceKey, value: number): LabDraft => ({
  ...draft,
  choices: { ...draft.choices, [key]: value },
});

/** All figures nominal again; type, site and azimuth stay. */
export const withNominalChoices = (draft: LabDraft): LabDraft => ({ ...draft, choices: {} });

/** The figure that a draft has: chosen, or nominal. */
export const choiceIn = (draft: LabDraft, { key, nominal }: LabChoice): number =>
  draft.choices[key] ?? nominal;

/** The type that a draft names; null where there is none of that key. */
export const typeOfDraft = ({ typeKey }: LabDraft, types: readonly VehicleType[]): VehicleType | null =>
  types.find(({ key }) => key === typeKey) ?? null;

/** Where a draft's flight begins; null for a site that the gazetteer does not have. */
export const placeOfDraft = (
  { site }: LabDraft,
  sites: LaunchSites,
): { readonly latDeg: number; readonly lonDeg: number } | null => {
  if (site.kind === 'typed') return site;
  return sites.get(site.key) ?? null;
};

/** Equal, or neither a number. */
const isSame = (before: unknown, after: unknown): boolean =>
  before === after || (Number.isNaN(before) && Number.isNaN(after));

/** What kind of change is between two drafts, such as `choices.kickDeg`; null where they are the same. */
export const changeBetween = (before: LabDraft, after: LabDraft): string | null => {
  const changed: string[] = [];
  if (before.typeKey !== after.typeKey) changed.push('typeKey');
  if (!isSame(before.azimuthDeg, after.azimuthDeg)) changed.push('azimuthDeg');
  if (before.site.kind !== after.site.kind) changed.push('site');
  else {
    for (const [key, value] of Object.entries(after.site)) {
      if (!isSame(Reflect.get(before.site, key), value)) changed.push(`site.${key}`);
    }
  }
  for (const key of new Set([...Object.keys(before.choices), ...Object.keys(after.choices)])) {
    if (!isSame(before.choices[key], after.choices[key])) changed.push(`choices.${key}`);
  }
  return changed.length === 0 ? null : changed.join(' ');
};

export { type ChoiceKey, type LabChoice, labChoices };
