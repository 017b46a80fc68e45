/** Drag coefficients by Mach number, on the area of the widest cross-section. */
type DragTable = readonly (readonly [mach: number, cd: number])[];

/**
 * A slender body of revolution, boosting or coasting whole: generic, no type's own.
 *
 * Shape of the V-2's curve at zero incidence: level below Mach 0.8, a steep rise to a peak just above Mach 1.1, a long
 * fall to a limit of about 0.15 above Mach 5. Departures, all upward and all ours: 0.26 below the rise where the V-2
 * has about 0.15, 0.46 at the peak for 0.40, 0.03 to 0.13 more above it, for the drag of a base without a jet and of
 * small angles of attack, which the curve leaves out; the knots are rounded (test/unit/vehicle/drag-tables.test.ts).
 * Valid: Mach 0 to 10, constant above.
 * @see [Sutton] Sutton and Biblarz, Rocket Propulsion Elements, 7th ed., p. 108, the V-2's drag coefficient, as public
 *   code reads it off that figure
 */
export const SLENDER_BODY_DRAG: DragTable = [
  [0, 0.26],
  [0.7, 0.26],
  [0.9, 0.32],
  [1.1, 0.46],
  [1.4, 0.44],
  [2, 0.36],
  [3, 0.28],
  [5, 0.22],
  [10, 0.18],
];

/**
 * A re-entry body: a cone of 12 degrees half-angle with a flat base, coasting. Generic, no type's own; a ballistic
 * coefficient says how large the body is, this only how its drag changes on the way down.
 *
 * From Mach 1.2 up the sum of the wave drag of a cone, (0.083 + 0.096 / M^2) (angle / 10 degrees)^1.69, of the base,
 * 0.25 / M, and 0.02 of skin friction, to 0.005 (test/unit/vehicle/drag-tables.test.ts). Below Mach 1 the base,
 * 0.12 + 0.13 M^2, friction, and a rise of the wave drag of our own between Mach 0.8 and 1.2: the correlations leave a
 * gap there, and a body of this kind is below Mach 1 for its last seconds at most.
 * Valid: Mach 0 to 20, constant above.
 * @see [Fleeman] Fleeman, Tactical Missile Design, 2nd ed., chapter 2 (base); [Jerger] Systems Preliminary Design (cone)
 */
export const REENTRY_CONE_DRAG: DragTable = [
  [0, 0.14],
  [0.6, 0.19],
  [0.8, 0.23],
  [1, 0.38],
  [1.2, 0.432],
  [1.5, 0.358],
  [2, 0.291],
  [3, 0.231],
  [5, 0.188],
  [8, 0.166],
  [12, 0.155],
  [20, 0.146],
];

/** The coefficient that a table ends with: what it tends to at hypersonic speed. */
export const hypersonicDrag = (table: DragTable): number => table.at(-1)![1];
