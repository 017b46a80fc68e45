import type { Launch } from '../../catalogue/index.ts';
import type { Geodetic } from '../../engine/geodesy/index.ts';
import type { Trajectory } from '../../engine/trajectory/index.ts';
import type {
  Arc,
  EnsemblePart,
  EnsemblePaths,
  EnsemblePlan,
  EnsembleSummary,
  Ghost,
  HypothesisResult,
  LaunchFlights,
  ReconstructionContext,
  StandardRanges,
} from '../../reconstruction/index.ts';
import type { JobPart } from '../../work/index.ts';
import type { FlightChoices } from './choices.ts';

/** The flights of a launch as one issuer counts and times its rounds, with what the user chose. */
export interface ReconstructQuestion {
  readonly launch: Launch;
  readonly context: ReconstructionContext;
  readonly issuer: string;
  readonly choices: FlightChoices;
}

/** Something about one round of them. */
export interface RoundQuestion extends ReconstructQuestion {
  readonly round: number;
}

/** The best hypothesis where one issuer is followed alone. */
export interface IssuerAlone {
  readonly issuer: string;
  /** Null where nothing can be fitted. */
  readonly best: Pick<HypothesisResult, 'kind' | 'verdict' | 'computed'> | null;
  /** Plain sentences. */
  readonly summary: string;
}

/** Figures of a flight beside those that every arc carries. */
export interface DerivedFigures extends StandardRanges {
  readonly peak: { readonly speedMps: number; readonly timeS: number; readonly heightM: number };
  /** What it would be if no issuer had timed the flight, s; null where it cannot be said. */
  readonly untimedS: number | null;
}

export interface EnsembleResult {
  readonly summary: EnsembleSummary;
  readonly paths: EnsemblePaths | null;
}

/** What can be asked about flights, by its kind. */
export interface FlightQuestions {
  readonly flights: ReconstructQuestion;
  readonly alone: RoundQuestion;
  readonly derived: RoundQuestion & { readonly arc: Arc };
  readonly horizon: { readonly trajectory: Trajectory; readonly observer: Geodetic };
  readonly ghost: RoundQuestion & { readonly arc: Arc; readonly lossHeightM: number };
  readonly plan: RoundQuestion & {
    readonly fitted: HypothesisResult;
    readonly flights: number;
    readonly pointsPerFlight: number;
  };
  readonly part: { readonly plan: EnsemblePlan; readonly from: number; readonly to: number };
  readonly summary: { readonly plan: EnsemblePlan; readonly parts: readonly JobPart<EnsemblePart>[] };
}

/** What is answered. */
export interface FlightAnswers {
  readonly flights: LaunchFlights;
  readonly alone: readonly IssuerAlone[];
  readonly derived: DerivedFigures;
  readonly horizon: readonly (readonly [fromS: number, toS: number])[];
  readonly ghost: Ghost | null;
  readonly plan: EnsemblePlan;
  readonly part: EnsemblePart;
  readonly summary: EnsembleResult;
}

export type FlightKind = keyof FlightQuestions;
export type FlightQuestion = {
  [Kind in FlightKind]: { readonly kind: Kind; readonly question: FlightQuestions[Kind] };
}[FlightKind];

/** An answer to one kind of question. */
export interface AnswerTo<Kind extends FlightKind> {
  readonly kind: Kind;
  readonly answer: FlightAnswers[Kind];
}
export type FlightAnswer = { [Kind in FlightKind]: AnswerTo<Kind> }[FlightKind];
