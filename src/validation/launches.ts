import { formatClaimValue, type Launch } from '../catalogue/index.ts';
import { MODEL_VERSION } from '../engine/flight/index.ts';
import { nearestTurn, toDegrees } from '../engine/units/index.ts';
import { type RecordInputs, type RecordRow, recordRows } from '../reconstruction/index.ts';
import type { KeptFigures, KeptHypothesis, KeptLaunch } from './references.ts';

/** The figures that a fitted flight is held to, with their units. */
export const FIGURES = [
  { key: 'apogeeM', name: 'apogee', unit: 'm' },
  { key: 'groundRangeM', name: 'range', unit: 'm' },
  { key: 'flightTimeS', name: 'flight time', unit: 's' },
  { key: 'burnoutSpeedMps', name: 'burnout speed', unit: 'm/s' },
  { key: 'azimuthDeg', name: 'bearing', unit: 'degrees' },
] as const;

/** One flight of the record beside what the last accepted model made of it. */
export interface LaunchRow {
  /** As computed now; what was accepted where nothing has moved, so that a document has the accepted digits. */
  readonly shown: KeptLaunch;
  /** What has moved, in words; empty when all is well. */
  readonly moves: readonly string[];
  readonly passes: boolean;
}

/**
 * What a figure may move without a word, in its own sigmas, and a residual, which is one. The search for a fit ends where
 * a step would gain less than 1e-4 squared sigmas, and the last bit of an exponential is another in Node than in a
 * browser: between the two, ballistic fits of flat costs came out up to 0.04 sigma apart. Where a body lifts, the cost has
 * corners where its phases end, and a search may come to rest in another one: up to 0.4 sigma. Sigmas of the posterior
 * measure that, metres do not. Parameters are not held, for the claims leave most of them open.
 */
export const MAY_MOVE_SIGMAS: Readonly<Record<KeptHypothesis['kind'], number>> = {
  ballistic: 0.1,
  'pull-up': 0.5,
  glide: 0.5,
};

const spreadOf = (value: number, sigma: number): [number, number] => [
  Number(value.toPrecision(7)),
  Number(sigma.toPrecision(3)),
];

const weighedClaims = ({
  claims,
}: RecordRow): { readonly index: number; readonly claim: KeptLaunch['claims'][number] }[] =>
  claims.flatMap(({ claim, measurement, usage }, index) => {
    if (!measurement || claim.unit === null) return [];
    const { issuer, unit } = claim;
    return [
      {
        index,
        claim: { issuer, quantity: measurement.quantity, text: formatClaimValue(claim), unit, usage },
      },
    ];
  });

const keptHypothesis = (
  { fitted, sigma }: RecordRow['hypotheses'][number],
  indices: readonly number[],
): KeptHypothesis => {
  const { computed } = fitted;
  return {
    kind: fitted.kind,
    verdict: fitted.verdict,
    chiSquare: Number(fitted.chiSquare.toFixed(4)),
    apogeeM: spreadOf(computed.apogee, sigma.apogee),
    groundRangeM: spreadOf(computed.range, sigma.range),
    flightTimeS: spreadOf(computed.flightTime, sigma.flightTime),
    burnoutSpeedMps: spreadOf(computed.peakSpeed, sigma.peakSpeed),
    azimuthDeg: spreadOf(toDegrees(computed.azimuth), toDegrees(sigma.azimuth)),
    residuals: indices.map((index) => Number((fitted.claims[index]?.residual ?? 0).toFixed(4))),
  };
};

/** A row of the record as it is kept. */
const keptOf = (row: RecordRow, nameOf: (issuer: string) => string): KeptLaunch => {
  const weighed = weighedClaims(row);
  return {
    launch: row.launch.id,
    rounds: [...row.rounds],
    best: row.best,
    summary: row.summary,
    claims: weighed.map(({ claim }) => ({ ...claim, issuer: nameOf(claim.issuer) })),
    hypotheses: row.hypotheses.map((each) =>
      keptHypothesis(
        each,
        weighed.map(({ index }) => index),
      ),
    ),
  };
};

