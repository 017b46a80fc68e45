import * as z from 'zod';
import { parseInstant } from '../../engine/time/index.ts';
import { isCalendarDate } from './calendar-date.ts';
import { CLASSES, OUTCOMES, OVERFLIGHTS, QUANTITIES, STATEMENT_KINDS, WATERS } from './vocabulary.ts';

/** Kebab-case identifier of an issuer, site, source or vehicle type. */
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case key such as rok-jcs');

const utcMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/, 'an ISO 8601 UTC time such as 2024-03-17T22:44Z')
  .refine((text) => typeof parseInstant(text) === 'number', 'is no moment of the calendar; correct it');

const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2024-03-18')
  .refine((text) => isCalendarDate(text), 'is no day of the calendar; correct it');

/** A day, or the month or year where no more is known: 2024-03-18, 1984-09, 2025. Orders as text. */
const knownDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date such as 2024-03-18, or 1984-09 or 2025 where no more is known');

const finite = z.number().finite();

const place = z.strictObject({ latDeg: finite.min(-90).max(90), lonDeg: finite.min(-180).max(180) });

const CONFIDENCES = ['sourced', 'dataset', 'well-known', 'inferred', 'unsure'] as const;

/** Names in the other languages of the page, as written there; what is missing is shown in English. */
const namesSchema = z.strictObject({ ko: z.string().min(1).optional(), ja: z.string().min(1).optional() });

export const claimSchema = z.strictObject({
  /** Only where another claim of the record refers to this one. */
  id: key.optional(),
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
  confidence: z.enum(CONFIDENCES),
  status: z.enum(['stated', 'preliminary', 'revised', 'disputed', 'withdrawn']),
  /**
   * Id of the claim of this record that this one takes the place of, where issuer and quantity do not say so: a slip
   * of a data set that is mended here, or figures given for the wrong round.
   */
  supersedes: key.optional(),
  /** Why it does; wanted with `supersedes`. */
  reason: z.string().min(1).optional(),
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

/** What an issuer said or reported of the course of things that is no figure: when, and in short what. */
export const statementSchema = z.strictObject({
  issuer: key,
  kind: z.enum(STATEMENT_KINDS),
  /** When it was issued or, of an overflight or a fall, when that happened; one of this and `dateKst`. */
  atUtc: utcMinute.optional(),
  /** End of the window, where a window was given. */
  toUtc: utcMinute.optional(),
  dateKst: calendarDate.optional(),
  /** The time is read off a report, not given by the issuer. */
  approximate: z.literal(true).optional(),
  /** In our own words. */
  text: z.string().min(1),
  source: key,
  confidence: z.enum(CONFIDENCES),
});

const launchFields = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id such as dprk-2024-03-18-kn-25-success'),
  /** The day in Korea; month or year where no more is known. */
  dateKst: knownDate,
  /** What the list shows, such as "18 March 2024". */
  title: z.string().min(1),
  note: z.string().min(1).optional(),
  claims: z.array(claimSchema).min(1),
  /** The public course of things, in order of time. */
  statements: z.array(statementSchema).optional(),
};

export const launchSchema = z.strictObject({
  kind: z.literal('launch'),
  ...launchFields,
  /** Vehicle class as the issuers named it; `unknown` where none did. */
  class: z.enum(CLASSES),
  /** Key in types.json, or null where it is not known. */
  type: key.nullable(),
  typeName: z.string().min(1),
  /** How it is reported to have flown; decides no physics, only what is said beside the arc. */
  flight: z.enum(['ballistic', 'lofted', 'quasi-ballistic', 'manoeuvring', 'unknown']),
  /** Key of the site the record uses for drawing; other places stay as claims of quantity `site`. */
  site: key.nullable(),
  outcome: z.enum(OUTCOMES),
  /** Where it is reported to have come down, for finding records; issuers' words are `impact` claims. */
  water: z.enum(WATERS),
  /** Whether it passed over Japan. */
  overflight: z.enum(OVERFLIGHTS),
  /** Which part of Japan it passed over. */
  overflown: z.string().min(1).optional(),
  /** Every round any issuer counts; how many fly and when follows the chosen issuer's claims. */
  rounds: z.array(roundSchema).min(1),
});

export const engineTestSchema = z.strictObject({
  kind: z.literal('engine-test'),
  ...launchFields,
  site: key.nullable(),
  engine: z.string().min(1),
});

/** What happened around the launches: agreements, exercises, meetings. */
export const contextEventSchema = z.strictObject({
  kind: z.literal('context'),
  id: launchFields.id,
  dateKst: knownDate,
  /** Last day, where it lasted. */
  endKst: knownDate.optional(),
  title: z.string().min(1),
  names: namesSchema.optional(),
  category: z.enum(['agreement', 'activation', 'exercise', 'meeting', 'test']),
  /** In our own words. */
  text: z.string().min(1),
  partners: z.array(z.string().min(1)),
  place: z.string().min(1).nullable(),
  source: key,
  confidence: z.enum(CONFIDENCES),
  note: z.string().min(1).optional(),
});

/** A vehicle type as the catalogue names it, with what else it is called. */
export const typeNameSchema = z.strictObject({
  key,
  name: z.string().min(1),
  names: namesSchema.optional(),
  /** Other designations and spellings, in any script. */
  aliases: z.array(z.string().min(1)),
});

export const siteSchema = z.strictObject({
  key,
  name: z.string().min(1),
  names: namesSchema.optional(),
  /** Other names and spellings, in any script. */
  aliases: z.array(z.string().min(1)),
  latDeg: finite.min(-90).max(90),
  lonDeg: finite.min(-180).max(180),
  /** How good the position is, in words and where given in kilometres. */
  accuracy: z.string().min(1),
  source: key,
  confidence: z.enum(CONFIDENCES),
});

export const issuerSchema = z.strictObject({
  key,
  name: z.string().min(1),
  /** For columns and sentences: "ROK JCS", "Japan MOD", "KCNA". */
  shortName: z.string().min(1),
  /** Short names in the other languages. */
  names: namesSchema.optional(),
  country: z.string().min(1),
  /** `editor`: Arcwatch itself, where it mends a slip of a data set. */
  kind: z.enum(['government', 'state-media', 'dataset', 'press', 'analyst', 'editor']),
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
export type ContextEvent = z.infer<typeof contextEventSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type TypeName = z.infer<typeof typeNameSchema>;
export type Round = z.infer<typeof roundSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Issuer = z.infer<typeof issuerSchema>;
export type Source = z.infer<typeof sourceSchema>;
