import type { Launch } from '../../catalogue/index.ts';
import type { Geodetic } from '../../engine/geodesy/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import type { ReportedClaim } from '../likelihood/figures.ts';

/** The bearing a flight is taken to have gone on, before any claim of it is weighed, and where it comes from. */
export interface AzimuthPrior {
  readonly azimuthRad: number;
  readonly sigmaRad: number;
  /** In words. */
  readonly basis: string;
}

/** What is reconstructed: what was reported of one flight, from the catalogue or typed by hand. */
export interface LaunchReport {
  readonly id: string;
  readonly site: Geodetic;
  /** How well the site is known, each way. */
  readonly siteSigmaM: number;
  readonly azimuth: AzimuthPrior;
  readonly class: Launch['class'];
  readonly type: VehicleType | null;
  readonly claims: readonly ReportedClaim[];
  /** Whose figure stands where issuers contradict each other; null: the first of the claims'. */
  readonly lead: string | null;
}
