import {
  type Catalogue,
  type Claim,
  defaultIssuer,
  formatClaimValue,
  type Launch,
  standingClaims,
} from '../catalogue/index.ts';
import { MODEL_VERSION } from '../engine/flight/index.ts';
import { type Arc, flightsOfLaunch } from '../reconstruction/index.ts';
import { claimedInterval, distanceFrom } from './claimed-interval.ts';
import type { KeptFigures, KeptRound } from './references.ts';

/** A figure of a reported launch: what is computed, what was claimed, and what an earlier model gave. */
export interface LaunchFigure {
  readonly launch: string;
  /** The first of the rounds that fly this arc. */
  readonly round: number;
  readonly quantity: 'apogee' | 'range' | 'flight time' | 'burnout speed' | 'impact speed';
  readonly unit: 'm' | 's' | 'm/s';
  /** Null where an arc has none: a shape through the claims has no speeds. */
  readonly computed: number | null;
  /** Null where no issuer gives the figure. */
  readonly claim: {
    readonly issuer: string;
    /** As printed. */
    readonly text: string;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  /** Computed, less the nearer end of what is claimed; 0 inside; null without a claim. */
  readonly difference: number | null;
  readonly verdict: 'solved for' | 'within' | 'outside' | 'shape only' | 'no claim';
  /** What the model of the kept figures gave. */
  readonly kept: number | null;
  /** Computed less kept; null where there is nothing to compare. */
  readonly moved: number | null;
  readonly tolerance: number;
  readonly passes: boolean;
}

/**
 * What a figure may move without a word. Arcs are solved to 1e-5 of their claims and the search stops anywhere inside
 * that: 1e-4 of the figure holds it, and 1 % of the drag does not.
 */
const MOVE_SHARE = 1e-4;
/** Beside it for small figures: below what anyone reads. */
const LEAST_MOVE = { m: 10, s: 0.05, 'm/s': 0.2 } as const;

const FIGURES = [
  { quantity: 'apogee', unit: 'm', key: 'apogeeM', claimed: 'apogee' },
  { quantity: 'range', unit: 'm', key: 'groundRangeM', claimed: 'range' },
  { quantity: 'flight time', unit: 's', key: 'flightTimeS', claimed: 'flightTime' },
  { quantity: 'burnout speed', unit: 'm/s', key: 'burnoutSpeedMps', claimed: null },
  { quantity: 'impact speed', unit: 'm/s', key: 'impactSpeedMps', claimed: null },
] as const;

/**
 * The arcs of a launch as its usual issuer counts and times it; rounds that fly the same one stand for the first. A
 * launch that no issuer times in its own word, only a data set, is no witness and has none here.
 */
const arcsOf = (catalogue: Catalogue, launch: Launch): readonly { round: number; arc: Arc }[] => {
  const issuer = defaultIssuer(launch);
  const isOwnWord = issuer !== null && catalogue.issuers.get(issuer)?.kind !== 'dataset';
  if (!isOwnWord) return [];
  const site = launch.site === null ? null : (catalogue.sites.get(launch.site) ?? null);
  const { rounds } = flightsOfLaunch(launch, { site, issuers: catalogue.issuers }, { issuer });
  const seen = new Set<Arc['trajectory']>();
  return rounds.filter(({ arc }) => !seen.has(arc.trajectory) && seen.add(arc.trajectory));
};

const claimsOf = (launch: Launch, quantity: 'apogee' | 'range' | 'flightTime', round: number): Claim[] =>
  [...new Set(launch.claims.map(({ issuer }) => issuer))]
    .flatMap((issuer) => standingClaims(launch, issuer, quantity, round))
    .filter((claim) => !claim.composite && claimedInterval(claim) !== null);

const verdictOf = (arc: Arc, claim: Claim | null, difference: number | null): LaunchFigure['verdict'] => {
  if (!claim) return 'no claim';
  if (arc.kind === 'shape-only') return 'shape only';
  if (claim === arc.pair.apogee || claim === arc.pair.range) return 'solved for';
  return difference === 0 ? 'within' : 'outside';
};

const figuresOf = (
  catalogue: Catalogue,
  launch: Launch,
  { round, arc }: { round: number; arc: Arc },
  kept: KeptRound | null,
  isNew: boolean,
): readonly LaunchFigure[] =>
  FIGURES.flatMap(({ quantity, unit, key, claimed }) => {
    const computed = arc.computed[key];
    const before = kept?.[key] ?? null;
    const moved = computed === null || before === null ? null : computed - before;
    const tolerance = Math.max(LEAST_MOVE[unit], MOVE_SHARE * Math.abs(before ?? computed ?? 0));
    // A figure that an arc no longer has, or has for the first time, has moved as well.
    const isSameKind = kept === null || (kept.arc === arc.kind && (computed === null) === (before === null));
    const passes = !isNew && isSameKind && (moved === null || Math.abs(moved) <= tolerance);
    const claims: readonly (Claim | null)[] = claimed === null ? [] : claimsOf(launch, claimed, round);
    return (claims.length > 0 ? claims : [null]).flatMap((claim): LaunchFigure[] => {
      if (computed === null && before === null) return [];
      const interval = claim && claimedInterval(claim);
      const difference = interval && computed !== null ? distanceFrom(interval, computed) : null;
      return [
        {
          launch: launch.id,
          round,
          quantity,
          unit,
          computed,
          claim: claim &&
            interval && {
              issuer: catalogue.issuers.get(claim.issuer)?.shortName ?? claim.issuer,
              text: formatClaimValue(claim),
              ...interval,
            },
          difference,
          verdict: verdictOf(arc, claim, difference),
          kept: before,
          moved,
          tolerance,
          passes,
        },
      ];
    });
  });

/** Seven digits: a thousandth of what may move, so that the file changes where the model does. */
const keptDigits = (value: number): number => Number(value.toPrecision(7));

/** Every reported launch that has an arc: its figures beside the claims and beside the kept ones, and what to keep. */
export const launchFigures = (
  catalogue: Catalogue,
  kept: KeptFigures | null,
  tell: (launch: string) => void,
): {
  readonly figures: readonly LaunchFigure[];
  /** Arcs that figures are kept of and that are there no longer, in words. */
  readonly lost: readonly string[];
  readonly toKeep: KeptFigures;
} => {
  const figures: LaunchFigure[] = [];
  const launches: KeptRound[] = [];
  for (const launch of catalogue.launches) {
    tell(launch.id);
    for (const flown of arcsOf(catalogue, launch)) {
      const { round, arc } = flown;
      const before = kept?.launches.find((each) => each.launch === launch.id && each.round === round) ?? null;
      const isNew = kept !== null && before === null;
      figures.push(...figuresOf(catalogue, launch, flown, before, isNew));
      const { apogeeM, groundRangeM, flightTimeS, burnoutSpeedMps, impactSpeedMps } = arc.computed;
      launches.push({
        launch: launch.id,
        round,
        arc: arc.kind,
        apogeeM: keptDigits(apogeeM),
        groundRangeM: keptDigits(groundRangeM),
        flightTimeS: keptDigits(flightTimeS),
        burnoutSpeedMps: burnoutSpeedMps && keptDigits(burnoutSpeedMps),
        impactSpeedMps: impactSpeedMps && keptDigits(impactSpeedMps),
      });
    }
  }
  const toKeep = {
    version: 1,
    modelVersion: MODEL_VERSION,
    dataVersion: catalogue.dataVersion,
    launches,
  } as const;
  const lost = (kept?.launches ?? [])
    .filter(({ launch, round }) => !launches.some((now) => now.launch === launch && now.round === round))
    .map(({ launch, round }) => `${launch}, round ${round}: had an arc, and has none now`);
  return { figures, lost, toKeep };
};
