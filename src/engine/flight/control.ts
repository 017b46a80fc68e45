/**
 * Where the thrust points while an engine burns. Tilts are from the vertical of the launch site along the launch
 * azimuth; `earth` keeps the direction in the Earth-fixed frame, `inertial` in the inertial one of time zero.
 */
export type Attitude =
  | { readonly kind: 'tilt'; readonly tiltRad: number; readonly fixedIn: 'earth' | 'inertial' }
  /** Along the velocity relative to the air: a gravity turn. */
  | { readonly kind: 'velocity' }
  /**
   * Above the velocity by an angle, with the normal force of the air that goes with it; the angle shrinks so that
   * the load factor and dynamic pressure times angle stay at or under those of the limits. Without thrust there is no
   * attitude to hold and no normal force.
   */
  | {
      readonly kind: 'angle-of-attack';
      readonly angleRad: number;
      readonly mostLoadFactor: number;
      readonly mostDynamicPressurePa: number;
      /** Slope of the normal-force coefficient; 2 for a slender body. */
      readonly normalForcePerRad: number;
    };

/** Lift as a multiple of the drag, rolled about the velocity (positive to the right), up to a load factor. */
export interface Lift {
  /** `full`: all of it, always. `equilibrium`: less while the path is steeper up than an equilibrium glide's. */
  readonly kind: 'full' | 'equilibrium';
  readonly liftToDrag: number;
  readonly bankRad: number;
  /** In units of standard gravity; Infinity for no limit. */
  readonly mostLoadFactor: number;
}
