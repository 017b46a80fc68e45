import { SIGMAS_TO_95 } from '../engine/math/index.ts';
import { type Problem, problemOf, toDegrees } from '../engine/units/index.ts';
import { type Fit, fitHypothesis } from './fit/fit.ts';
import { type FlownAs, vehicleFigures } from './hypotheses/class-figures.ts';
import { HYPOTHESES, type Hypothesis, type HypothesisKind, hypothesisOf } from './hypotheses/hypothesis.ts';
import { type Parameter, valueAt } from './hypotheses/parameter.ts';
import { figureOf, type Measurement, residualOf, spreadOf } from './likelihood/measurement.ts';
import { type ClaimChoice, type SelectedClaim, selectClaims } from './report/claim-use.ts';
import type { LaunchReport } from './report/report.ts';
import { judge } from './verdict/judge.ts';
import type { ClaimResult, Determination, HypothesisResult, ParameterResult } from './verdict/result.ts';
import {
  farthest,
  fittedFigures,
  hypothesisSentence,
  type NameOf,
  rankOf,
  summaryOf,
} from './verdict/sentence.ts';

export interface ReconstructOptions extends ClaimChoice {
  /** Left out: all three. */
  readonly kinds?: readonly HypothesisKind[];
  /** Names for the sentences; without them they use the issuers' keys. */
  readonly nameOf?: NameOf;
}

/** What a report's claims leave of the flight. */
export interface Reconstruction {
  readonly id: string;
  readonly hypotheses: readonly HypothesisResult[];
  /** The hypothesis with the best verdict, ballistic on ties; null where none could be fitted. */
  readonly best: HypothesisKind | null;
  /** Plain sentences. */
  readonly summary: string;
  /** What is assumed of the vehicle and the bearing, in words with units. */
  readonly assumptions: readonly string[];
  /** Why nothing was fitted, or one of the hypotheses was not. */
  readonly problems: readonly Problem[];
}

/** Fewer figures leave the flight to its priors. */
export const FEWEST_CLAIMS = 2;
/** In these shares of a prior's variance a parameter counts as determined by the claims, or by its prior. */
const DETERMINED_BELOW = 0.25;
const OPEN_ABOVE = 0.8;

const isFigureOfFlight = ({ measurement, usage }: SelectedClaim): boolean =>
  measurement !== null && usage === 'fitted' && measurement.quantity !== 'azimuth';

const measurementsOf = (used: readonly SelectedClaim[]): Measurement[] =>
  used.flatMap(({ measurement, usage }) => (measurement && usage === 'fitted' ? [measurement] : []));

/** How far a vehicle is to have gone for its class to be guessed, m. */
const reachOf = (measurements: readonly Measurement[]): number =>
  measurements.reduce((most, each) => {
    if (each.quantity === 'range') return Math.max(most, figureOf(each));
    return each.quantity === 'apogee' ? Math.max(most, figureOf(each) / 2) : most;
  }, 0);

/** What is assumed of the vehicle where these claims are weighed. */
const flownAsOf = (report: LaunchReport, measurements: readonly Measurement[]): FlownAs =>
  vehicleFigures(report.class, report.type, reachOf(measurements));

/** The hypothesis of one kind for a report, with its priors, and the claims that it is weighed against. */
export const weighedHypothesis = (
  report: LaunchReport,
  kind: HypothesisKind,
  choice: ClaimChoice = {},
): { readonly hypothesis: Hypothesis; readonly measurements: readonly Measurement[] } => {
  const measurements = measurementsOf(selectClaims(report, choice));
  const { figures } = flownAsOf(report, measurements);
  return { hypothesis: hypothesisOf(kind, report.site, figures, report.azimuth), measurements };
};

const claimResults = (used: readonly SelectedClaim[], { observed }: Fit): ClaimResult[] =>
  used.map(({ claim, measurement, usage, reason }, index) => {
    const computed = measurement && observed[measurement.quantity];
    return {
      claim,
      usage,
      reason,
      index,
      reported: measurement && figureOf(measurement),
      sigma: measurement && spreadOf(measurement),
      computed,
      residual: measurement && computed !== null ? residualOf(measurement, computed) : null,
    };
  });

