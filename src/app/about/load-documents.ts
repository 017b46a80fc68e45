import { fetchCatalogue } from '../state/fetch-catalogue.ts';
import { fetchJson } from '../state/fetch-json.ts';
import type { ModelDocuments } from './model-report.ts';

/**
 * Fetches what the accuracy report needs: reference figures, catalogue and vehicle types. Throws where one cannot be
 * read: a report on a part would not say what it is about.
 * @param base address of the page's folder, ending in a slash
 */
export const loadModelDocuments = async (base: string): Promise<ModelDocuments> => {
  const data = `${base}data/`;
  const reference = (name: string): Promise<unknown> => fetchJson(`${data}reference/${name}`);
  const [nesc, ussa76, geodesics, closedForms, kept, catalogue, vehicleTypes] = await Promise.all([
    reference('nesc.json'),
    reference('ussa76.json'),
    reference('geodesics.json'),
    reference('closed-forms.json'),
    reference('launches.json'),
    fetchCatalogue(base, (_, error) => {
      throw error;
    }),
    fetchJson(`${data}vehicles/types.json`),
  ]);
  return { references: { nesc, ussa76, geodesics, closedForms, kept }, catalogue, vehicleTypes };
};
