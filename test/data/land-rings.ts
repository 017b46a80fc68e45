import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';

const SOURCE = new URL('../../node_modules/world-atlas/land-110m.json', import.meta.url);
/** Tenths of a degree: the coasts of the source are no better. */
const STEPS_PER_DEGREE = 10;

type Topology = Parameters<typeof feature>[0];

const rounded = (ring: readonly (readonly number[])[]): number[] => {
  const points = ring.map(([lon = 0, lat = 0]) => [
    Math.round(lon * STEPS_PER_DEGREE),
    Math.round(lat * STEPS_PER_DEGREE),
  ]);
  return points
    .filter(([lon, lat], index) => lon !== points[index - 1]?.[0] || lat !== points[index - 1]?.[1])
    .flat()
    .map((value) => value + 0);
};

/** The rings of public/data/reconstruction/land.json, from the map that they come from. */
export const landRings = (): readonly (readonly number[])[] => {
  const topology: Topology = JSON.parse(readFileSync(SOURCE, 'utf8'));
  const { land } = topology.objects;
  if (!land) throw new Error('land-110m.json has no land');
  const found = feature(topology, land);
  const features = found.type === 'FeatureCollection' ? found.features : [found];
  return features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon') return geometry.coordinates.map(rounded);
    return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat().map(rounded) : [];
  });
};

/** The whole document. */
export const landDocument = (): unknown => ({
  version: 1,
  stepsPerDegree: STEPS_PER_DEGREE,
  rings: landRings(),
});
