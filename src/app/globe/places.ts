import { t } from '../i18n/index.ts';
import type { SeaNaming } from './port.ts';

/** A name on the map. Nearer the front of the list wins where two would collide. */
export interface PlaceName {
  readonly kind: 'sea' | 'country' | 'city';
  readonly text: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

/** Where its name may stand, the best first: flights cross this sea, and close views show only a part of it. */
const EAST_SEA_PLACES: readonly (readonly [latDeg: number, lonDeg: number])[] = [
  [40.2, 134.6],
  [38.4, 132.5],
  [38.2, 130.2],
  [38.8, 129],
  [39.6, 130],
  [41.6, 137.2],
];

/** Positions are of the lettering, not of a capital or a centroid; cities stand where they are, to 0.01 degrees. */
const FIXED_NAMES = [
  { kind: 'sea', name: 'yellow-sea', latDeg: 36, lonDeg: 123.4 },
  { kind: 'sea', name: 'pacific', latDeg: 36, lonDeg: 152 },
  { kind: 'sea', name: 'east-china-sea', latDeg: 29.5, lonDeg: 125.2 },
  { kind: 'sea', name: 'okhotsk', latDeg: 52, lonDeg: 149 },
  { kind: 'country', name: 'dprk', latDeg: 40.4, lonDeg: 127 },
  { kind: 'country', name: 'rok', latDeg: 36.3, lonDeg: 128 },
  { kind: 'country', name: 'japan', latDeg: 36.4, lonDeg: 138.3 },
  { kind: 'country', name: 'japan', latDeg: 34.9, lonDeg: 133.2 },
  { kind: 'country', name: 'japan', latDeg: 43.4, lonDeg: 142.8 },
  { kind: 'country', name: 'china', latDeg: 44, lonDeg: 124.5 },
  { kind: 'country', name: 'russia', latDeg: 48.6, lonDeg: 136 },
  { kind: 'city', name: 'pyongyang', latDeg: 39.02, lonDeg: 125.75 },
  { kind: 'city', name: 'seoul', latDeg: 37.57, lonDeg: 126.98 },
  { kind: 'city', name: 'tokyo', latDeg: 35.68, lonDeg: 139.69 },
  { kind: 'city', name: 'vladivostok', latDeg: 43.12, lonDeg: 131.89 },
  { kind: 'city', name: 'sapporo', latDeg: 43.06, lonDeg: 141.35 },
  { kind: 'city', name: 'busan', latDeg: 35.18, lonDeg: 129.08 },
  { kind: 'city', name: 'niigata', latDeg: 37.92, lonDeg: 139.04 },
] as const;

/** The names on the map in the language of the moment, under a naming of the sea between Korea and Japan. */
export const placeNames = (naming: SeaNaming): readonly PlaceName[] => [
  ...EAST_SEA_PLACES.map(([latDeg, lonDeg]) => ({
    kind: 'sea' as const,
    text: t(`map.sea.${naming}`),
    latDeg,
    lonDeg,
  })),
  ...FIXED_NAMES.map(({ name, ...place }) => ({ ...place, text: t(`map.name.${name}`) })),
];
