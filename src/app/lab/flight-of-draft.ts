import { type Flight, flightOfType } from '../../engine/flight/index.ts';
import { normaliseAzimuth, type Problem, toRadians } from '../../engine/units/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import { checkDraft } from './check-draft.ts';
import { vehicleChoiceOf } from './choices.ts';
import { type LabDraft, type LaunchSites, placeOfDraft, typeOfDraft } from './draft.ts';

/** A draft as a flight, or what keeps it from being one. */
export type DraftedFlight =
  | { readonly ok: true; readonly flight: Flight }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What a draft flies: its type with the chosen figures, from its site at sea level, along its azimuth, over the
 * standard Earth and through the standard air.
 */
export const flightOfDraft = (
  draft: LabDraft,
  types: readonly VehicleType[],
  sites: LaunchSites,
): DraftedFlight => {
  const problems = checkDraft(draft, types, sites);
  const type = typeOfDraft(draft, types);
  const place = placeOfDraft(draft, sites);
  if (problems.length > 0 || !type || !place) return { ok: false, problems };
  const start = { latRad: toRadians(place.latDeg), lonRad: toRadians(place.lonDeg), heightM: 0 };
  const azimuthRad = normaliseAzimuth(toRadians(draft.azimuthDeg));
  const flight = flightOfType(type, vehicleChoiceOf(type, draft.choices), { start, azimuthRad });
  return { ok: true, flight };
};
