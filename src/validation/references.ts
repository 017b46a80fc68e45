import * as z from 'zod';
import { type Problem, problemOf, problemsOf } from '../engine/units/index.ts';
import { HYPOTHESES, VERDICTS } from '../reconstruction/index.ts';

const figure = z.number().finite();
const row = (length: number) => z.array(figure).length(length);

const nescSchema = z.object({
  body: z.object({ mass_kg: figure, reference_area_m2: figure, cd_when_drag: figure }),
  round_earth: z.object({ radius_m: figure, mu_m3_s2: figure }),
  tolerance_advised_m: z.record(z.string(), figure),
  cases: z
    .array(
      z.object({
        case: z.string(),
        earth: z.string(),
        drag: z.boolean(),
        simulator: z.string(),
        /** Time (s), height (m), latitude and longitude (deg), velocity north, east, down (m/s). */
        rows: z.array(row(7)).min(2),
      }),
    )
    .min(1),
});

const ussa76Schema = z.object({
  below_86_km: z.object({
    /** Geopotential height (m), temperature (K), pressure (Pa), density (kg/m3). */
    rows: z.array(row(4)).min(1),
    layer_bases: z.object({ H_m: z.array(figure).min(1), T_K: z.array(figure), p_Pa: z.array(figure) }),
  }),
  above_86_km: z.object({
    /** Geometric height (km) first, density (kg/m3) last. */
    'number_density_m-3': z.object({ rows: z.array(row(8)).min(1) }),
    temperature_K: z.object({ z_km: z.array(figure).min(1), T_K: z.array(figure) }),
  }),
});

const geodesicsSchema = z.object({
  /** Latitude, longitude, azimuth at both ends (deg), then the distance (m). */
  rows: z.array(row(7)).min(1),
});

const closedFormsSchema = z.object({
  oracles: z.object({
    min_energy_vacuum_spherical: z
      .array(
        z.object({ range_km: figure, v_mps: figure, gamma_deg: figure, apogee_m: figure, tof_s: figure }),
      )
      .min(1),
    wgs84_normal_gravity: z.array(z.object({ lat: figure, somigliana: figure, j2_model: figure })).min(1),
    coriolis_drop_1km_lat45: z.object({ t_s: figure, formula: figure }),
    allen_eggers: z.object({
      amax_mps2: figure,
      h_amax: figure,
      V_amax: figure,
      par: z.object({ rho0: figure, Hs: figure, beta: figure, V0: figure, gamma_deg: figure }),
    }),
    eggers_equilibrium_glide_range: z.object({ LD: figure, V: figure, range_km: figure }),
  }),
});

/** A computed figure and its one sigma, as claims and priors together leave it. */
const spread = z.tuple([figure, figure]);

const keptLaunch = z.object({
  launch: z.string(),
  /** Rounds of which the same was said. */
  rounds: z.array(z.number().int().min(1)).min(1),
  best: z.enum(HYPOTHESES).nullable(),
  summary: z.string(),
  claims: z.array(
    z.object({
      issuer: z.string(),
      quantity: z.enum(['range', 'apogee', 'flightTime', 'peakSpeed', 'azimuth']),
      /** As printed, and the unit it is printed in. */
      text: z.string(),
      unit: z.string(),
      usage: z.enum(['fitted', 'compared', 'contradicts', 'impossible', 'left-out']),
    }),
  ),
  hypotheses: z.array(
    z.object({
      kind: z.enum(HYPOTHESES),
      verdict: z.enum(VERDICTS),
      chiSquare: figure,
      apogeeM: spread,
      groundRangeM: spread,
      flightTimeS: spread,
      burnoutSpeedMps: spread,
      azimuthDeg: spread,
      /** Of the claims, in their order, sigmas. */
      residuals: z.array(figure),
    }),
  ),
});

const keptSchema = z.object({
  version: z.literal(2),
  modelVersion: z.string(),
  dataVersion: z.string(),
  launches: z.array(keptLaunch),
});

/** Published figures, as their files write them. */
export interface References {
  readonly nesc: z.output<typeof nescSchema>;
  readonly ussa76: z.output<typeof ussa76Schema>;
  readonly geodesics: z.output<typeof geodesicsSchema>;
  readonly closedForms: z.output<typeof closedFormsSchema>;
  /** What an earlier model gave; null where none is kept. */
  readonly kept: KeptFigures | null;
}

export type KeptFigures = z.output<typeof keptSchema>;
export type KeptLaunch = KeptFigures['launches'][number];
export type KeptHypothesis = KeptLaunch['hypotheses'][number];

/** The files of the set, as parsed JSON; null for one that is not there. */
export type ReferenceDocuments = Readonly<Record<keyof References, unknown>>;

/** Names of the files below `reference/`. */
export const REFERENCE_FILES: Readonly<Record<keyof References, string>> = {
  nesc: 'nesc.json',
  ussa76: 'ussa76.json',
  geodesics: 'geodesics.json',
  closedForms: 'closed-forms.json',
  kept: 'launches.json',
};

/** The set, or everything that is wrong with its files. */
export type ParsedReferences =
  | { readonly ok: true; readonly references: References }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks the files of the reference set. The kept figures may be absent (null): then none can have moved. */
export const parseReferences = (documents: ReferenceDocuments): ParsedReferences => {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(name: keyof References, schema: S): z.output<S> | null => {
    const result = schema.safeParse(documents[name]);
    if (result.success) return result.data;
    if (documents[name] === null) {
      problems.push(
        problemOf(REFERENCE_FILES[name], 'is not there', 'restore it from the installed package'),
      );
    } else problems.push(...problemsOf(result.error.issues, documents[name], [REFERENCE_FILES[name]]));
    return null;
  };
  const nesc = read('nesc', nescSchema);
  const ussa76 = read('ussa76', ussa76Schema);
  const geodesics = read('geodesics', geodesicsSchema);
  const closedForms = read('closedForms', closedFormsSchema);
  const kept = documents.kept === null ? null : read('kept', keptSchema);
  if (problems.length > 0 || !nesc || !ussa76 || !geodesics || !closedForms) return { ok: false, problems };
  return { ok: true, references: { nesc, ussa76, geodesics, closedForms, kept } };
};
