import type { Issuer } from '../../catalogue/index.ts';
import { geodesicInverse, WGS84 } from '../../engine/geodesy/index.ts';
import { geodeticAt, type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import type { ClaimResult, Ghost, HypothesisResult } from '../../reconstruction/index.ts';
import type { ProfilePoint } from '../charts/profile.ts';
import type { ClaimMark } from '../charts/profile-plot.ts';
import { claimText } from '../i18n/claim-text.ts';
import { t } from '../i18n/index.ts';
import { issuerName } from '../state/shelf.ts';
import type { NumberedSource } from './source-numbers.ts';

const DRAWN = ['apogee', 'range', 'flightTime'] as const;
type DrawnQuantity = (typeof DRAWN)[number];

/** A claim that a profile draws, with what the list beside the drawing says of it. */
export interface MarkedClaim {
  readonly number: number;
  readonly quantity: DrawnQuantity;
  readonly text: string;
  /** Number of its source, as under Claims. */
  readonly source: number | null;
  /** SI. */
  readonly reported: number;
  readonly sigma: number;
  readonly isFitted: boolean;
}

const isDrawn = (quantity: string): quantity is DrawnQuantity => DRAWN.some((each) => each === quantity);

const textOf = ({ claim, usage }: ClaimResult, issuers: ReadonlyMap<string, Issuer>): string => {
  const said = `${t(`quantity.${claim.quantity}`)} ${claimText(claim)}, ${issuerName(issuers, claim.issuer)}`;
  return usage === 'fitted' ? said : `${said} (${t('profile.notFitted')})`;
};

/** The claims of height, range and time, numbered in the order of the report; rows that a data set composed are left out. */
export const markedClaims = (
  { claims }: HypothesisResult,
  issuers: ReadonlyMap<string, Issuer>,
  sources: ReadonlyMap<string, NumberedSource>,
): readonly MarkedClaim[] => {
  const marked: MarkedClaim[] = [];
  for (const result of claims) {
    const { claim, reported, sigma, usage } = result;
    if (!isDrawn(claim.quantity) || reported === null || claim.composite) continue;
    marked.push({
      number: marked.length + 1,
      quantity: claim.quantity,
      text: textOf(result, issuers),
      source: (claim.source === undefined ? undefined : sources.get(claim.source)?.number) ?? null,
      reported,
      sigma: sigma ?? 0,
      isFitted: usage === 'fitted',
    });
  }
  return marked;
};

/** The marks of one drawing, whose axis across is of range or of time. */
export const marksOf = (
  marked: readonly MarkedClaim[],
  across: 'range' | 'flightTime',
): readonly ClaimMark[] =>
  marked
    .filter(({ quantity }) => quantity === 'apogee' || quantity === across)
    .map(({ number, quantity, reported, sigma, isFitted }) => {
      const inUnit = (value: number): number => (quantity === 'flightTime' ? value : value / 1000);
      return {
        number,
        along: quantity === 'apogee' ? 'height' : 'across',
        value: inUnit(reported),
        low: inUnit(reported - sigma),
        high: inUnit(reported + sigma),
        isFitted,
      };
    });

/** The ghost from the side. Its path is told without times: they are laid evenly from where sight is lost to its splash. */
export const ghostProfile = (
  { path, lostS, flightTimeS }: Ghost,
  trajectory: Trajectory,
): readonly ProfilePoint[] => {
  const start = geodeticAt(trajectory, timeSpan(trajectory).startS);
  return path.map(([latDeg, lonDeg, heightM], index) => ({
    timeS: lostS + ((flightTimeS - lostS) * index) / Math.max(path.length - 1, 1),
    groundRangeKm:
      geodesicInverse(WGS84, start, { latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) }).distanceM /
      1000,
    heightKm: heightM / 1000,
  }));
};
