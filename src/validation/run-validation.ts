import type { Catalogue } from '../catalogue/index.ts';
import { MODEL_VERSION } from '../engine/flight/index.ts';
import type { VehicleType } from '../engine/vehicle/index.ts';
import { airlessArcChecks } from './airless-arcs.ts';
import type { Check } from './check.ts';
import { coriolisChecks, normalGravityChecks } from './earth-frame.ts';
import { type Effect, effectsOn } from './effects.ts';
import { geodesicChecks } from './geodesics.ts';
import { glideChecks } from './glide.ts';
import { kernelChecks } from './kernel.ts';
import { type LaunchRecord, type LaunchRow, launchRecord } from './launches.ts';
import { nescChecks } from './nesc.ts';
import type { KeptFigures, References } from './references.ts';
import { standardAirChecks } from './standard-air.ts';
import { steepEntryChecks } from './steep-entry.ts';
import { conservationChecks, methodChecks } from './two-body.ts';

/** What a validation needs, loaded by a face. */
export interface ValidationInputs {
  readonly references: References;
  readonly catalogue: Catalogue;
  readonly vehicleTypes: readonly VehicleType[];
}

/** How the program stands to published figures, closed forms, the reports and its own past. */
export interface ValidationReport {
  readonly version: 1;
  readonly modelVersion: string;
  readonly dataVersion: string;
  readonly checks: readonly Check[];
  readonly launches: readonly LaunchRow[];
  /** The versions that the kept figures of the launches come from; null where none are kept. */
  readonly keptFrom: { readonly modelVersion: string; readonly dataVersion: string } | null;
  readonly effects: readonly Effect[];
  /** The rows outside their tolerance, in words; empty when all is well. */
  readonly failures: readonly string[];
}

/** Called before each part with its name and the share that is done, 0 to 1. */
export type TellProgress = (part: string, share: number) => void;

const recordFailures = ({ rows, lost }: LaunchRecord): string[] => [
  ...rows.flatMap(({ moves }) => moves),
  ...lost,
];

const checkFailures = (checks: readonly Check[]): string[] =>
  checks
    .filter(({ passes }) => !passes)
    .map(
      ({ case: name, quantity, expected, got, unit, tolerance, errorUnit }) =>
        `${name}, ${quantity}: expected ${expected} ${unit}, got ${got} ${unit} (tolerance ${tolerance}${errorUnit === '' ? ' of it' : ` ${errorUnit}`})`,
    );

const recordInputs = ({ catalogue, vehicleTypes }: ValidationInputs) => ({
  catalogue,
  types: new Map(vehicleTypes.map((type) => [type.key, type])),
});

/** The reported launches alone: every hypothesis, residuals and verdicts, beside what was accepted. */
export type LaunchReport = Pick<
  ValidationReport,
  'version' | 'modelVersion' | 'dataVersion' | 'launches' | 'keptFrom' | 'failures'
>;

/** A run of the reported launches, and the figures to keep of it. */
export interface LaunchRun {
  readonly report: LaunchReport;
  readonly toKeep: KeptFigures;
}

/** Fits every hypothesis to every reported launch. Takes some seconds; the result depends on the inputs alone. */
export const runLaunches = (inputs: ValidationInputs, tell: TellProgress = () => {}): LaunchRun => {
  const { kept } = inputs.references;
  const count = inputs.catalogue.launches.length;
  let done = 0;
  const record = launchRecord(recordInputs(inputs), kept, (name) => tell(name, done++ / count));
  return {
    report: {
      version: 1,
      modelVersion: MODEL_VERSION,
      dataVersion: inputs.catalogue.dataVersion,
      launches: record.rows,
      keptFrom: kept && { modelVersion: kept.modelVersion, dataVersion: kept.dataVersion },
      failures: recordFailures(record),
    },
    toKeep: record.toKeep,
  };
};

/**
 * Runs every reference case and closed form, flies the reported launches, and prices what the model leaves out.
 *
 * Takes some seconds. The result depends on the inputs alone.
 */
export const runValidation = (
  inputs: ValidationInputs,
  tell: TellProgress = () => {},
): { readonly report: ValidationReport; readonly toKeep: KeptFigures } => {
  const { references, catalogue, vehicleTypes } = inputs;
  const { closedForms } = references;
  const parts: readonly (readonly [name: string, run: () => readonly Check[]])[] = [
    ['NESC check cases', () => nescChecks(references.nesc)],
    ['standard atmosphere', () => standardAirChecks(references.ussa76)],
    ['geodesics', () => geodesicChecks(references.geodesics)],
    ['minimum-energy arcs', () => airlessArcChecks(closedForms)],
    ['normal gravity', () => normalGravityChecks(closedForms)],
    ['Coriolis', () => coriolisChecks(closedForms)],
    ['steep re-entry', () => steepEntryChecks(closedForms)],
    ['equilibrium glide', () => glideChecks(closedForms)],
    ['two bodies', methodChecks],
    ['conservation', conservationChecks],
    ['kernel', () => kernelChecks(vehicleTypes)],
  ];
  const launches = catalogue.launches.length;
  const count = parts.length + launches + 1;
  let done = 0;
  const next = (name: string): void => tell(name, done++ / count);

  const checks = parts.flatMap(([name, run]) => {
    next(name);
    return run();
  });
  const record = runLaunches(inputs, next);
  next('what the model leaves out');
  const effects = effectsOn(vehicleTypes);
  return {
    report: {
      ...record.report,
      checks,
      effects,
      failures: [...checkFailures(checks), ...record.report.failures],
    },
    toKeep: record.toKeep,
  };
};
