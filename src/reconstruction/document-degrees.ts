import { toDegrees } from '../engine/units/index.ts';

/** Degrees for a document: to 1e-9, below anything that is measured, so that 126.01 does not come back as 126.00999999999999. */
export const inDegrees = (angleRad: number): number => Number(toDegrees(angleRad).toFixed(9));
