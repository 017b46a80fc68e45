import type { Source } from '../../catalogue/index.ts';

export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
}

/** The sources of claims and statements, numbered from 1 in order of first use; sources the catalogue lacks are left out. */
export const numberSources = (
  said: readonly { readonly source: string }[],
  sources: ReadonlyMap<string, Source>,
): ReadonlyMap<string, NumberedSource> => {
  const used = [...new Set(said.map(({ source }) => source))].flatMap((key) => sources.get(key) ?? []);
  return new Map(used.map((source, index) => [source.key, { number: index + 1, source }]));
};
