import { parseInstant } from '../../engine/time/index.ts';
import type { CatalogueRecord } from '../records/catalogue.ts';
import type { Claim, Quantity } from '../records/schema.ts';
import { type Interval, printedFigures, printedInterval } from './interval.ts';
import { allStanding, isOwnWord } from './own-word.ts';

/** The issuers' own figures of one quantity beside each other. */
export interface Spread {
  readonly quantity: Quantity;
  /** The round they are about; null: the launch as a whole. */
  readonly round: number | null;
  /** Unit of `low`, `high` and `spread`. Times are whole minutes since 1970-01-01T00:00Z in `min`. */
  readonly unit: string;
  /** Lowest and highest figure as printed; a bound stands for its figure. */
  readonly low: number;
  readonly high: number;
  /** `high` less `low`. */
  readonly spread: number;
  /** Two or more, as first named. */
  readonly issuers: readonly string[];
  /** Two of them cannot both be right: their intervals do not meet, or their times differ by more than a minute. */
  readonly disagrees: boolean;
}

const SPREAD_QUANTITIES: readonly Quantity[] = [
  'range',
  'apogee',
  'flightTime',
  'peakSpeed',
  'count',
  'time',
];

/** Units that can be put beside each other: the one to show, and the factor to it. Mach is of no fixed speed. */
const SHOWN_UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  s: ['min', 1 / 60],
  'm/s': ['km/s', 1 / 1000],
};

interface Figure {
  readonly issuer: string;
  readonly unit: string;
  readonly printed: Interval;
  readonly allowed: Interval;
}

const MS_PER_MINUTE = 60_000;
/** Times are printed to the minute; one that is off by one agrees. */
const TIME_SLACK_MINUTES = 0.5;

const scaled = ({ low, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
});

const timeFigure = ({ issuer, value }: Claim): Figure | null => {
  const moment = typeof value === 'string' ? parseInstant(value) : null;
  if (typeof moment !== 'number') return null;
  const minute = Math.floor(moment / MS_PER_MINUTE);
  const allowed = { low: minute - TIME_SLACK_MINUTES, high: minute + TIME_SLACK_MINUTES };
  return { issuer, unit: 'min', printed: { low: minute, high: minute }, allowed };
};

const figureOf = (claim: Claim): Figure | null => {
  if (claim.quantity === 'time') return timeFigure(claim);
  const [printed, allowed] = [printedFigures(claim), printedInterval(claim)];
  if (printed === null || allowed === null || claim.unit === null) return null;
  const [unit, factor] = SHOWN_UNITS[claim.unit] ?? [claim.unit, 1];
  return { issuer: claim.issuer, unit, printed: scaled(printed, factor), allowed: scaled(allowed, factor) };
};

/** Figures that only touch are not the same; times a minute apart are. */
const meet = (a: Figure, b: Figure, touching: boolean): boolean => {
  const [low, high] = [Math.max(a.allowed.low, b.allowed.low), Math.min(a.allowed.high, b.allowed.high)];
  return touching ? low <= high : low < high;
};

/** Two issuers disagree when no figure of the one meets any of the other. */
const disagree = (figures: readonly Figure[], issuers: readonly string[], touching: boolean): boolean =>
  issuers.some((one, index) =>
    issuers
      .slice(index + 1)
      .some((other) =>
        figures.every(
          (a) => a.issuer !== one || figures.every((b) => b.issuer !== other || !meet(a, b, touching)),
        ),
      ),
  );

const spreadOf = (quantity: Quantity, round: number | null, figures: readonly Figure[]): Spread[] => {
  const issuers = [...new Set(figures.map(({ issuer }) => issuer))];
  const [first] = figures;
  if (first === undefined || issuers.length < 2) return [];
  const low = Math.min(...figures.map(({ printed }) => printed.low));
  const high = Math.max(...figures.map(({ printed }) => printed.high));
  const disagrees = disagree(figures, issuers, quantity === 'time');
  return [{ quantity, round, unit: first.unit, low, high, spread: high - low, issuers, disagrees }];
};

/** The claims about one round: an issuer's about this very round, else its claims about all of them. */
const aboutRound = (claims: readonly Claim[], round: number): Claim[] => {
  const particular = new Set(claims.filter((claim) => claim.round === round).map(({ issuer }) => issuer));
  return claims.filter(
    (claim) => claim.round === round || (claim.round === undefined && !particular.has(claim.issuer)),
  );
};

/**
 * Where two or more issuers give a figure of the same quantity in their own word: how far these lie apart, and whether
 * they can all be right. Claims that stand only; composed rows and values known to be weak are left out. Quantity by
 * quantity, then round by round, and by unit where units cannot be compared.
 */
export const spreads = (record: CatalogueRecord): Spread[] => {
  if (record.kind === 'context') return [];
  const single = record.kind === 'engine-test' || record.rounds.length === 1;
  const standing = allStanding(record).filter(isOwnWord);
  return SPREAD_QUANTITIES.flatMap((quantity) => {
    const claims = standing.filter((claim) => claim.quantity === quantity);
    if (claims.length < 2) return [];
    const rounds = single
      ? []
      : [...new Set(claims.flatMap(({ round }) => round ?? []))].sort((a, b) => a - b);
    const whole = single ? claims : claims.filter(({ round }) => round === undefined);
    const groups: (readonly [number | null, readonly Claim[]])[] = [
      [null, whole],
      ...rounds.map((round) => [round, aboutRound(claims, round)] as const),
    ];
    return groups.flatMap(([round, group]) => {
      const figures = group.flatMap((claim) => figureOf(claim) ?? []);
      const units = [...new Set(figures.map(({ unit }) => unit))];
      return units.flatMap((unit) =>
        spreadOf(
          quantity,
          round,
          figures.filter((figure) => figure.unit === unit),
        ),
      );
    });
  });
};
