import type { OmissionKey } from './effects.ts';

/** Something that the model leaves out or takes as known, and what is known of its price beyond our own runs. */
export interface Omission {
  readonly key: OmissionKey;
  readonly name: string;
  /** Plain sentences. */
  readonly what: string;
  readonly source: string;
}

/** What the model leaves out. The effects of a fresh run give the prices. */
export const OMISSIONS: readonly Omission[] = [
  {
    key: 'attitude',
    name: 'Six degrees of freedom and attitude dynamics',
    what: 'Vehicles are point masses that point where their programme says at once. No moments, no spin, no tumbling after burnout, no control loop, no trim. A body that flies at a small trim angle without rolling lifts to one side all the way down.',
    source: 'P. H. Zipfel, Modeling and Simulation of Aerospace Vehicle Dynamics (2007), chapters 8 to 10',
  },
  {
    key: 'programme',
    name: 'The steering of the boost',
    what: 'Nobody outside knows the pitch programme of these vehicles. One kick and a gravity turn stand for it.',
    source: 'own runs below',
  },
  {
    key: 'wind',
    name: 'Winds',
    what: 'The air turns with the Earth and is otherwise still. Over Korea in winter the jet stream reaches 50 to 70 m/s near 10 km; the effect grows about in proportion. In the boost the runs overstate it for the long-range types: thrust follows the velocity over the ground, so an early push is amplified, where a steered vehicle corrects it.',
    source:
      'J. R. Holton, An Introduction to Dynamic Meteorology (2004), chapter 6, for the jet (figures from memory); own runs below',
  },
  {
    key: 'air',
    name: 'The air of the day',
    what: 'One standard atmosphere for every day and place. Density departs from it by some 5 % to 10 % below 30 km with season and latitude, and by 20 % and more between 60 and 100 km.',
    source: 'U.S. Standard Atmosphere Supplements, 1966 (figures from memory); own runs below',
  },
  {
    key: 'ablation',
    name: 'Ablation and heating',
    what: 'Mass and shape of the re-entering body stay. Nothing is said of heat. Real noses blunt and lose mass, and slow down sooner.',
    source: 'own runs below',
  },
  {
    key: 'gravity',
    name: 'Gravity beyond J2, the Sun and the Moon',
    what: 'Higher harmonics and local anomalies are left out (up to 1.2e-4 m/s2 at the surface, see the row on normal gravity), and so are tides of the Sun and the Moon (1e-6 m/s2). Heights are above the ellipsoid; mean sea level lies within 30 m of it around Korea.',
    source: 'NIMA TR8350.2; EGM96, NASA/TP-1998-206861',
  },
];
