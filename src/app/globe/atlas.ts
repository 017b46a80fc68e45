import { merge, mesh } from 'topojson-client';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import type { Ring } from './clip-rings.ts';

/** Lines and rings of the map: [longitude, latitude] in degrees, as GeoJSON has them. */
export interface Atlas {
  readonly coasts: number[][][];
  readonly borders: number[][][];
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
    coasts: mesh(topology, countries, (a, b) => a === b).coordinates,
    borders: mesh(topology, countries, (a, b) => a !== b).coordinates,
    land: land.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat] as const)),
  };
};
