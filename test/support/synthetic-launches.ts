import { roundedTo } from '../../src/catalogue/index.ts';
import { normalQuantile, randomStream } from '../../src/engine/math/index.ts';
import { toRadians } from '../../src/engine/units/index.ts';
import { vehicleFigures } from '../../src/reconstruction/hypotheses/class-figures.ts';
import {
  type HypothesisKind,
  hypothesisOf,
  type Observation,
  observeAt,
} from '../../src/reconstruction/hypotheses/hypothesis.ts';
import {
  EmptyEnsembleError,
  type EnsembleSummary,
  flyPart,
  type LaunchReport,
  planEnsemble,
  reconstruct,
  summariseEnsemble,
} from '../../src/reconstruction/index.ts';
import type { ReportedClaim } from '../../src/reconstruction/likelihood/figures.ts';
import { measurementOf } from '../../src/reconstruction/likelihood/measurement.ts';

const SITE = { latRad: toRadians(39.2), lonRad: toRadians(125.7), heightM: 0 };
const AZIMUTH = { azimuthRad: toRadians(80), sigmaRad: toRadians(40), basis: 'made up' };
const CLASSES = ['SRBM', 'MRBM', 'IRBM', 'ICBM'] as const;
/** A report has these at least: what falls back beside its pad, or never leaves the lower air, is none. */
const LEAST = { apogeeM: 20_000, rangeM: 50_000 };

/** A flight that was never flown, with what an issuer would have printed of it. */
export interface SyntheticLaunch {
  readonly report: LaunchReport;
  readonly truth: Observation;
}

/** Two significant digits, the place that a printed figure is read as rounded to. */
const printed = (value: number): number => {
  const place = 10 ** (Math.floor(Math.log10(value)) - 1);
  const figure = Math.round(value / place) * place;
  const rounded = Number(figure.toPrecision(2));
  return roundedTo(rounded) === place ? rounded : Number(value.toPrecision(2));
};

/** What an issuer prints who measures with the error that its claim will be read with. */
const claimOf = (
  quantity: 'range' | 'apogee' | 'azimuth',
  truth: number,
  unit: string,
  scale: number,
  next: () => number,
): ReportedClaim => {
  const written = (value: number): ReportedClaim => ({
    issuer: 'made-up',
    quantity,
    value: quantity === 'azimuth' ? Math.round(value / scale) : printed(value / scale),
    unit,
    qualifier: 'about',
  });
  const sigma = measurementOf(written(truth))!.sigma;
  return written(truth + sigma * normalQuantile(next()));
};

/** The synthetic launch of a number: its truth drawn from the priors of a class, its claims printed and read alike. */
export const syntheticLaunch = (kind: HypothesisKind, index: number, seed = 7): SyntheticLaunch => {
  const className = CLASSES[index % CLASSES.length]!;
  const { figures } = vehicleFigures(className, null, 0);
  const hypothesis = hypothesisOf(kind, SITE, figures, AZIMUTH);
  const next = randomStream(seed, index);
  for (;;) {
    const truth = observeAt(
      hypothesis,
      hypothesis.parameters.map(() => normalQuantile(next())),
    );
    if (!truth || truth.apogee < LEAST.apogeeM || truth.range < LEAST.rangeM) continue;
    const claims = [
      claimOf('range', truth.range, 'km', 1000, next),
      claimOf('apogee', truth.apogee, 'km', 1000, next),
      claimOf('azimuth', truth.azimuth, 'deg', toRadians(1), next),
    ];
    const report: LaunchReport = {
      id: `synthetic-${kind}-${index}`,
      site: SITE,
      siteSigmaM: 1000,
      azimuth: AZIMUTH,
      class: className,
      type: null,
      claims,
      lead: null,
    };
    return { report, truth };
  }
};

/** An ensemble of a synthetic launch; null where its hypothesis cannot be fitted, or no flight does what is claimed. */
export const ensembleOf = (
  { report }: SyntheticLaunch,
  kind: HypothesisKind,
  flights: number,
): EnsembleSummary | null => {
  const kinds = kind === 'ballistic' ? (['ballistic'] as const) : (['ballistic', kind] as const);
  const fitted = reconstruct(report, { kinds }).hypotheses.find((each) => each.kind === kind);
  if (!fitted) return null;
  const plan = planEnsemble(report, fitted, { flights, seed: 1, rangeSample: 0 });
  const parts = [{ from: 0, to: flights, part: flyPart(plan, 0, flights) }];
  try {
    return summariseEnsemble(plan, parts).summary;
  } catch (error) {
    if (error instanceof EmptyEnsembleError) return null;
    throw error;
  }
};

/** What an ensemble's bands are held against. */
export const HELD = {
  apogeeM: 'apogee',
  groundRangeM: 'range',
  flightTimeS: 'flightTime',
  burnoutSpeedMps: 'peakSpeed',
} as const;

/** Whether the 90 % band of each quantity holds the truth; null where there is no band. */
export const holds = (
  launch: SyntheticLaunch,
  kind: HypothesisKind,
  flights: number,
): Readonly<Record<keyof typeof HELD, boolean>> | null => {
  const summary = ensembleOf(launch, kind, flights);
  if (!summary) return null;
  const held = (key: keyof typeof HELD): boolean => {
    const band = summary.bands[key]!;
    const truth = launch.truth[HELD[key]];
    return truth >= band.p05 && truth <= band.p95;
  };
  return {
    apogeeM: held('apogeeM'),
    groundRangeM: held('groundRangeM'),
    flightTimeS: held('flightTimeS'),
    burnoutSpeedMps: held('burnoutSpeedMps'),
  };
};
