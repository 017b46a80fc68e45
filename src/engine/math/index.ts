export type { Vec3 } from './vec3.ts';
export { add, cross, dot, norm, scale, subtract, vec3 } from './vec3.ts';
