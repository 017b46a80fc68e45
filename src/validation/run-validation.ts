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
import { type LaunchFigure, launchFigures } from './launches.ts';
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
  readonly launches: readonly LaunchFigure[];
  /** The versions that the kept figures of the launches come from; null where none are kept. */
  readonly keptFrom: { readonly modelVersion: string; readonly dataVersion: string } | null;
  readonly effects: readonly Effect[];
  /** The rows outside their tolerance, in words; empty when all is well. */
  readonly failures: readonly string[];
}

/** Called before each part with its name and the share that is done, 0 to 1. */
export type TellProgress = (part: string, share: number) => void;

const failuresOf = (
  checks: readonly Check[],
  launches: readonly LaunchFigure[],
  lost: readonly string[],
): string[] => {
  const moved = launches
    .filter(({ passes }) => !passes)
    .map(
      ({ launch, round, quantity, kept, computed, unit, tolerance }) =>
        `${launch}, round ${round}, ${quantity}: was ${kept ?? 'none'} ${unit}, is ${computed ?? 'none'} ${unit} (tolerance ${tolerance} ${unit})`,
    );
  return [
    ...checks
      .filter(({ passes }) => !passes)
      .map(
        ({ case: name, quantity, expected, got, unit, tolerance, errorUnit }) =>
          `${name}, ${quantity}: expected ${expected} ${unit}, got ${got} ${unit} (tolerance ${tolerance}${errorUnit === '' ? ' of it' : ` ${errorUnit}`})`,
      ),
    ...new Set(moved),
    ...lost,
  ];
};

/**
 * Runs every reference case and closed form, flies the reported launches, and prices what the model leaves out.
 *
 * Takes some seconds. The result depends on the inputs alone.
 */
export const runValidation = (
  { references, catalogue, vehicleTypes }: ValidationInputs,
  tell: TellProgress = () => {},
): { readonly report: ValidationReport; readonly toKeep: KeptFigures } => {
  const { closedForms, kept } = references;
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
  const count = parts.length + catalogue.launches.length + 1;
  let done = 0;
  const next = (name: string): void => tell(name, done++ / count);

  const checks = parts.flatMap(([name, run]) => {
    next(name);
    return run();
  });
  const { figures: launches, lost, toKeep } = launchFigures(catalogue, kept, next);
  next('what the model leaves out');
  const effects = effectsOn(vehicleTypes);
  return {
    report: {
      version: 1,
      modelVersion: MODEL_VERSION,
      dataVersion: catalogue.dataVersion,
      checks,
      launches,
      keptFrom: kept && { modelVersion: kept.modelVersion, dataVersion: kept.dataVersion },
      effects,
      failures: failuresOf(checks, launches, lost),
    },
    toKeep,
  };
};
