import { merge, mesh } from 'topojson-client';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import { ringsOnMap, unwrapLine } from './antimeridian.ts';
import type { Ring } from './clip-rings.ts';

/** Lines and rings of the map: [longitude, latitude] in degrees; longitudes run on over the antimeridian. */
export interface Atlas {
  readonly coasts: readonly Ring[];
  readonly borders: readonly Ring[];
  /** Outlines of all land as one, and of the waters within. */
  readonly land: Ring[];
}

type Countries = Parameters<typeof mesh>[0] & {
  readonly objects: {
    readonly countries: NonNullable<Parameters<typeof mesh>[1]> & {
      readonly geometries: Parameters<typeof merge>[1];
    };
  };
};

/** Natural Earth's countries at 1:50 million, fetched from the page's own address. Rejects when they cannot be had. */
export const loadAtlas = async (): Promise<Atlas> => {
  const response = await fetch(countriesUrl);
  if (!response.ok) throw new Error(`${countriesUrl}: HTTP ${response.status}`);
  const topology: Countries = await response.json();
  const { countries } = topology.objects;
  const land = merge(topology, countries.geometries).coordinates.flat();
  return {
    // A line that two countries share is a border; one that belongs to a single country is a coast.
    coasts: mesh(topology, countries, (a, b) => a === b).coordinates.map(unwrapLine),
    borders: mesh(topology, countries, (a, b) => a !== b).coordinates.map(unwrapLine),
    land: land.flatMap(ringsOnMap),
  };
};
