import { formatClaimValue } from '../catalogue/index.ts';
import type {
  ClaimDocument,
  HypothesisDocument,
  OutcomeDocument,
  ReconstructionDocument,
} from '../reconstruction/index.ts';
import { formatTable } from './output.ts';

type NameOf = (issuer: string) => string;
type Figure = HypothesisDocument['prediction']['apogeeM'] | null;

const digits = (value: number): string => {
  const size = Math.abs(value);
  return value.toLocaleString('en-US', { maximumFractionDigits: size < 10 ? 2 : size < 1000 ? 1 : 0 });
};

const inUnit = (value: number, unit: ClaimDocument['comparedIn']): string =>
  unit === 'm' ? `${digits(value / 1000)} km` : `${digits(value)} ${unit ?? ''}`.trimEnd();

const figure = (value: Figure, unit: 'm' | 's' | 'm/s'): string => {
  if (value === null) return '-';
  if (typeof value === 'number') return inUnit(value, unit);
  return `${inUnit(value.p50, unit)} (${inUnit(value.p05, unit)} to ${inUnit(value.p95, unit)})`;
};

const sigmas = (value: number | null): string =>
  value === null ? '-' : `${value > 0 ? '+' : ''}${value.toFixed(1)}`;

const place = (value: ClaimDocument['computed'], unit: ClaimDocument['comparedIn']): string => {
  if (value === null) return '-';
  if (typeof value === 'number') return inUnit(value, unit);
  return `${value.latDeg.toFixed(2)}, ${value.lonDeg.toFixed(2)}`;
};

const claimRow = (claim: ClaimDocument, nameOf: NameOf): string[] => [
  String(claim.index),
  claim.quantity,
  formatClaimValue(claim),
  nameOf(claim.issuer),
  claim.usage,
  place(claim.computed, claim.comparedIn),
  sigmas(claim.residual),
];

const claimTable = (claims: readonly ClaimDocument[], nameOf: NameOf): string =>
  formatTable(
    ['', 'claim', 'reported', 'by', 'use', 'computed', 'sigmas'],
    claims.map((claim) => claimRow(claim, nameOf)),
  );

const parameterTable = ({ parameters }: HypothesisDocument): string =>
  formatTable(
    ['parameter', 'value', 'sigma', 'before: 5 % to 95 %', 'told by'],
    parameters.map(({ key, value, sigma, prior, determinedBy }) => [
      key,
      digits(value),
      digits(sigma),
      `${digits(prior.p05)} to ${digits(prior.p95)}`,
      determinedBy,
    ]),
  );

const predictionTable = ({ prediction }: HypothesisDocument): string => {
  const { latDeg, lonDeg, ellipse } = prediction.impact;
  const axes = `${inUnit(ellipse.semiMajorM, 'm')} by ${inUnit(ellipse.semiMinorM, 'm')} toward ${Math.round(ellipse.azimuthDeg)} deg`;
  return formatTable(
    ['prediction', ''],
    [
      ['apogee', figure(prediction.apogeeM, 'm')],
      ['ground range', figure(prediction.groundRangeM, 'm')],
      ['flight time', figure(prediction.flightTimeS, 's')],
      ['burnout speed', figure(prediction.burnoutSpeedMps, 'm/s')],
      ['standard range', figure(prediction.standardRangeM, 'm')],
      ['the same, rotating Earth', figure(prediction.standardRangeRotatingM, 'm')],
      ['came down at', `${latDeg.toFixed(2)}, ${lonDeg.toFixed(2)}; 90 % within half axes of ${axes}`],
    ],
  );
};

const hypothesisText = (hypothesis: HypothesisDocument, nameOf: NameOf): string =>
  [
    `${hypothesis.kind}: ${hypothesis.verdict}, chi square ${hypothesis.chiSquare.toFixed(2)}. ${hypothesis.sentence}\n`,
    claimTable(hypothesis.claims, nameOf),
    parameterTable(hypothesis),
    predictionTable(hypothesis),
  ].join('\n');

const outcomeText = ({ summary, hypotheses }: OutcomeDocument, nameOf: NameOf): string =>
  [`${summary}\n`, ...hypotheses.map((each) => hypothesisText(each, nameOf))].join('\n');

/** A reconstruction to be read on a terminal. */
export const reconstructionText = (document: ReconstructionDocument, nameOf: NameOf): string => {
  const { launch, modelVersion, dataVersion, kernel, seed, assumptions, issuers = [] } = document;
  const round = launch.round === null ? '' : `, round ${launch.round}`;
  const chance = seed === undefined ? '' : `, seed ${seed}`;
  return [
    `${launch.id}${round} (model ${modelVersion}, data ${dataVersion}, kernel ${kernel}${chance})\n`,
    outcomeText(document, nameOf),
    ...issuers.map((each) => `${nameOf(each.issuer)} alone: ${outcomeText(each, nameOf)}`),
    `Assumed: ${assumptions.map((text) => `\n- ${text}`).join('')}\n`,
  ].join('\n');
};
