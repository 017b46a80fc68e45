import { MODEL_VERSION } from '../engine/flight/index.ts';
import type { Problem } from '../engine/units/index.ts';
import { type ClaimDocument, claimDocument } from './document-claims.ts';
import { inDegrees } from './document-degrees.ts';
import {
  endOf,
  type PredictedHypothesis,
  type PredictionDocument,
  predictionDocument,
} from './document-prediction.ts';
import type { Band } from './ensemble/result.ts';
import { KERNEL } from './ensemble/summarise.ts';
import type { HypothesisKind } from './hypotheses/hypothesis.ts';
import type { ParameterKey } from './hypotheses/parameter.ts';
import type { Reconstruction } from './reconstruct.ts';
import type { ClaimChoice } from './report/claim-use.ts';
import type { LaunchReport } from './report/report.ts';
import type { Determination, ParameterResult, VerdictKind } from './verdict/result.ts';

/** A fitted parameter; its key carries its unit, degrees for angles. */
export interface ParameterDocument {
  readonly key: string;
  readonly value: number;
  readonly sigma: number;
  readonly prior: Band;
  readonly posterior: Band;
  readonly determinedBy: Determination;
}

/** One hypothesis as the document has it. */
export interface HypothesisDocument {
  readonly kind: HypothesisKind;
  readonly verdict: VerdictKind;
  readonly sentence: string;
  readonly chiSquare: number;
  readonly parameters: readonly ParameterDocument[];
  readonly claims: readonly ClaimDocument[];
  readonly prediction: PredictionDocument;
  /** How many flights were drawn, and as how many equally weighted ones they count. */
  readonly ensemble?: { readonly flights: number; readonly effectiveFlights: number };
}

/** What a reconstruction comes to, for one choice of claims. */
export interface OutcomeDocument {
  readonly hypotheses: readonly HypothesisDocument[];
  readonly best: HypothesisKind | null;
  readonly summary: string;
  readonly problems: readonly Problem[];
}

/** What `arcwatch reconstruct` prints. */
export interface ReconstructionDocument extends OutcomeDocument {
  readonly version: 1;
  readonly modelVersion: string;
  readonly dataVersion: string;
  /** Of the ensembles; left out where none ran. */
  readonly seed?: number;
  /** What flew the flights: the same kernel gives the same numbers to the bit. */
  readonly kernel: string;
  readonly launch: {
    readonly id: string;
    /** Null for a launch report of its own. */
    readonly round: number | null;
    readonly class: LaunchReport['class'];
    readonly type: string | null;
    readonly site: { readonly latDeg: number; readonly lonDeg: number; readonly sigmaM: number };
    /** The bearing before any claim is weighed, and where it is from. */
    readonly azimuth: { readonly azimuthDeg: number; readonly sigmaDeg: number; readonly basis: string };
    /** Whose claims were fitted: `agreeing`, `all`, or one issuer's. */
    readonly issuers: string;
    readonly leftOut: readonly number[];
  };
  readonly assumptions: readonly string[];
  /** With each issuer's claims alone, where that was asked for. */
  readonly issuers?: readonly (OutcomeDocument & { readonly issuer: string })[];
}

const ANGLES: Readonly<Partial<Record<ParameterKey, string>>> = {
  kickRad: 'kickDeg',
  azimuthRad: 'azimuthDeg',
  pullUpEndRad: 'pullUpEndDeg',
};

const bandDocument = ({ p05, p50, p95 }: Band, inDocument: (value: number) => number): Band => ({
  p05: inDocument(p05),
  p50: inDocument(p50),
  p95: inDocument(p95),
});

const asBand = ([p05, p50, p95]: readonly [number, number, number]): Band => ({ p05, p50, p95 });

const parameterDocument = (
  { key, value, sigma, prior, posterior, determinedBy }: ParameterResult,
  drawn: Band | undefined,
): ParameterDocument => {
  const angle = ANGLES[key];
  const inDocument = (figure: number): number => (angle === undefined ? figure : inDegrees(figure));
  return {
    key: angle ?? key,
    value: inDocument(value),
    sigma: inDocument(sigma),
    prior: bandDocument(asBand(prior), inDocument),
    posterior: bandDocument(drawn ?? asBand(posterior), inDocument),
    determinedBy,
  };
};

const hypothesisDocument = (report: LaunchReport, predicted: PredictedHypothesis): HypothesisDocument => {
  const { fitted, arc, ensemble } = predicted;
  const { kind, verdict, sentence, chiSquare, parameters, claims } = fitted;
  const end = endOf(arc);
  return {
    kind,
    verdict,
    sentence,
    chiSquare,
    parameters: parameters.map((each) => parameterDocument(each, ensemble?.parameters[each.key])),
    claims: claims.map((each) => claimDocument(each, end)),
    prediction: predictionDocument(report, predicted),
    ...(ensemble && {
      ensemble: { flights: ensemble.flights, effectiveFlights: ensemble.effectiveFlights },
    }),
  };
};

/** A reconstruction with its hypotheses flown. */
export interface Outcome {
  readonly reconstruction: Reconstruction;
  readonly predicted: readonly PredictedHypothesis[];
  readonly problems: readonly Problem[];
}

const outcomeDocument = (
  report: LaunchReport,
  { reconstruction, predicted, problems }: Outcome,
): OutcomeDocument => ({
  hypotheses: predicted.map((each) => hypothesisDocument(report, each)),
  best: reconstruction.best,
  summary: reconstruction.summary,
  problems: [...reconstruction.problems, ...problems],
});

/** What a reconstruction document is made of. */
export interface ReconstructionSubject {
  readonly report: LaunchReport;
  readonly round: number | null;
  readonly choice: ClaimChoice;
  readonly outcome: Outcome;
  readonly issuers?: readonly { readonly issuer: string; readonly outcome: Outcome }[];
  readonly seed?: number;
  readonly dataVersion: string;
}

const issuersOf = ({ issuers = { kind: 'agreeing' } }: ClaimChoice): string =>
  issuers.kind === 'only' ? issuers.issuer : issuers.kind;

const launchDocument = ({
  report,
  round,
  choice,
}: ReconstructionSubject): ReconstructionDocument['launch'] => {
  const { site, siteSigmaM, azimuth, type } = report;
  return {
    id: report.id,
    round,
    class: report.class,
    type: type?.key ?? null,
    site: { latDeg: inDegrees(site.latRad), lonDeg: inDegrees(site.lonRad), sigmaM: siteSigmaM },
    azimuth: {
      azimuthDeg: inDegrees(azimuth.azimuthRad),
      sigmaDeg: inDegrees(azimuth.sigmaRad),
      basis: azimuth.basis,
    },
    issuers: issuersOf(choice),
    leftOut: choice.leaveOut ?? [],
  };
};

/** The document that `reconstruct` prints. */
export const reconstructionDocument = (subject: ReconstructionSubject): ReconstructionDocument => {
  const { report, outcome, issuers, seed, dataVersion } = subject;
  return {
    version: 1,
    modelVersion: MODEL_VERSION,
    dataVersion,
    ...(seed !== undefined && { seed }),
    kernel: KERNEL,
    launch: launchDocument(subject),
    ...outcomeDocument(report, outcome),
    assumptions: outcome.reconstruction.assumptions,
    ...(issuers && {
      issuers: issuers.map(({ issuer, outcome: own }) => ({ issuer, ...outcomeDocument(report, own) })),
    }),
  };
};
