import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type LabDraft,
  type LaunchSites,
  labChoices,
  newDraft,
  withType,
} from '../../../src/app/lab/draft.ts';
import { flightOfDraft } from '../../../src/app/lab/flight-of-draft.ts';
import type { Flight } from '../../../src/engine/flight/index.ts';
import { formatProblem } from '../../../src/engine/units/index.ts';
import { parseVehicleTypes, type VehicleType } from '../../../src/engine/vehicle/index.ts';

/** The shipped types: the Lab must work with what it will be given. */
export const TYPES: readonly VehicleType[] = parseVehicleTypes(
  JSON.parse(readFileSync(new URL('../../../public/data/vehicles/types.json', import.meta.url), 'utf8')),
).types;

export const SITES: LaunchSites = new Map(
  [
    { key: 'north-cape', name: 'North Cape', latDeg: 40.85, lonDeg: 129.67 },
    { key: 'south-field', name: 'South Field', latDeg: 38.62, lonDeg: 126.68 },
  ].map((site) => [site.key, site]),
);

/** What the Lab opens with. */
export const DRAFT: LabDraft = newDraft(TYPES, SITES)!;

export const typeOf = (key: string): VehicleType => TYPES.find((type) => type.key === key)!;

/** The flight of a draft that must be good; the problems are the failure's message. */
export const flightFrom = (draft: LabDraft): Flight => {
  const drafted = flightOfDraft(draft, TYPES, SITES);
  if (!drafted.ok) throw new Error(drafted.problems.map(formatProblem).join('\n'));
  return drafted.flight;
};

/** Drafts whose every figure is within its bounds. */
export const someDraft = (): fc.Arbitrary<LabDraft> =>
  fc.constantFrom(...TYPES).chain((type) => {
    const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });
    const figures = labChoices(type).map(({ key, low, high }) => [key, within(low, high)] as const);
    return fc
      .record({
        site: fc.oneof(
          fc.constantFrom(...SITES.keys()).map((key) => ({ kind: 'site', key }) as const),
          fc.record({
            kind: fc.constant('typed' as const),
            latDeg: within(-90, 90),
            lonDeg: within(-180, 180),
          }),
        ),
        azimuthDeg: within(0, 360),
        choices: fc
          .record(Object.fromEntries(figures), { requiredKeys: [] })
          .map((chosen) =>
            Object.fromEntries(
              Object.entries(chosen).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
            ),
          ),
      })
      .map((given): LabDraft => ({ ...withType(DRAFT, type.key), ...given }));
  });
