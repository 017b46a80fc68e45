import { type Trajectory, timeSpan } from '../../engine/trajectory/index.ts';
import { toRadians } from '../../engine/units/index.ts';
import type { GlobeMark, SimulatedArc } from '../globe/port.ts';
import { t } from '../i18n/index.ts';
import { formatPlace } from '../i18n/quantities.ts';
import { type LabDraft, type LaunchSites, placeOfDraft } from '../lab/draft.ts';
import { PIN_SIGNS, type Pin, type PinSign } from '../lab/pins.ts';
import type { SceneEventKind } from './flown-scene.ts';
import type { LabLane, LabScene } from './lab-scene.ts';

/** Id of the flight under the hand, on the globe and the timeline. */
export const NOW_ID = 'now';

/** One flight of the Lab as the rest of the page shows it. */
interface ShownFlight {
  readonly id: string;
  /** Place among the pinned variants; null for the flight under the hand. */
  readonly variant: number | null;
  readonly name: string;
  readonly trajectory: Trajectory;
}

export const nowFlight = (trajectory: Trajectory): ShownFlight => ({
  id: NOW_ID,
  variant: null,
  name: t('lab.now'),
  trajectory,
});

/** Place of a variant by its sign, 0 to 5: gives pattern and colour. */
export const variantOf = (sign: PinSign): number => PIN_SIGNS.indexOf(sign);

/** A pinned variant, where its path is known. */
export const pinnedFlight = ({ sign, name }: Pin, trajectory: Trajectory | undefined): ShownFlight[] =>
  trajectory ? [{ id: `pin-${sign}`, variant: variantOf(sign), name, trajectory }] : [];

const EVENT_KINDS: Readonly<Record<string, SceneEventKind>> = {
  burnout: 'burnout',
  apogee: 'apogee',
  impact: 'splash',
};

const signOf = (variant: number | null): string => (variant === null ? '' : (PIN_SIGNS[variant] ?? ''));

const laneOf = ({ id, variant, name, trajectory }: ShownFlight): LabLane => {
  const { startS, endS } = timeSpan(trajectory);
  const named = trajectory.events.flatMap(({ kind, timeS }) => {
    const shown = EVENT_KINDS[kind];
    return shown ? [{ kind: shown, timeS }] : [];
  });
  return {
    id,
    sign: signOf(variant),
    name,
    endS,
    events: [{ kind: 'lift-off', timeS: startS }, ...named],
  };
};

const arcOf = ({ id, variant, trajectory }: ShownFlight): SimulatedArc => ({
  id,
  label: signOf(variant) || t('lab.now'),
  trajectory,
  launchS: 0,
  kind: 'simulated',
  variant,
});

/** Digits of typed coordinates that are shown, a hundredth of a degree: about a kilometre. */
const PLACE_DIGITS = 2;

const siteMark = (draft: LabDraft, sites: LaunchSites): GlobeMark => {
  const { site } = draft;
  const place = placeOfDraft(draft, sites) ?? { latDeg: 0, lonDeg: 0 };
  const known = site.kind === 'site' ? sites.get(site.key) : undefined;
  const { latDeg, lonDeg } = place;
  return {
    id: known?.key ?? 'typed',
    label: known?.name ?? formatPlace({ latRad: toRadians(latDeg), lonRad: toRadians(lonDeg) }, PLACE_DIGITS),
    latDeg,
    lonDeg,
  };
};

/**
 * What the rest of the page shows of the Lab.
 * @param flights the one under the hand first
 * @param draft the one that it was flown from
 */
export const labSceneOf = (
  flights: readonly ShownFlight[],
  draft: LabDraft,
  sites: LaunchSites,
  isMoving: boolean,
): LabScene => {
  const lanes = flights.map(laneOf);
  const times = lanes.flatMap(({ events }) => events.map(({ timeS }) => timeS));
  return {
    arcs: flights.map(arcOf),
    site: siteMark(draft, sites),
    lanes,
    span: {
      endS: Math.max(...lanes.map(({ endS }) => endS)),
      eventTimesS: times.sort((a, b) => a - b),
      quiet: [],
    },
    isMoving,
    framing: `${draft.typeKey} ${draft.site.kind === 'site' ? draft.site.key : 'typed'}`,
  };
};
