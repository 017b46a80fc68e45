import { type AsOf, type CatalogueQuery, formatAsOf, parseAsOf } from '../../catalogue/index.ts';
import type { CameraView } from '../globe/port.ts';
import { LANGUAGES, type Language } from '../i18n/index.ts';
import { type FlightChoices, HYPOTHESIS_KINDS, isClaimKey } from './choices.ts';
import { type ListOrder, readQuery, writeQuery } from './find.ts';

export const TABS = ['claims', 'reconstruction', 'profile', 'table'] as const;
export type Tab = (typeof TABS)[number];

export const LAB_TABS = ['figures', 'charts', 'compare', 'loft'] as const;
export type LabTab = (typeof LAB_TABS)[number];

export const MODES = ['replay', 'lab'] as const;
export type Mode = (typeof MODES)[number];

/** The first digits are the tabs'; these stay where they are when tabs or modes are added. */
export const MODE_KEYS: Readonly<Record<Mode, string>> = { replay: '7', lab: '8' };

/** What a link keeps of the view. Whatever is missing takes its default. */
export interface Address {
  /** Left out: the replay. */
  readonly mode?: 'lab';
  /** What only the Lab can read, as parameters of a query. */
  readonly lab?: string;
  readonly labTab?: LabTab;
  readonly launch?: string;
  readonly issuer?: string;
  /** What the link says of the flights, all else being as the rules have it; left out: nothing. */
  readonly choices?: Partial<FlightChoices>;
  /** Scene time. */
  readonly timeS?: number;
  readonly camera?: CameraView;
  readonly tab?: Tab;
  /** What the list shows and how it is ordered. */
  readonly list?: { readonly query: CatalogueQuery; readonly order: ListOrder };
  /** The moment whose knowledge is shown; left out: now. */
  readonly asOf?: AsOf;
  /** Launches replayed beside this one. */
  readonly compared?: readonly string[];
  /** Left out of a link: English. */
  readonly lang?: Language;
}

