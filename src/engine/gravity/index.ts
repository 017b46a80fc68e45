export type { GravityField } from './field.ts';
export { addGravitation, centralField, gravitationalPotential, oblateField } from './field.ts';
