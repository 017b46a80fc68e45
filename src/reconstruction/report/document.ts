import * as z from 'zod';
import { CLASSES, type Claim, claimProblems, claimSchema, formatClaimValue } from '../../catalogue/index.ts';
import type { Parsed } from '../../engine/flight/index.ts';
import {
  describeValue,
  formatPath,
  type Problem,
  problemOf,
  problemsOf,
  toRadians,
} from '../../engine/units/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import { isWeighed, type ReportedClaim } from '../likelihood/figures.ts';
import { azimuthPrior } from './azimuth.ts';
import type { LandTest } from './land.ts';
import type { LaunchReport } from './report.ts';

/** A typed site is a place that someone read off a map: known to this, 1 sigma each way. */
const TYPED_SITE_SIGMA_M = 1000;
/** No launch was reported on by as many bodies; each claim costs time in every flight. */
const MOST_CLAIMS = 200;
const LONGEST_ID = 200;

/** What a launch report says of a claim: what a record of the catalogue does, without sources and history. */
const reportClaimSchema = claimSchema
  .pick({ issuer: true, quantity: true, value: true, qualifier: true, claimed: true })
  .extend({ unit: z.string().min(1).nullable().default(null) });

/** The launch report (version 1) as a file has it. */
const reportSchema = z.strictObject({
  version: z.literal(1),
  id: z
    .string()
    .max(LONGEST_ID)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id such as my-case'),
  site: z.strictObject({ latDeg: z.number().min(-90).max(90), lonDeg: z.number().min(-180).max(360) }),
  azimuthDeg: z.number().min(0).max(360).optional(),
  class: z.enum(CLASSES).optional(),
  type: z.string().optional(),
  claims: z.array(reportClaimSchema).min(1).max(MOST_CLAIMS),
});

type WrittenClaim = z.output<typeof reportClaimSchema>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const placeOf = ({ value }: Pick<Claim, 'value'>): { latDeg: number; lonDeg: number } | null =>
  typeof value === 'object' && !Array.isArray(value) ? value : null;

/** A figure of nothing is a slip: nothing that flew went no way, in no time, at no speed. */
const nothingProblems = (claim: WrittenClaim, path: string): Problem[] => {
  if (!isWeighed(claim.quantity) || claim.quantity === 'azimuth') return [];
  const highest = Array.isArray(claim.value) ? claim.value[1] : claim.value;
  if (highest !== 0) return [];
  const unit = claim.unit ?? '';
  const message = `0 ${unit} of ${claim.quantity} is not above 0 ${unit}`;
  return [problemOf(`${path}.value`, message, 'give the figure as printed, or leave the claim out')];
};

const landProblems = (claim: WrittenClaim, path: string, isLand: LandTest): Problem[] => {
  const place = claim.quantity === 'impact' ? placeOf(claim) : null;
  if (!place || !isLand(place.latDeg, place.lonDeg)) return [];
  return [
    problemOf(
      `${path}.value`,
      `${formatClaimValue(claim)} is on land, where no impact is compared`,
      'give the place at sea that was reported, or leave the claim out',
    ),
  ];
};

/** What the schema cannot say of the claims. */
const claimsProblems = (claims: readonly WrittenClaim[], isLand: LandTest): Problem[] => {
  const problems = claims.flatMap((claim, index) => {
    const path = formatPath(['claims', index]);
    return [
      ...claimProblems(claim, null, path),
      ...nothingProblems(claim, path),
      ...landProblems(claim, path, isLand),
    ];
  });
  const isUsable = claims.some(({ quantity }) => isWeighed(quantity) && quantity !== 'azimuth');
  if (isUsable) return problems;
  const said = [...new Set(claims.map(({ quantity }) => quantity))].join(', ');
  const message = `give ${said} alone, from which no flight can be worked out`;
  return [
    ...problems,
    problemOf('claims', message, 'add two or more of range, apogee, flightTime and peakSpeed'),
  ];
};

const typeProblems = (key: unknown, types: ReadonlyMap<string, VehicleType>): Problem[] => {
  if (typeof key !== 'string' || types.has(key)) return [];
  const known = [...types.keys()].join(', ');
  return [
    problemOf(
      'type',
      `${describeValue(key)} is not a known vehicle type`,
      known === '' ? 'leave it out: no types are at hand' : `leave it out, or give one of ${known}`,
    ),
  ];
};

const reportOf = (
  written: z.output<typeof reportSchema>,
  types: ReadonlyMap<string, VehicleType>,
): LaunchReport => {
  const { latDeg, lonDeg } = written.site;
  const site = { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg), heightM: 0 };
  const claims: readonly ReportedClaim[] = written.claims;
  const azimuthRad = written.azimuthDeg === undefined ? null : toRadians(written.azimuthDeg);
  // A typed place of impact must not steer the flight: it is compared with what the other claims give.
  const steering = claims.filter(({ quantity }) => quantity !== 'impact');
  return {
    id: written.id,
    site,
    siteSigmaM: TYPED_SITE_SIGMA_M,
    azimuth: azimuthPrior(site, steering, azimuthRad),
    class: written.class ?? 'unknown',
    type: written.type === undefined ? null : (types.get(written.type) ?? null),
    claims,
    lead: null,
  };
};

/**
 * Reads a launch report (version 1): checks all of it and gives what to reconstruct, or every problem found.
 * @param document parsed JSON of any kind
 * @param types that `type` may name by their key
 * @param isLand whether a place is on land: no impact is taken there
 */
export const parseLaunchReport = (
  document: unknown,
  types: ReadonlyMap<string, VehicleType>,
  isLand: LandTest = () => false,
): Parsed<LaunchReport> => {
  if (!isObject(document)) {
    const problem = problemOf(
      '$',
      `${describeValue(document)} is not a launch report`,
      'write an object with version, id, site and claims',
    );
    return { ok: false, problems: [problem] };
  }
  const parsed = reportSchema.safeParse(document);
  const ofType = typeProblems(document.type, types);
  if (!parsed.success) {
    return { ok: false, problems: [...problemsOf(parsed.error.issues, document), ...ofType] };
  }
  const problems = [...ofType, ...claimsProblems(parsed.data.claims, isLand)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: reportOf(parsed.data, types) };
};