/** A part of the address that could not be read: which, and what it said. */
export interface UnreadPart {
  readonly part: string;
  readonly text: string;
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The parameters that this file reads; in the Lab, all others are its own. */
const OWN_PARTS = [
  'mode',
  'launch',
  'issuer',
  't',
  'cam',
  'tab',
  'lang',
  'asof',
  'with',
  'hyp',
  'use',
  'out',
  'in',
];

const oneOf =
  <T extends string>(names: readonly T[]) =>
  (text: string): T | null =>
    names.find((name) => name === text) ?? null;

const inRange = (value: number | undefined, low: number, high: number): value is number =>
  value !== undefined && Number.isFinite(value) && value >= low && value <= high;

const readCamera = (text: string): CameraView | null => {
  const parts = text.split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  const [latDeg, lonDeg, heightM, headingDeg, pitchDeg] = parts;
  const valid =
    parts.length === 5 &&
    inRange(latDeg, -90, 90) &&
    inRange(lonDeg, -180, 180) &&
    inRange(heightM, 1, 1e8) &&
    inRange(headingDeg, -360, 360) &&
    inRange(pitchDeg, -90, 90);
  return valid ? { latDeg, lonDeg, heightM, headingDeg, pitchDeg } : null;
};

const readTime = (text: string): number | null => {
  const timeS = text === '' ? Number.NaN : Number(text);
  return inRange(timeS, 0, 1e7) ? timeS : null;
};

const readAsOf = (text: string): AsOf | null => {
  const asOf = parseAsOf(text);
  return 'kind' in asOf ? asOf : null;
};

/** Kebab-case ids parted by commas. */
const readIds = (text: string): string[] | null => {
  const ids = text.split(',');
  return ids.every((id) => KEBAB.test(id)) ? [...new Set(ids)] : null;
};

/** Keys of claims parted by commas. */
const readClaims = (text: string): string[] | null => {
  const keys = text.split(',');
  return keys.every(isClaimKey) ? [...new Set(keys)] : null;
};

/** Whose claims are fitted: all, or those of one issuer. */
const readIssuers = (text: string): FlightChoices['issuers'] | null => {
  if (text === 'all') return { kind: 'all' };
  return KEBAB.test(text) ? { kind: 'only', issuer: text } : null;
};

const writeIssuers = (issuers: FlightChoices['issuers']): string =>
  issuers.kind === 'only' ? issuers.issuer : issuers.kind;

const writeChoices = ({ hypothesis, issuers, leftOut = [], broughtIn = [] }: Partial<FlightChoices>) => [
  hypothesis && `hyp=${hypothesis}`,
  issuers && issuers.kind !== 'agreeing' && `use=${writeIssuers(issuers)}`,
  leftOut.length > 0 && `out=${leftOut.join(',')}`,
  broughtIn.length > 0 && `in=${broughtIn.join(',')}`,
];

/** Reads a location hash; parts that are wrong come back as `unread` and are left out. */
export const readAddress = (hash: string): { address: Address; unread: UnreadPart[] } => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const unread: UnreadPart[] = [];
  const read = <T>(part: UnreadPart['part'], parse: (text: string) => T | null): T | null => {
    const text = parameters.get(part);
    if (text === null) return null;
    const value = parse(text);
    if (value === null) unread.push({ part, text });
    return value;
  };
  const word = (text: string): string | null => (KEBAB.test(text) ? text : null);
  const isLab = read('mode', oneOf(MODES)) === 'lab';
  const launch = read('launch', word);
  const issuer = read('issuer', word);
  const timeS = read('t', readTime);
  const camera = read('cam', readCamera);
  const tab = isLab ? null : read('tab', oneOf(TABS));
  const labTab = isLab ? read('tab', oneOf(LAB_TABS)) : null;
  const asOf = isLab ? null : read('asof', readAsOf);
  const compared = isLab ? null : read('with', readIds);
  const hypothesis = isLab ? null : read('hyp', oneOf(HYPOTHESIS_KINDS));
  const issuers = isLab ? null : read('use', readIssuers);
  const leftOut = isLab ? null : read('out', readClaims);
  const broughtIn = isLab ? null : read('in', readClaims);
  const choices: Partial<FlightChoices> = {
    ...(hypothesis && { hypothesis }),
    ...(issuers && { issuers }),
    ...(leftOut && { leftOut }),
    ...(broughtIn && { broughtIn }),
  };
  const list = isLab ? null : readQuery(parameters);
  unread.push(...(list?.unread ?? []));
  const lang = read('lang', oneOf(LANGUAGES));
  const lab = new URLSearchParams([...parameters].filter(([name]) => !OWN_PARTS.includes(name))).toString();
  const address: Address = {
    ...(isLab && { mode: 'lab' as const }),
    ...(isLab && lab !== '' && { lab }),
    ...(labTab !== null && { labTab }),
    ...(launch !== null && { launch }),
    ...(issuer !== null && { issuer }),
    ...(Object.keys(choices).length > 0 && { choices }),
    ...(timeS !== null && { timeS }),
    ...(camera !== null && { camera }),
    ...(tab !== null && { tab }),
    ...(list && { list: { query: list.query, order: list.order } }),
    ...(asOf !== null && { asOf }),
    ...(compared !== null && { compared }),
    ...(lang !== null && { lang }),
  };
  return { address, unread };
};

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** The hash of an address, without needless digits. @example '#launch=a&t=12.5&tab=claims' */
export const writeAddress = (address: Address): string => {
  const { mode, lab, labTab, launch, issuer, choices, timeS, camera, tab, list, asOf, compared, lang } =
    address;
  const parts = [
    mode !== undefined && `mode=${mode}`,
    lab,
    launch !== undefined && `launch=${launch}`,
    issuer !== undefined && `issuer=${issuer}`,
    ...writeChoices(choices ?? {}),
    timeS !== undefined && `t=${timeS.toFixed(1)}`,
    camera &&
      `cam=${rounded(camera.latDeg, 4)},${rounded(camera.lonDeg, 4)},${rounded(camera.heightM, 0)},${rounded(camera.headingDeg, 1)},${rounded(camera.pitchDeg, 1)}`,
    (tab ?? labTab) !== undefined && `tab=${tab ?? labTab}`,
    asOf !== undefined && asOf.kind !== 'now' && `asof=${encodeURIComponent(formatAsOf(asOf))}`,
    compared !== undefined && compared.length > 0 && `with=${compared.join(',')}`,
    ...(list ? writeQuery(list.query, list.order) : []).map(
      // Commas are part of the list and need no escape in a hash.
      ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed()).replaceAll('%2C', ',')}`,
    ),
    lang !== undefined && lang !== 'en' && `lang=${lang}`,
  ];
  return `#${parts.filter((part) => typeof part === 'string').join('&')}`;
};
