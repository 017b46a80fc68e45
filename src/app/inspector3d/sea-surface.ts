import {
  type Ellipsoid,
  ecefToEnu,
  type Geodetic,
  geodesicDirect,
  geodeticToEcef,
} from '../../engine/geodesy/index.ts';
import { niceStep } from '../charts/axis.ts';

/** The sea about a flight: a net on the ellipsoid along and across the geodesic from launch to splash. */
export interface SeaSurface {
  /** rows x columns x 3, east, north, up, metres; a row is a distance along the track, a column one across it. */
  readonly vertices: Float32Array;
  readonly rows: number;
  readonly columns: number;
  /** How far it has faded into the background, 0 to 1, per vertex. */
  readonly rim: Float32Array;
  /** Vertices from one drawn line of the net to the next. */
  readonly perStep: number;
  /** Distance on the ground from one drawn line to the next. */
  readonly stepM: number;
  /** Bearing and length of the track that it lies about, and how far it reaches from there before it has faded. */
  readonly azimuthRad: number;
  readonly rangeM: number;
  readonly marginM: number;
}

export interface SeaAbout {
  readonly ellipsoid: Ellipsoid;
  readonly origin: Geodetic;
  readonly azimuthRad: number;
  readonly rangeM: number;
  readonly heightM: number;
}

/** A steep flight still stands on a piece of sea that one can see. */
const LEAST_EXTENT_M = 20_000;
const HEIGHT_SHARE = 0.5;
/** Drawn lines along the extent. */
const STEPS = 5;
/** Shown before the launch, beyond the splash and to both sides, in steps. */
const MARGIN_STEPS = 3;
/** Straight pieces from one drawn line to the next: over 1,000 km the sea bulges by 20 km, over a quarter by 1. */
const PIECES_PER_STEP = 4;

const extentOf = ({ rangeM, heightM }: SeaAbout): number =>
  Math.max(rangeM, HEIGHT_SHARE * heightM, LEAST_EXTENT_M);

/**
 * The sea about a flight, true to the ellipsoid: distances along the track are geodesic, those across it are geodesics
 * that leave the track at right angles.
 */
export const seaSurfaceOf = (about: SeaAbout): SeaSurface => {
  const { ellipsoid, origin, azimuthRad, rangeM } = about;
  const stepM = niceStep(extentOf(about) / STEPS);
  const stepsAlong = Math.ceil(rangeM / stepM) + 2 * MARGIN_STEPS;
  const stepsAcross = 2 * MARGIN_STEPS;
  const rows = stepsAlong * PIECES_PER_STEP + 1;
  const columns = stepsAcross * PIECES_PER_STEP + 1;
  const pieceM = stepM / PIECES_PER_STEP;
  const marginM = MARGIN_STEPS * stepM;
  const vertices = new Float32Array(rows * columns * 3);
  const rim = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const alongM = (row - MARGIN_STEPS * PIECES_PER_STEP) * pieceM;
    const onTrack = geodesicDirect(ellipsoid, origin, azimuthRad, alongM);
    for (let column = 0; column < columns; column++) {
      const acrossM = (column - (columns - 1) / 2) * pieceM;
      const place = geodesicDirect(ellipsoid, onTrack, onTrack.azimuthRad + Math.PI / 2, acrossM);
      const at = ecefToEnu(ellipsoid, origin, geodeticToEcef(ellipsoid, { ...place, heightM: 0 }));
      const index = row * columns + column;
      vertices.set([at.x, at.y, at.z], 3 * index);
      rim[index] = rimShare(alongM, rangeM, acrossM, marginM);
    }
  }
  return { vertices, rows, columns, rim, perStep: PIECES_PER_STEP, stepM, azimuthRad, rangeM, marginM };
};

/** Share of the margin next to the track over which the sea is seen in full. */
const FULL_SHARE = 0.3;

/** 0 about the track, 1 at a margin's distance from it. */
export const rimShare = (alongM: number, rangeM: number, acrossM: number, marginM: number): number => {
  const beyondM = Math.max(-alongM, alongM - rangeM, 0);
  const share = Math.hypot(beyondM, acrossM) / marginM;
  return Math.min(1, Math.max(0, (share - FULL_SHARE) / (1 - FULL_SHARE)));
};

/** Triangles of the surface, seen from above, as indices of its vertices. */
export const seaTriangles = ({ rows, columns }: SeaSurface): Uint32Array => {
  const triangles: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const near = row * columns + column;
      const far = near + columns;
      // Rows run ahead, columns to the right: this way round the surface faces up.
      triangles.push(near, near + 1, far, far, near + 1, far + 1);
    }
  }
  return Uint32Array.from(triangles);
};

/** The lines of the net, as pairs of indices of the surface's vertices. */
export const seaLines = ({ rows, columns, perStep }: SeaSurface): Uint32Array => {
  const pairs: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (row % perStep === 0 && column + 1 < columns) pairs.push(index, index + 1);
      if (column % perStep === 0 && row + 1 < rows) pairs.push(index, index + columns);
    }
  }
  return Uint32Array.from(pairs);
};
