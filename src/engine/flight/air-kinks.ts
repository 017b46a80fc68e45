import {
  geometricHeight,
  LAYERS_TOP_M,
  MODEL_TOP_M,
  STANDARD_ATMOSPHERE_TABLES,
} from '../atmosphere/index.ts';

/** Heights at which the air has a kink, rising; m above the ellipsoid. */
export const AIR_KINKS_M = Float64Array.of(
  ...STANDARD_ATMOSPHERE_TABLES.layers
    .slice(1)
    .map(({ geopotentialHeightM }) => geometricHeight(geopotentialHeightM)),
  LAYERS_TOP_M,
  MODEL_TOP_M,
);
