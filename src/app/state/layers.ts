/** What the globe can show or not, in the order of its switches. */
export const LAYERS = [
  'overviewArcs',
  'splashDensity',
  'siteCounts',
  'groundTracks',
  'dropLines',
  'borders',
  'labels',
] as const;

export const COLOURINGS = ['class', 'outcome'] as const;
