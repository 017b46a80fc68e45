import { normalProbability, normalQuantile } from '../../engine/math/index.ts';

export type ParameterKey =
  | 'velocityGainMps'
  | 'kickRad'
  | 'burnTimeS'
  | 'ballisticCoefficientKgM2'
  | 'azimuthRad'
  | 'liftToDrag'
  | 'pullUpBelowM'
  | 'pullUpEndRad';

/**
 * One physical parameter of a hypothesis with its prior. A search and a draw both move in a coordinate z in which every
 * prior is the standard normal distribution, so that a bound can never be broken and all priors weigh alike.
 */
export type Parameter = { readonly key: ParameterKey } & (
  | { readonly shape: 'log-normal'; readonly centre: number; readonly spread: number }
  | { readonly shape: 'normal'; readonly centre: number; readonly spread: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
);

/** The parameter's value at its coordinate, SI and radians. */
export const valueAt = (parameter: Parameter, z: number): number => {
  switch (parameter.shape) {
    case 'log-normal':
      return parameter.centre * Math.exp(parameter.spread * z);
    case 'normal':
      return parameter.centre + parameter.spread * z;
    case 'uniform':
      return parameter.low + (parameter.high - parameter.low) * normalProbability(z);
  }
};

/** Further out than this the normal distribution has no share worth a flight. */
const FURTHEST = 5;

/** The coordinate of a value, kept within five sigmas of the prior. */
export const coordinateOf = (parameter: Parameter, value: number): number => {
  const kept = (z: number): number => Math.min(FURTHEST, Math.max(-FURTHEST, z));
  switch (parameter.shape) {
    case 'log-normal':
      return kept(Math.log(Math.max(value, 1e-9) / parameter.centre) / parameter.spread);
    case 'normal':
      return kept((value - parameter.centre) / parameter.spread);
    case 'uniform': {
      const share = (value - parameter.low) / (parameter.high - parameter.low);
      return kept(normalQuantile(Math.min(1 - 1e-7, Math.max(1e-7, share))));
    }
  }
};
