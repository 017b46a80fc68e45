import type { Claim, Source } from '../../catalogue/index.ts';

export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
}

/** The sources of the claims, numbered from 1 in order of first use; sources the catalogue lacks are left out. */
export const numberSources = (
  claims: readonly Claim[],
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, NumberedSource> => {
  const used = [...new Set(claims.map(({ source }) => source))].flatMap((key) => sources.get(key) ?? []);
  return new Map(used.map((source, index) => [source.key, { number: index + 1, source }]));
};
