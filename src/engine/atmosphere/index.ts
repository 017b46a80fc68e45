export type { Air } from './standard-1976.ts';
export {
  geometricHeight,
  geopotentialHeight,
  LAYERS_TOP_M,
  MODEL_BOTTOM_M,
  MODEL_TOP_M,
  STANDARD_ATMOSPHERE_TABLES,
  standardAir,
} from './standard-1976.ts';
