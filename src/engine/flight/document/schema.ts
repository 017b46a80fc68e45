import * as z from 'zod';

const FASTEST_MPS = 100_000;
const speed = z.number().min(-FASTEST_MPS).max(FASTEST_MPS);

export const earthSchema = z.strictObject({
  shape: z.enum(['wgs84', 'sphere']).default('wgs84'),
  radiusM: z.number().min(1e6).max(1e8).optional(),
  gravity: z.enum(['j2', 'central']).default('j2'),
  muM3S2: z.number().positive().max(1e18).optional(),
  rotating: z.boolean().default(true),
});

const place = {
  latDeg: z.number().min(-90).max(90),
  lonDeg: z.number().min(-180).max(360),
  heightM: z.number().min(-430).max(1e7),
  timeUtc: z
    .string()
    .regex(
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/,
      'an ISO 8601 UTC time such as 2024-03-17T22:44Z',
    )
    .optional(),
};
const azimuthDeg = z.number().min(-360).max(360);

export const startSchemas = {
  velocity: z.strictObject({
    ...place,
    velocityNedMps: z.tuple([speed, speed, speed], 'exactly three numbers in m/s: north, east, down'),
  }),
  polar: z.strictObject({
    ...place,
    speedMps: z.number().min(0).max(FASTEST_MPS),
    azimuthDeg,
    elevationDeg: z.number().min(-90).max(90),
  }),
  pad: z.strictObject({ ...place, azimuthDeg }),
};

const massKg = z.number().positive().max(1e8);
const referenceAreaM2 = z.number().min(0).max(1e4);
export const dragValue = z.number().min(0).max(100);
const liftToDrag = z.number().min(-20).max(20).optional();
const bankDeg = z.number().min(-360).max(360).optional();

export const bodySchema = z.strictObject({
  massKg,
  referenceAreaM2,
  dragCoefficient: z.unknown().optional(),
  liftToDrag,
  bankDeg,
});

/** Rows that rise: by Mach number, or by time. */
const risingRows = (what: string, unit: string, by: z.ZodNumber, value: z.ZodNumber) =>
  z
    .array(z.tuple([by, value]))
    .min(1)
    .max(1000)
    .superRefine((rows, context) => {
      for (const [index, [at]] of rows.entries()) {
        const below = rows[index - 1]?.[0];
        if (below !== undefined && at <= below) {
          context.addIssue({
            code: 'custom',
            path: [index, 0],
            message: `${what} ${at}${unit} is not above the ${below}${unit} before it; order the rows by rising ${what}`,
          });
        }
      }
    });

export const dragTable = risingRows('Mach', '', z.number().min(0).max(100), dragValue);

export const thrustValue = z.number().min(0).max(1e9);
export const thrustTable = risingRows('time', ' s', z.number().min(0).max(1e5), thrustValue);

const stageSchema = z.strictObject({
  ignitionMassKg: massKg,
  massFlowKgS: z.number().min(0).max(1e6),
  vacuumThrustN: z.unknown().optional(),
  nozzleExitAreaM2: z.number().min(0).max(1e3),
  burnTimeS: z.number().positive().max(1e5),
  ignitionDelayS: z.number().min(0).max(1e4).optional(),
  jettisons: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(100),
        afterIgnitionS: z.number().min(0).max(1e5),
        massKg,
      }),
    )
    .max(20)
    .optional(),
  referenceAreaM2: referenceAreaM2.optional(),
  dragCoefficient: z.unknown().optional(),
});

export const stagedSchema = z.strictObject({
  stages: z.array(stageSchema).min(1).max(10),
  referenceAreaM2,
  dragCoefficient: z.unknown().optional(),
  programme: z
    .strictObject({
      verticalS: z.number().min(0).max(1e5),
      kickUntilS: z.number().min(0).max(1e5),
      kickDeg: z.number().min(0).max(90),
    })
    .optional(),
  reentry: z
    .strictObject({
      massKg,
      referenceAreaM2,
      dragCoefficient: z.unknown().optional(),
      liftToDrag,
      bankDeg,
    })
    .optional(),
});

export const documentSchema = z.strictObject({
  version: z.literal(1),
  /** Free text for people: what this is and where it comes from. */
  note: z.string().max(1000).optional(),
  earth: earthSchema.default({ shape: 'wgs84', gravity: 'j2', rotating: true }),
  atmosphere: z.enum(['ussa76', 'none']).default('ussa76'),
  start: z.looseObject({}),
  vehicle: z.unknown().optional(),
  phases: z.array(z.unknown()).max(100).optional(),
  until: z
    .strictObject({
      timeS: z.number().positive().max(1e7).default(7200),
      heightM: z.number().min(-430).max(1e7).default(0),
    })
    .default({ timeS: 7200, heightM: 0 }),
  sampleS: z.number().positive().max(1e7).default(1),
});
