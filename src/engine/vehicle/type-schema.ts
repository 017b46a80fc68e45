import * as z from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case key such as scud-b');

const text = z.string().min(1);

export const CONFIDENCES = ['dataset', 'unsure', 'derived', 'assumed'] as const;

const figureFields = z.strictObject({
  value: z.number(),
  /** The prior's range: the value may be anything in it. */
  low: z.number(),
  high: z.number(),
  /** Key of one of the document's sources. */
  source: key,
  confidence: z.enum(CONFIDENCES),
  /** Not knowledge: a wide guess to be fitted, and to be shown as one. */
  prior: z.boolean(),
});

/** A parameter with the range it may lie in; `least` and `most` are bounds of the model, not of knowledge. */
const figure = (unit: string, least: number, most: number) =>
  figureFields.superRefine(({ value, low, high, confidence, prior }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const inUnit = unit === '' ? '' : ` ${unit}`;
    for (const [field, given] of [
      ['low', low],
      ['value', value],
      ['high', high],
    ] as const) {
      if (given < least)
        say(field, `${given}${inUnit} is below ${least}${inUnit}; give at least ${least}${inUnit}`);
      if (given > most)
        say(field, `${given}${inUnit} is above ${most}${inUnit}; give at most ${most}${inUnit}`);
    }
    if (low > value)
      say('low', `${low}${inUnit} is above the value, ${value}${inUnit}; give at most the value`);
    if (high < value)
      say('high', `${high}${inUnit} is below the value, ${value}${inUnit}; give at least the value`);
    if (!prior && (confidence === 'unsure' || confidence === 'assumed')) {
      say('prior', `false, but the figure is ${confidence}; write true`);
    }
  });

const stageSchema = z.strictObject({
  /** What is burnt; what stays in the tanks is dry mass. */
  propellantKg: figure('kg', 1, 1e6),
  /** Without propellant, payload, the stages above and the jettison. */
  dryKg: figure('kg', 1, 1e6),
  burnTimeS: figure('s', 1, 1000),
  /** Effective, in vacuum. */
  exhaustMps: figure('m/s', 1000, 4500),
  nozzleExitAreaM2: figure('m2', 0, 20),
  /** Coast between the burnout before and this ignition. */
  ignitionDelayS: figure('s', 0, 100),
  /** Something inert dropped while this stage burns. */
  jettison: z
    .strictObject({ name: text, afterIgnitionS: figure('s', 0, 1000), massKg: figure('kg', 1, 1e5) })
    .optional(),
});

export const typeSchema = z.strictObject({
  key,
  name: text,
  class: z.enum(['SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV']),
  propellant: z.enum(['liquid', 'solid']),
  flight: z.enum(['ballistic', 'quasi-ballistic', 'boost-glide']),
  /** Whether the re-entry body leaves the last stage at burnout; else both coast as one. */
  separates: z.boolean(),
  /** Keys of the document's sources. */
  sources: z.array(key).min(1),
  note: text,
  parameters: z.strictObject({
    stages: z.array(stageSchema).min(1).max(4),
    diameterM: figure('m', 0.1, 10),
    payloadKg: figure('kg', 1, 1e5),
    /** Of what coasts to the ground, at hypersonic speed. */
    ballisticCoefficientKgM2: figure('kg/m2', 100, 1e5),
    /** Of what coasts; 0 for a ballistic flight. */
    liftToDrag: figure('', 0, 5),
    /** Straight up until then, after lift-off. */
    verticalS: figure('s', 0, 100),
    /** At the kick angle until then, after lift-off; along the velocity from then on. */
    kickUntilS: figure('s', 0, 1000),
    /** From the vertical of the launch site. */
    kickDeg: figure('degrees', 0, 90),
  }),
});

export const sourceSchema = z.strictObject({
  key,
  title: text,
  /** Null for what has no web address: a book, a dataset's row, our own derivation. */
  url: text.nullable(),
});

export type Figure = z.infer<typeof figureFields>;
export type VehicleType = z.infer<typeof typeSchema>;
export type VehicleSource = z.infer<typeof sourceSchema>;
