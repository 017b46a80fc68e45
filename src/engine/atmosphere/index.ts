export type { Air } from './standard-1976.ts';
export {
  geopotentialHeight,
  LAYERS_TOP_M,
  MODEL_BOTTOM_M,
  MODEL_TOP_M,
  standardAir,
} from './standard-1976.ts';
