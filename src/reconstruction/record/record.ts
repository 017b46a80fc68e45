import { type Catalogue, defaultIssuer, type Launch, printedInterval } from '../../catalogue/index.ts';
import type { VehicleType } from '../../engine/vehicle/index.ts';
import type { Observation } from '../hypotheses/hypothesis.ts';
import { isWeighed, type ReportedClaim, weightKey } from '../likelihood/figures.ts';
import { FEWEST_CLAIMS, reconstruct } from '../reconstruct.ts';
import { type SelectedClaim, selectClaims } from '../report/claim-use.ts';
import { reportOfRound } from '../report/of-launch.ts';
import type { LaunchReport } from '../report/report.ts';
import type { HypothesisResult } from '../verdict/result.ts';
import { observedSpread } from './observed-spread.ts';

/** A hypothesis of the record, with one sigma of each quantity that its flight computes. */
export interface RecordedHypothesis {
  readonly fitted: HypothesisResult;
  readonly sigma: Observation;
}

/** What every hypothesis makes of one flight of the record: of the rounds of a launch about which the same was said. */
export interface RecordRow {
  readonly launch: Launch;
  readonly rounds: readonly number[];
  readonly claims: readonly SelectedClaim[];
  /** Empty where the claims determine no flight; the summary says why. */
  readonly hypotheses: readonly RecordedHypothesis[];
  readonly best: HypothesisResult['kind'] | null;
  readonly summary: string;
}

/** What the record is made from. */
export interface RecordInputs {
  readonly catalogue: Pick<Catalogue, 'launches' | 'sites' | 'issuers'>;
  readonly types: ReadonlyMap<string, VehicleType>;
}

const isFigure = (claim: ReportedClaim): boolean =>
  isWeighed(claim.quantity) && claim.quantity !== 'azimuth' && printedInterval(claim) !== null;

/** The reports of a launch, rounds with the same claims together. */
const reportsOf = (
  launch: Launch,
  { catalogue, types }: RecordInputs,
): readonly { readonly rounds: readonly number[]; readonly report: LaunchReport }[] => {
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  const lead = defaultIssuer(launch);
  const distinct = new Map<string, { rounds: number[]; report: LaunchReport }>();
  for (const { round } of launch.rounds) {
    const report = reportOfRound(launch, { site, types }, round, lead);
    if (!report) continue;
    const key = weightKey(report.claims);
    const same = distinct.get(key);
    if (same) same.rounds.push(round);
    else distinct.set(key, { rounds: [round], report });
  }
  return [...distinct.values()].filter(
    ({ report }) => report.claims.filter(isFigure).length >= FEWEST_CLAIMS,
  );
};

/** The rows of one launch: one for each distinct set of claims with two or more figures of the flight. */
export const recordRows = (launch: Launch, inputs: RecordInputs): readonly RecordRow[] =>
  reportsOf(launch, inputs).map(({ rounds, report }) => {
    const { hypotheses, best, summary } = reconstruct(report, {
      nameOf: (issuer) => inputs.catalogue.issuers.get(issuer)?.shortName ?? issuer,
    });
    return {
      launch,
      rounds,
      claims: selectClaims(report),
      hypotheses: hypotheses.map((fitted) => ({ fitted, sigma: observedSpread(report, fitted).sigma })),
      best,
      summary,
    };
  });
