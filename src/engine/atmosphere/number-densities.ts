/**
 * Number densities of the U.S. Standard Atmosphere, 1976, above 86 km.
 * @see [USSA76] table VIII (selected rows). Hydrogen is tabulated from 150 km up; below it weighs nothing.
 */

/** Geometric heights of the rows, km. */
export const HEIGHTS_KM = [
  86, 90, 95, 100, 110, 120, 150, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
] as const;

/** Molar masses of N2, O, O2, Ar, He and H, kg/kmol. @see [USSA76] table 3 */
export const MOLAR_MASSES_KG_KMOL = [28.0134, 15.9994, 31.9988, 39.948, 4.0026, 1.00797] as const;

/** One row a height: N2, O, O2, Ar, He, H, per cubic metre. */
export const NUMBER_DENSITIES_PER_M3: readonly (readonly number[])[] = [
  [1.13e20, 8.6e16, 3.031e19, 1.351e18, 7.582e14, 0],
  [5.547e19, 2.443e17, 1.479e19, 6.574e17, 3.976e14, 0],
  [2.268e19, 4.365e17, 5.83e18, 2.583e17, 1.973e14, 0],
  [9.21e18, 4.298e17, 2.151e18, 9.501e16, 1.133e14, 0],
  [1.641e18, 2.303e17, 2.621e17, 1.046e16, 5.821e13, 0],
  [3.726e17, 9.275e16, 4.395e16, 1.366e15, 3.888e13, 0],
  [3.124e16, 1.78e16, 2.75e15, 5e13, 2.106e13, 3.767e11],
  [2.925e15, 4.05e15, 1.918e14, 1.938e12, 1.31e13, 1.63e11],
  [9.593e13, 5.443e14, 3.942e12, 1.568e10, 7.566e12, 1.049e11],
  [4.669e12, 9.584e13, 1.252e11, 2.124e8, 4.868e12, 8.96e10],
  [2.592e11, 1.836e13, 4.607e9, 3.445e6, 3.215e12, 8e10],
  [1.575e10, 3.707e12, 1.88e8, 6.351e4, 2.154e12, 7.231e10],
  [1.038e9, 7.84e11, 8.41e6, 1.313e3, 1.461e12, 6.556e10],
  [7.377e7, 1.732e11, 4.105e5, 3.027e1, 1.001e12, 5.961e10],
  [5.641e6, 3.989e10, 2.177e4, 7.741e-1, 6.933e11, 5.434e10],
  [4.626e5, 9.562e9, 1.251e3, 2.188e-2, 4.85e11, 4.967e10],
];