const determination = (variance: number): Determination => {
  if (variance < DETERMINED_BELOW) return 'claims';
  return variance > OPEN_ABOVE ? 'prior' : 'both';
};

const parameterResult = (parameter: Parameter, z: number, variance: number): ParameterResult => {
  const sigmaZ = Math.sqrt(variance);
  const band = (middle: number, sigma: number): [number, number, number] => [
    valueAt(parameter, middle - SIGMAS_TO_95 * sigma),
    valueAt(parameter, middle),
    valueAt(parameter, middle + SIGMAS_TO_95 * sigma),
  ];
  return {
    key: parameter.key,
    value: valueAt(parameter, z),
    sigma: (valueAt(parameter, z + sigmaZ) - valueAt(parameter, z - sigmaZ)) / 2,
    prior: band(0, 1),
    posterior: band(z, sigmaZ),
    determinedBy: determination(variance),
  };
};

const resultOf = (
  hypothesis: Hypothesis,
  used: readonly SelectedClaim[],
  fit: Fit,
  nameOf: NameOf,
): HypothesisResult => {
  const claims = claimResults(used, fit);
  const chiSquare = claims
    .filter(({ usage }) => usage === 'fitted')
    .reduce((sum, { residual }) => sum + (residual ?? 0) ** 2, 0);
  const judged = {
    kind: hypothesis.kind,
    verdict: judge(fit, claims),
    chiSquare,
    parameters: hypothesis.parameters.map((parameter, index) =>
      parameterResult(parameter, fit.z[index]!, fit.covariance[index]![index]!),
    ),
    claims,
    computed: fit.observed,
    z: fit.z,
    covariance: fit.covariance,
    flights: fit.flights,
  };
  return { ...judged, sentence: hypothesisSentence(judged, nameOf) };
};

const NOT_FITTED = {
  'no-landing': 'no flight of the class was found that comes down as claimed',
  'not-converged': 'the search came to no end',
} as const;

/**
 * The claim without which a ballistic flight would do: of several the one that is furthest off; null where leaving out
 * no single one mends it.
 */
const culpritOf = (
  hypothesis: Hypothesis,
  used: readonly SelectedClaim[],
  ballistic: HypothesisResult,
): ClaimResult | null => {
  const weighed = fittedFigures(ballistic.claims);
  if (weighed.length < 3) return null;
  const mended = weighed.filter(({ index }) => {
    const rest = used.map((each, at) => (at === index ? { ...each, usage: 'left-out' as const } : each));
    const outcome = fitHypothesis(hypothesis, measurementsOf(rest));
    return outcome.found && judge(outcome.fit, claimResults(rest, outcome.fit)) === 'consistent';
  });
  return farthest(mended);
};

const percent = (spread: number): string => `${Math.round(100 * spread)} %`;

const assumptionsOf = (report: LaunchReport, { className, figures, basis }: FlownAs): string[] => {
  const { velocityGainMps: gain, burnTimeS: burn, ballisticCoefficientKgM2: beta } = figures;
  const vehicle =
    basis === 'type'
      ? `figures of the type ${report.type?.name ?? ''}`
      : basis === 'class'
        ? `class-level figures of an ${className}`
        : `no class in the record; by its height and range taken as an ${className}`;
  return [
    `${vehicle}: ${figures.stages === 1 ? 'one stage' : `${figures.stages} stages`}, ${Math.round(figures.launchMassKg / 100) / 10} t at lift-off, ${figures.diameterM} m across`,
    `velocity gain ${(gain.centre / 1000).toFixed(1)} km/s within ${percent(gain.spread)}, burn time ${Math.round(burn.centre)} s within ${percent(burn.spread)}, ballistic coefficient ${Math.round(beta.centre).toLocaleString('en-US')} kg/m² within ${percent(beta.spread)} (1 sigma)`,
    'thrust straight up for 2 s, then in one fixed attitude until burnout',
    figures.separatesKg === null
      ? 'the whole body coasts after burnout'
      : `a separate body of ${Math.round(figures.separatesKg)} kg coasts after burnout`,
    `bearing ${Math.round(toDegrees(report.azimuth.azimuthRad))}° before the claims: ${report.azimuth.basis}`,
    `launch site known to ${report.siteSigmaM / 1000} km (1 sigma)`,
    'US Standard Atmosphere 1976, no wind, rotating Earth with J2',
  ];
};

