import { toDegrees, toRadians } from '../../../engine/units/index.ts';
import type { OverviewSplash } from '../port.ts';

/** From the middle of a cell to the middle of its neighbour, km. */
const CELL_KM = 50;
/** Mean radius of the Earth, km [IUGG]: cells are for the eye, not for measuring. */
const EARTH_KM = 6371;
/** Where the map of the cells touches the Earth: the middle of the East Sea, so that cells there are regular. */
const CENTRE = { lat: toRadians(39.5), lon: toRadians(133) };

interface MapPoint {
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly latDeg: number;
  readonly lonDeg: number;
}

/** A hexagonal cell of the sea in which something came down. All cells have the same area. */
export interface SplashCell {
  readonly id: string;
  /** Of all splashes in it. */
  readonly weight: number;
  /** Of the launches, each once. */
  readonly launchIds: readonly string[];
  readonly centre: Place;
  /** Six, anticlockwise. */
  readonly corners: readonly Place[];
}

/**
 * Lambert's azimuthal equal-area map, km.
 * @see [Snyder] Map Projections - A Working Manual, USGS 1395 (1987), section 24
 */
const toMap = ({ latDeg, lonDeg }: Place): MapPoint => {
  const lat = toRadians(latDeg);
  const away = toRadians(lonDeg) - CENTRE.lon;
  const cosDistance =
    Math.sin(CENTRE.lat) * Math.sin(lat) + Math.cos(CENTRE.lat) * Math.cos(lat) * Math.cos(away);
  const scale = EARTH_KM * Math.sqrt(2 / Math.max(1 + cosDistance, 1e-9));
  return {
    x: scale * Math.cos(lat) * Math.sin(away),
    y: scale * (Math.cos(CENTRE.lat) * Math.sin(lat) - Math.sin(CENTRE.lat) * Math.cos(lat) * Math.cos(away)),
  };
};

const fromMap = ({ x, y }: MapPoint): Place => {
  const rho = Math.hypot(x, y);
  if (rho === 0) return { latDeg: toDegrees(CENTRE.lat), lonDeg: toDegrees(CENTRE.lon) };
  const angle = 2 * Math.asin(Math.min(rho / (2 * EARTH_KM), 1));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const lat = Math.asin(cos * Math.sin(CENTRE.lat) + (y * sin * Math.cos(CENTRE.lat)) / rho);
  const lon =
    CENTRE.lon + Math.atan2(x * sin, rho * Math.cos(CENTRE.lat) * cos - y * Math.sin(CENTRE.lat) * sin);
  return { latDeg: toDegrees(lat), lonDeg: ((toDegrees(lon) + 540) % 360) - 180 };
};

/** Column and row of a hexagon. */
interface Hex {
  readonly q: number;
  readonly r: number;
}

/** From the middle of a cell to a corner, km. */
const CORNER_KM = CELL_KM / Math.sqrt(3);

const middleOf = ({ q, r }: Hex): MapPoint => ({ x: CELL_KM * (q + r / 2), y: 1.5 * CORNER_KM * r });

/** The hexagon of a point: rounds in three coordinates that add up to 0, and mends the one rounded furthest. */
const hexOf = ({ x, y }: MapPoint): Hex => {
  const r = y / (1.5 * CORNER_KM);
  const q = x / CELL_KM - r / 2;
  const [roundQ, roundR, roundS] = [Math.round(q), Math.round(r), Math.round(-q - r)];
  const [offQ, offR, offS] = [Math.abs(roundQ - q), Math.abs(roundR - r), Math.abs(roundS + q + r)];
  if (offQ > offR && offQ > offS) return { q: -roundR - roundS, r: roundR };
  return { q: roundQ, r: offR > offS ? -roundQ - roundS : roundR };
};

const cornersOf = (middle: MapPoint): Place[] =>
  Array.from({ length: 6 }, (_, corner) => {
    const turn = toRadians(30 + 60 * corner);
    return fromMap({ x: middle.x + CORNER_KM * Math.cos(turn), y: middle.y + CORNER_KM * Math.sin(turn) });
  });

const cellIdAt = (place: Place): string => {
  const { q, r } = hexOf(toMap(place));
  // Adding 0 makes the -0 of a rounding a plain 0.
  return `${q + 0}:${r + 0}`;
};

/** The cells in which something came down, the heaviest first. */
export const splashCells = (splashes: readonly OverviewSplash[]): SplashCell[] => {
  const groups = Map.groupBy(splashes, cellIdAt);
  return [...groups]
    .map(([id, here]) => {
      const middle = middleOf(hexOf(toMap(here[0]!)));
      return {
        id,
        weight: here.reduce((sum, { weight }) => sum + weight, 0),
        launchIds: [...new Set(here.map((splash) => splash.id))],
        centre: fromMap(middle),
        corners: cornersOf(middle),
      };
    })
    .sort((a, b) => b.weight - a.weight);
};

/** The cell that a place lies in. */
export const cellAt = (cells: readonly SplashCell[], place: Place): SplashCell | undefined => {
  const id = cellIdAt(place);
  return cells.find((cell) => cell.id === id);
};
