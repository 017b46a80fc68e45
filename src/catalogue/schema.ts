import * as z from 'zod';

/** Kebab-case identifier of an issuer, site, source or vehicle type. */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case key such as rok-jcs');

const utcMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/, 'an ISO 8601 UTC time such as 2024-03-17T22:44Z');

const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-03-18');

const finite = z.number().finite();

const place = z.strictObject({ latDeg: finite.min(-90).max(90), lonDeg: finite.min(-180).max(180) });

export const QUANTITIES = [
  'range',
  'apogee',
  'flightTime',
  'azimuth',
  'peakSpeed',
  'impact',
  'count',
  'site',
  'time',
  'type',
  'eez',
  'outcome',
] as const;

export const claimSchema = z.strictObject({
  issuer: key,
  quantity: z.enum(QUANTITIES),
  /** As printed: a number, [low, high], a place, or text (times are ISO 8601 UTC texts). */
  value: z.union(
    [finite, z.tuple([finite, finite]), place, z.string().min(1)],
    'a finite number, [low, high], {"latDeg", "lonDeg"} or a text',
  ),
  /** Unit as printed (`km`, `min`, `s`, `deg`, `Mach`, `missiles`); null for texts, times and places. */
  unit: z.string().min(1).nullable(),
  /** `over` is a lower bound ("over", "at least"), `under` an upper one, `odd` from the figure to a little more. */
  qualifier: z.enum(['exact', 'about', 'over', 'under', 'odd']),
  /** The words of the source in short where the qualifier loses them, such as "at least three". */
  wording: z.string().min(1).optional(),
  source: key,
  confidence: z.enum(['sourced', 'dataset', 'well-known', 'inferred', 'unsure']),
  status: z.enum(['stated', 'preliminary', 'revised', 'disputed', 'withdrawn']),
  /** Set when the claim is about one round only. Counted from 1. */
  round: z.int().min(1).optional(),
  /** When the issuer said it, where known to the minute. */
  issuedUtc: utcMinute.optional(),
  /** The day (KST) the issuer said it, where only the day is known and it differs from or orders a revision. */
  issuedDateKst: calendarDate.optional(),
  /** Of a `site` claim: the gazetteer's place for the issuer's words, so that rival places can be drawn. */
  siteKey: key.optional(),
  /** An interested party's figure. */
  claimed: z.literal(true).optional(),
  /** A row that a dataset composed from several bodies; shown apart, never as an issuer's own word. */
  composite: z.literal(true).optional(),
  /** A value known to be weak (map-read bearings); says why. */
  weak: z.string().min(1).optional(),
  /** One line of context in our own words. */
  note: z.string().min(1).optional(),
});

const roundSchema = z.strictObject({
  round: z.int().min(1),
  outcome: z.enum(['success', 'failure', 'unknown']).optional(),
  note: z.string().min(1).optional(),
});

const launchFields = {
  id: z.string().regex(/^dprk-[a-z0-9-]+$/, 'an id such as dprk-2024-03-18-kn-25-success'),
  dateKst: calendarDate,
  /** What the list shows, such as "18 March 2024". */
  title: z.string().min(1),
  note: z.string().min(1).optional(),
  claims: z.array(claimSchema).min(1),
};

export const launchSchema = z.strictObject({
  kind: z.literal('launch'),
  ...launchFields,
  /** Vehicle class as the issuers named it; `unknown` where none did. */
  class: z.enum(['SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV', 'unknown']),
  /** Key of the vehicle type, or null where it is not known. */
  type: key.nullable(),
  typeName: z.string().min(1),
  /** How it is reported to have flown; decides no physics, only what is said beside the arc. */
  flight: z.enum(['ballistic', 'lofted', 'quasi-ballistic', 'manoeuvring', 'unknown']),
  /** Key of the site the record uses for drawing; other places stay as claims of quantity `site`. */
  site: key.nullable(),
  outcome: z.enum(['success', 'failure', 'partial', 'unknown']),
  /** Every round any issuer counts; how many fly and when follows the chosen issuer's claims. */
  rounds: z.array(roundSchema).min(1),
});

export const engineTestSchema = z.strictObject({
  kind: z.literal('engine-test'),
  ...launchFields,
  site: key.nullable(),
  engine: z.string().min(1),
});

export const siteSchema = z.strictObject({
  key,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  latDeg: finite.min(-90).max(90),
  lonDeg: finite.min(-180).max(180),
  /** How good the position is, in words and where given in kilometres. */
  accuracy: z.string().min(1),
  source: key,
  confidence: z.enum(['dataset', 'inferred', 'unsure', 'sourced', 'well-known']),
});

export const issuerSchema = z.strictObject({
  key,
  name: z.string().min(1),
  /** For columns and sentences: "ROK JCS", "Japan MOD", "KCNA". */
  shortName: z.string().min(1),
  country: z.string().min(1),
  kind: z.enum(['government', 'state-media', 'dataset', 'press', 'analyst']),
});

export const sourceSchema = z.strictObject({
  key,
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** Date of the publication where known. */
  date: calendarDate.nullable(),
  /** Web address, or null for a dataset row without one. */
  url: z.string().min(1).nullable(),
  note: z.string().min(1).optional(),
});

export const indexSchema = z.strictObject({
  version: z.literal(1),
  dataVersion: z.string().regex(/^\d{4}\.\d{2}\.\d+$/, 'a data version such as 2026.11.0'),
  /** Names of the files that hold launches and engine tests, beside this index. */
  files: z.array(z.string().regex(/^[a-z0-9-]+\.json$/, 'a file name such as launches-2024.json')).min(1),
});

export type Claim = z.infer<typeof claimSchema>;
export type Quantity = Claim['quantity'];
export type Launch = z.infer<typeof launchSchema>;
export type EngineTest = z.infer<typeof engineTestSchema>;
export type Round = z.infer<typeof roundSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Issuer = z.infer<typeof issuerSchema>;
export type Source = z.infer<typeof sourceSchema>;