const movesOfHypothesis = (
  name: string,
  claims: KeptLaunch['claims'],
  now: KeptHypothesis,
  kept: KeptHypothesis,
): string[] => {
  const moves: string[] = [];
  const most = MAY_MOVE_SIGMAS[now.kind];
  if (now.verdict !== kept.verdict) moves.push(`${name}: was ${kept.verdict}, is ${now.verdict}`);
  for (const { key, name: figure, unit } of FIGURES) {
    const [is] = now[key];
    const [was, sigma] = kept[key];
    const moved = key === 'azimuthDeg' ? nearestTurn(is - was, 0, 360) : is - was;
    if (!(Math.abs(moved) <= most * sigma)) {
      const bound = Number((most * sigma).toPrecision(2));
      moves.push(`${name}, ${figure}: was ${was} ${unit}, is ${is} ${unit} (may move ${bound} ${unit})`);
    }
  }
  for (const [index, { issuer, quantity, text }] of claims.entries()) {
    const [is = Number.NaN, was = Number.NaN] = [now.residuals[index], kept.residuals[index]];
    // Far from a claim a residual is large and moves with the figure: held to the same share of itself.
    const bound = most * Math.max(1, Math.abs(was));
    if (!(Math.abs(is - was) <= bound)) {
      moves.push(
        `${name}, ${quantity} ${text} (${issuer}): residual was ${was}, is ${is} sigmas (may move ${Number(bound.toPrecision(2))})`,
      );
    }
  }
  return moves;
};

/** A row by name, for lines about it. */
export const rowName = ({ launch, rounds }: Pick<KeptLaunch, 'launch' | 'rounds'>): string =>
  `${launch}, round${rounds.length > 1 ? 's' : ''} ${rounds.join(', ')}`;

const movesOf = (now: KeptLaunch, kept: KeptLaunch): string[] => {
  const name = rowName(now);
  if (JSON.stringify(now.claims) !== JSON.stringify(kept.claims)) {
    return [`${name}: other claims than those of the accepted figures`];
  }
  const kinds = new Set([...kept.hypotheses, ...now.hypotheses].map(({ kind }) => kind));
  const moves =
    now.best === kept.best ? [] : [`${name}: best was ${kept.best ?? 'none'}, is ${now.best ?? 'none'}`];
  return [
    ...moves,
    ...[...kinds].flatMap((kind) => {
      const is = now.hypotheses.find((each) => each.kind === kind);
      const was = kept.hypotheses.find((each) => each.kind === kind);
      if (!is || !was) return [`${name}, ${kind}: ${is ? 'is fitted now' : 'is fitted no longer'}`];
      return movesOfHypothesis(`${name}, ${kind}`, now.claims, is, was);
    }),
  ];
};

const isSameRow = (a: KeptLaunch, b: KeptLaunch): boolean =>
  a.launch === b.launch && a.rounds.join() === b.rounds.join();

const rowOf = (now: KeptLaunch, kept: KeptFigures | null): LaunchRow => {
  const before = kept?.launches.find((each) => isSameRow(each, now));
  if (!before) {
    const moves = kept ? [`${rowName(now)}: is new`] : [];
    return { shown: now, moves, passes: moves.length === 0 };
  }
  const moves = movesOf(now, before);
  return { shown: moves.length === 0 ? before : now, moves, passes: moves.length === 0 };
};

/** The record beside the kept figures, and what to keep. */
export interface LaunchRecord {
  readonly rows: readonly LaunchRow[];
  /** Rows that figures are kept of and that are there no longer, in words. */
  readonly lost: readonly string[];
  readonly toKeep: KeptFigures;
}

/** Every reported launch with two or more figures: all hypotheses, beside the kept figures. */
export const launchRecord = (
  inputs: RecordInputs & { readonly catalogue: { readonly dataVersion: string } },
  kept: KeptFigures | null,
  tell: (launch: Launch['id']) => void,
): LaunchRecord => {
  const { issuers, launches, dataVersion } = inputs.catalogue;
  const nameOf = (issuer: string): string => issuers.get(issuer)?.shortName ?? issuer;
  const now = launches.flatMap((launch) => {
    tell(launch.id);
    return recordRows(launch, inputs).map((row) => keptOf(row, nameOf));
  });
  const lost = (kept?.launches ?? [])
    .filter((each) => !now.some((row) => isSameRow(row, each)))
    .map((each) => `${rowName(each)}: had figures, and has none now`);
  return {
    rows: now.map((row) => rowOf(row, kept)),
    lost,
    toKeep: { version: 2, modelVersion: MODEL_VERSION, dataVersion, launches: now },
  };
};
