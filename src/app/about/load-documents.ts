import * as z from 'zod';
import { fetchJson } from '../state/fetch-json.ts';
import type { ModelDocuments } from './model-report.ts';

const indexSchema = z.object({ files: z.array(z.string().min(1)) });

/**
 * Fetches what the accuracy report needs: reference figures, catalogue and vehicle types. Throws where one cannot be
 * read: a report on a part would not say what it is about.
 * @param base address of the page's folder, ending in a slash
 */
export const loadModelDocuments = async (base: string): Promise<ModelDocuments> => {
  const data = `${base}data/`;
  const reference = (name: string): Promise<unknown> => fetchJson(`${data}reference/${name}`);
  const catalogue = (name: string): Promise<unknown> => fetchJson(`${data}catalogue/${name}`);
  const [nesc, ussa76, geodesics, closedForms, kept, index, issuers, sources, sites, vehicleTypes] =
    await Promise.all([
      reference('nesc.json'),
      reference('ussa76.json'),
      reference('geodesics.json'),
      reference('closed-forms.json'),
      reference('launches.json'),
      catalogue('index.json'),
      catalogue('issuers.json'),
      catalogue('sources.json'),
      catalogue('sites.json'),
      fetchJson(`${data}vehicles/types.json`),
    ]);
  const named = indexSchema.parse(index);
  const files = await Promise.all(named.files.map(async (name) => ({ name, value: await catalogue(name) })));
  return {
    references: { nesc, ussa76, geodesics, closedForms, kept },
    catalogue: { index, issuers, sources, sites, files },
    vehicleTypes,
  };
};
