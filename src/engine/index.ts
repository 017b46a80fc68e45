/**
 * The door of the package for `arcwatch/engine`; rooms inside come in by the doors of the single rooms.
 */
export * from './atmosphere/index.ts';
export * from './flight/index.ts';
export * from './geodesy/index.ts';
export * from './gravity/index.ts';
export * from './integrator/index.ts';
export * from './math/index.ts';
export * from './time/index.ts';
export * from './trajectory/index.ts';
export * from './units/index.ts';
export * from './vehicle/index.ts';