const nothing = (report: LaunchReport, sentence: string, remedy: string): Reconstruction => ({
  id: report.id,
  hypotheses: [],
  best: null,
  summary: sentence,
  assumptions: [],
  problems: [problemOf(report.id, sentence.replace(/\.$/, ''), remedy)],
});

const tooFew = (report: LaunchReport, used: readonly SelectedClaim[]): Reconstruction | null => {
  const figures = used.filter(isFigureOfFlight).length;
  if (figures >= FEWEST_CLAIMS) return null;
  const what =
    figures === 0
      ? 'No claim gives a range, apogee, flight time or speed to fit.'
      : 'One figure alone determines no flight.';
  return nothing(report, what, `give at least ${FEWEST_CLAIMS} of range, apogee, flightTime and peakSpeed`);
};

/**
 * The flights that could have produced what was reported: each hypothesis fitted to the claims, with residuals, a
 * verdict, and a summary that names the claim which says otherwise.
 *
 * Valid: class level; the claims' likelihoods and the priors are those of README.md. Deterministic.
 * @returns a problem in the result, never an exception, where the claims leave nothing to fit
 */
export const reconstruct = (report: LaunchReport, options: ReconstructOptions = {}): Reconstruction => {
  const { kinds = HYPOTHESES, nameOf = (issuer) => issuer } = options;
  const used = selectClaims(report, options);
  const few = tooFew(report, used);
  if (few) return few;
  const measurements = measurementsOf(used);
  const flownAs = flownAsOf(report, measurements);
  const hypothesisFor = (kind: HypothesisKind): Hypothesis =>
    hypothesisOf(kind, report.site, flownAs.figures, report.azimuth);
  const hypotheses: HypothesisResult[] = [];
  const problems: Problem[] = [];
  for (const kind of kinds) {
    const hypothesis = hypothesisFor(kind);
    // Where a ballistic flight does, a manoeuvre is only asked whether it does as well.
    const simpler = hypotheses.find((each) => each.kind === 'ballistic');
    const outcome = fitHypothesis(hypothesis, measurements, {
      ...(simpler && { from: simpler.z }),
      ...(simpler?.verdict === 'consistent' && { mostStarts: 1 }),
    });
    if (outcome.found) hypotheses.push(resultOf(hypothesis, used, outcome.fit, nameOf));
    else {
      const message = `the ${kind} hypothesis could not be fitted: ${NOT_FITTED[outcome.why]} (${outcome.flights} flights tried)`;
      problems.push(problemOf(report.id, message, 'check the figures and their units, or the class'));
    }
  }
  const best = hypotheses.reduce<HypothesisResult | null>(
    (first, each) => (first && rankOf(first) <= rankOf(each) ? first : each),
    null,
  );
  if (!best) {
    return {
      ...nothing(
        report,
        'No flight of the class meets the claims.',
        'check the figures, their units and the class',
      ),
      problems,
    };
  }
  const ballistic = hypotheses.find(({ kind }) => kind === 'ballistic');
  const culprit =
    ballistic?.verdict === 'inconsistent' ? culpritOf(hypothesisFor('ballistic'), used, ballistic) : null;
  return {
    id: report.id,
    hypotheses,
    best: best.kind,
    summary: summaryOf({ hypotheses, best, culprit }, nameOf),
    assumptions: assumptionsOf(report, flownAs),
    problems,
  };
};
