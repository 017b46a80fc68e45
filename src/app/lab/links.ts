import type { VehicleType } from '../../engine/vehicle/index.ts';
import { checkDraft } from './check-draft.ts';
import { labChoices } from './choices.ts';
import { type LabDraft, type LabSite, type LaunchSites, typeOfDraft } from './draft.ts';
import { MOST_PINS, PIN_SIGNS, type PinSign, tidyName } from './pins.ts';

/** A variant as a link keeps it: its figures are computed anew. */
export interface LinkedPin {
  /** Left out of a link where it is the one that the variant's place in the row gives it. */
  readonly sign?: PinSign;
  readonly name: string;
  readonly draft: LabDraft;
}

/** A parameter of a link that could not be read: which, and what it said. */
export interface UnreadLabPart {
  readonly part: string;
  readonly text: string;
}

export interface LabLink {
  readonly draft: LabDraft;
  readonly pins: readonly LinkedPin[];
  readonly unread: readonly UnreadLabPart[];
}

/** A metre on the ground; a thousandth of a degree; more digits of a figure than any slider gives. */
const PLACE_DIGITS = 5;
const AZIMUTH_DIGITS = 3;
const CHOICE_DIGITS = 7;

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

const writePlace = (latDeg: number, lonDeg: number): string =>
  `${rounded(latDeg, PLACE_DIGITS)},${rounded(lonDeg, PLACE_DIGITS)}`;

const isWritable = ({ site }: LabDraft): boolean =>
  site.kind === 'site' || (Number.isFinite(site.latDeg) && Number.isFinite(site.lonDeg));

const chosenIn = ({ choices }: LabDraft): (readonly [key: string, text: string])[] =>
  Object.entries(choices)
    .filter(([, value]) => Number.isFinite(value))
    .map(([key, value]) => [key, String(Number(value.toPrecision(CHOICE_DIGITS)))] as const);

/** `B:scud-b/tonghae/90/kickDeg:3.2,payloadKg:900/Name`; typed coordinates stand in the site's place. */
const writePin = ({ sign, name, draft }: LinkedPin, index: number): string => {
  const prefix = sign === undefined || sign === PIN_SIGNS[index] ? '' : `${sign}:`;
  const { typeKey, site, azimuthDeg } = draft;
  const place = site.kind === 'site' ? site.key : writePlace(site.latDeg, site.lonDeg);
  const chosen = chosenIn(draft).map(([key, text]) => `${key}:${text}`);
  return [
    `${prefix}${typeKey}`,
    place,
    rounded(azimuthDeg, AZIMUTH_DIGITS),
    chosen.join(','),
    encodeURIComponent(tidyName(name)),
  ].join('/');
};

/**
 * The Lab's part of an address, as parameters of a query; what cannot be written, such as NaN, is left out.
 * @param pins the variants that can be flown
 * @example 'type=scud-b&site=tonghae&az=90&kickDeg=3.2&pin=scud-b/tonghae/90//As%20built'
 */
export const writeLabLink = (draft: LabDraft, pins: readonly LinkedPin[]): string => {
  const { typeKey, site, azimuthDeg } = draft;
  const parts = [`type=${typeKey}`];
  if (site.kind === 'site') parts.push(`site=${site.key}`);
  else if (isWritable(draft)) parts.push(`at=${writePlace(site.latDeg, site.lonDeg)}`);
  if (Number.isFinite(azimuthDeg)) parts.push(`az=${rounded(azimuthDeg, AZIMUTH_DIGITS)}`);
  for (const [key, text] of chosenIn(draft)) parts.push(`${key}=${text}`);
  for (const [index, pin] of pins.entries()) parts.push(`pin=${writePin(pin, index)}`);
  return parts.join('&');
};

const readNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));

const readPlace = (text: string): LabSite | null => {
  const [latDeg = Number.NaN, lonDeg = Number.NaN, ...more] = text.split(',').map(readNumber);
  return more.length > 0 ? null : { kind: 'typed', latDeg, lonDeg };
};

const readPin = (text: string, types: readonly VehicleType[], sites: LaunchSites): LinkedPin | null => {
  const [head = '', place = '', azimuth = '', chosen = '', ...name] = text.split('/');
  const sign = PIN_SIGNS.find((each) => head.startsWith(`${each}:`));
  const typeKey = sign === undefined ? head : head.slice(sign.length + 1);
  const site: LabSite | null = place.includes(',') ? readPlace(place) : { kind: 'site', key: place };
  if (!site) return null;
  const choices: Record<string, number> = {};
  for (const pair of chosen === '' ? [] : chosen.split(',')) {
    const [key = '', value = '', ...more] = pair.split(':');
    if (more.length > 0) return null;
    choices[key] = readNumber(value);
  }
  const draft: LabDraft = { typeKey, site, azimuthDeg: readNumber(azimuth), choices };
  if (checkDraft(draft, types, sites).length > 0) return null;
  return { ...(sign === undefined ? {} : { sign }), name: tidyName(name.join('/')), draft };
};

/**
 * Reads the Lab's part of an address. Parts that are wrong, or that cannot be flown, come back as `unread` and are
 * left out; what a link does not name is as in `base`.
 * @param link parameters of a query, as {@link writeLabLink} gives them
 */
export const readLabLink = (
  link: string,
  types: readonly VehicleType[],
  sites: LaunchSites,
  base: LabDraft,
): LabLink => {
  const unread: UnreadLabPart[] = [];
  const pins: LinkedPin[] = [];
  let draft = base;
  const parameters = new URLSearchParams(link);
  /** Takes a change over unless it brings a problem at that path of the draft. */
  const take = (part: string, text: string, changed: LabDraft | null, path: string): void => {
    const isBad =
      changed === null || checkDraft(changed, types, sites).some((each) => each.path.startsWith(path));
    if (isBad) unread.push({ part, text });
    else draft = changed;
  };
  // The type first: it decides which figures there are.
  const typeKey = parameters.get('type');
  if (typeKey !== null) take('type', typeKey, { ...base, typeKey, choices: {} }, 'typeKey');
  const isOtherType = typeKey !== null && draft === base;
  for (const [part, text] of parameters) {
    if (part === 'type') continue;
    if (part === 'site') take(part, text, { ...draft, site: { kind: 'site', key: text } }, 'site');
    else if (part === 'at') {
      const site = readPlace(text);
      take(part, text, site && { ...draft, site }, 'site');
    } else if (part === 'az') take(part, text, { ...draft, azimuthDeg: readNumber(text) }, 'azimuthDeg');
    else if (part === 'pin') {
      const pin = pins.length < MOST_PINS ? readPin(text, types, sites) : null;
      if (pin) pins.push(pin);
      else unread.push({ part, text });
    } else if (isOtherType) unread.push({ part, text });
    else {
      const isKnown = labChoicesOf(draft, types).includes(part);
      const choices = { ...draft.choices, [part]: readNumber(text) };
      take(part, text, isKnown ? { ...draft, choices } : null, `choices.${part}`);
    }
  }
  return { draft, pins, unread };
};

const labChoicesOf = (draft: LabDraft, types: readonly VehicleType[]): readonly string[] => {
  const type = typeOfDraft(draft, types);
  return type ? labChoices(type).map(({ key }) => key) : [];
};
