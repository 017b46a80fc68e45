import { type Command, Option } from 'commander';
import {
  type AsOf,
  type Bounds,
  type Catalogue,
  type CatalogueQuery,
  CLASSES,
  EEZ_VALUES,
  OUTCOMES,
  OVERFLIGHTS,
  type RecordKind,
  SORT_KEYS,
  type SortOrder,
  WATERS,
} from '../catalogue/index.ts';
import { FORMATS } from './launches-output.ts';
import { asOfOption, calendarDate, kilometres, oneOf, several, someText, wholeNumber } from './options.ts';
import { wrongInput } from './wrong-input.ts';

const KINDS = ['launch', 'engine-test', 'context'] as const;

/** What `launches` was asked, each value already of its kind. */
export interface LaunchesOptions {
  readonly kind?: readonly RecordKind[];
  readonly class?: readonly string[];
  readonly type?: readonly string[];
  readonly site?: readonly string[];
  readonly issuer?: readonly string[];
  readonly outcome?: readonly string[];
  readonly eez?: readonly string[];
  readonly water?: readonly string[];
  readonly overflight?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly rangeMin?: number;
  readonly rangeMax?: number;
  readonly apogeeMin?: number;
  readonly apogeeMax?: number;
  readonly minIssuers?: number;
  readonly disagreement?: true;
  readonly search?: string;
  readonly sort?: SortOrder['by'];
  readonly descending?: true;
  readonly asOf?: AsOf;
  readonly catalogue?: string;
  readonly counts?: true;
  readonly format: (typeof FORMATS)[number];
}

const words = (option: string, allowed: readonly string[], what: string): Option =>
  new Option(`${option} <${option.slice(2)}>`, `${what}: ${allowed.join(', ')}`).argParser(
    several(oneOf(option, allowed)),
  );

const keys = (option: string, what: string): Option =>
  new Option(`${option} <key>`, what).argParser(several(someText(option)));

/** Adds the options of `launches`; those with several values take them one by one or with commas between. */
export const withLaunchesOptions = (command: Command): Command =>
  command
    .addOption(words('--kind', KINDS, 'kinds of record (launch and engine-test unless told)'))
    .addOption(words('--class', CLASSES, 'classes'))
    .addOption(keys('--type', 'keys of types, such as hwasong-15'))
    .addOption(keys('--site', 'keys of sites: where it was launched, or where an issuer says so'))
    .addOption(keys('--issuer', 'keys of issuers that spoke in their own word, such as japan-mod'))
    .addOption(words('--outcome', OUTCOMES, 'outcomes'))
    .addOption(words('--eez', EEZ_VALUES, "where it fell by Japan's zone"))
    .addOption(words('--water', WATERS, 'where it came down'))
    .addOption(words('--overflight', OVERFLIGHTS, 'whether it passed over Japan'))
    .option('--from <date>', 'on or after this day in Korea (2024-03-18)', calendarDate('--from'))
    .option('--to <date>', 'on or before this day in Korea', calendarDate('--to'))
    .option('--range-min <km>', 'a range as printed of at least this', kilometres('--range-min'))
    .option('--range-max <km>', 'a range as printed of at most this', kilometres('--range-max'))
    .option('--apogee-min <km>', 'a greatest height of at least this', kilometres('--apogee-min'))
    .option('--apogee-max <km>', 'a greatest height of at most this', kilometres('--apogee-max'))
    .option('--min-issuers <number>', 'issuers that spoke in their own word', wholeNumber('--min-issuers'))
    .option('--disagreement', 'only where two issuers cannot both be right')
    .option('--search <text>', 'words that all occur, in any of three languages', someText('--search'))
    .option('--sort <key>', `order: ${SORT_KEYS.join(', ')} (date)`, oneOf('--sort', SORT_KEYS))
    .option('--descending', 'the greatest or latest first')
    .option(
      '--as-of <time>',
      'as known then: now, 2022-09-25T00:00Z, or +10min, +1h, +1d after each',
      asOfOption,
    )
    .option('--catalogue <file>', 'own records beside the others: JSON, or - for standard input')
    .option('--counts', 'how many records each value would leave, instead of the records')
    .option(
      '--format <format>',
      'json, csv (a line per claim) or text (a table)',
      oneOf('--format', FORMATS),
      'json',
    )
    .addHelpText(
      'after',
      [
        '',
        'Values may be given several times or with commas between: --class SRBM,MRBM. Conditions of different options',
        'must all hold. An own file is what --format json prints, or a list of such records; what is wrong with it is',
        'told on standard error and the good records are used.',
      ].join('\n'),
    );

const bounds = (min: number | undefined, max: number | undefined): Bounds => ({ min, max });

/** The conditions of the command line as a query. */
export const queryOf = (options: LaunchesOptions): CatalogueQuery => ({
  kinds: options.kind ?? ['launch', 'engine-test'],
  classes: options.class,
  types: options.type,
  sites: options.site,
  issuers: options.issuer,
  outcomes: options.outcome,
  eez: options.eez,
  waters: options.water,
  overflights: options.overflight,
  from: options.from,
  to: options.to,
  rangeKm: bounds(options.rangeMin, options.rangeMax),
  apogeeKm: bounds(options.apogeeMin, options.apogeeMax),
  minIssuers: options.minIssuers,
  disagreement: options.disagreement,
  search: options.search,
});

const checkKeys = (
  option: string,
  noun: string,
  given: readonly string[] | undefined,
  known: ReadonlyMap<string, unknown>,
): void => {
  const unknown = given?.find((key) => !known.has(key));
  if (unknown === undefined) return;
  const all = [...known.keys()].sort().join(', ');
  throw wrongInput(option, `"${unknown}" is not the key of ${noun}`, `give one of ${all}`);
};

const checkOrder = (option: string, min: number | undefined, max: number | undefined): void => {
  if (min === undefined || max === undefined || min <= max) return;
  throw wrongInput(
    `--${option}-min`,
    `${min} km is above --${option}-max ${max} km`,
    'give the lower one first',
  );
};

/** Throws where keys are not in the catalogue or an interval runs backwards. */
export const checkQuery = (catalogue: Catalogue, options: LaunchesOptions): void => {
  const { from, to } = options;
  if (from !== undefined && to !== undefined && from > to) {
    throw wrongInput('--from', `${from} is after --to ${to}`, 'give the earlier day first');
  }
  checkOrder('range', options.rangeMin, options.rangeMax);
  checkOrder('apogee', options.apogeeMin, options.apogeeMax);
  checkKeys('--type', 'a type', options.type, catalogue.types);
  checkKeys('--site', 'a site', options.site, catalogue.sites);
  checkKeys('--issuer', 'an issuer', options.issuer, catalogue.issuers);
};
