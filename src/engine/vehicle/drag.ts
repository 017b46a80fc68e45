import { evaluateSpline, naturalSpline, type Spline } from '../math/index.ts';

/** A drag coefficient: one number, or a natural cubic spline in Mach, clamped outside its table. */
export type DragCoefficient =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'by-mach'; readonly spline: Spline };

/**
 * The drag coefficient that a document writes as a number or as `[[mach, cd], ...]`.
 * @throws RangeError where the Mach numbers do not increase
 */
export const dragCoefficientOf = (
  written: number | readonly (readonly [mach: number, cd: number])[],
): DragCoefficient => {
  if (typeof written === 'number') return { kind: 'constant', value: written };
  if (written.length === 1) return { kind: 'constant', value: written[0]![1] };
  return {
    kind: 'by-mach',
    spline: naturalSpline(
      written.map(([mach]) => mach),
      written.map(([, cd]) => cd),
    ),
  };
};

/** The coefficient at a Mach number. */
export const dragCoefficientAt = (drag: DragCoefficient, mach: number): number =>
  drag.kind === 'constant' ? drag.value : evaluateSpline(drag.spline, mach);
