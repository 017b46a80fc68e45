import type { SeaNaming } from './port.ts';

/** A name on the map. Nearer the front of the list wins where two would collide. */
export interface PlaceName {
  readonly kind: 'sea' | 'country' | 'city';
  readonly text: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

const EAST_SEA: Readonly<Record<SeaNaming, string>> = {
  'east-sea': 'East Sea',
  'sea-of-japan': 'Sea of Japan',
  both: 'East Sea (Sea of Japan)',
};

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
const FIXED_NAMES: readonly PlaceName[] = [
  { kind: 'sea', text: 'Yellow Sea', latDeg: 36, lonDeg: 123.4 },
  { kind: 'sea', text: 'Pacific Ocean', latDeg: 36, lonDeg: 152 },
  { kind: 'sea', text: 'East China Sea', latDeg: 29.5, lonDeg: 125.2 },
  { kind: 'sea', text: 'Sea of Okhotsk', latDeg: 52, lonDeg: 149 },
  { kind: 'country', text: 'DPRK', latDeg: 40.4, lonDeg: 127 },
  { kind: 'country', text: 'Republic of Korea', latDeg: 36.3, lonDeg: 128 },
  { kind: 'country', text: 'Japan', latDeg: 36.4, lonDeg: 138.3 },
  { kind: 'country', text: 'Japan', latDeg: 34.9, lonDeg: 133.2 },
  { kind: 'country', text: 'Japan', latDeg: 43.4, lonDeg: 142.8 },
  { kind: 'country', text: 'China', latDeg: 44, lonDeg: 124.5 },
  { kind: 'country', text: 'Russia', latDeg: 48.6, lonDeg: 136 },
  { kind: 'city', text: 'Pyongyang', latDeg: 39.02, lonDeg: 125.75 },
  { kind: 'city', text: 'Seoul', latDeg: 37.57, lonDeg: 126.98 },
  { kind: 'city', text: 'Tokyo', latDeg: 35.68, lonDeg: 139.69 },
  { kind: 'city', text: 'Vladivostok', latDeg: 43.12, lonDeg: 131.89 },
  { kind: 'city', text: 'Sapporo', latDeg: 43.06, lonDeg: 141.35 },
  { kind: 'city', text: 'Busan', latDeg: 35.18, lonDeg: 129.08 },
  { kind: 'city', text: 'Niigata', latDeg: 37.92, lonDeg: 139.04 },
];

/** The names on the map under a naming of the sea between Korea and Japan. */
export const placeNames = (naming: SeaNaming): readonly PlaceName[] => [
  ...EAST_SEA_PLACES.map(([latDeg, lonDeg]) => ({
    kind: 'sea' as const,
    text: EAST_SEA[naming],
    latDeg,
    lonDeg,
  })),
  ...FIXED_NAMES,
];
