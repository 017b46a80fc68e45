import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MODEL_VERSION } from '../../src/engine/flight/index.ts';
import { parseReferences, REFERENCE_FILES } from '../../src/validation/index.ts';
import { referenceDocuments, shippedInputs } from './reference-files.ts';

const FOLDER = new URL('../../public/data/reference/', import.meta.url);

describe('the shipped reference figures', () => {
  it('load without a problem', () => {
    const parsed = parseReferences(referenceDocuments());
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });

  it('are all of the files, and each file has its source', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
    expect(files.sort()).toEqual(Object.values(REFERENCE_FILES).sort());
    const sources = readFileSync(new URL('SOURCE.md', FOLDER), 'utf8');
    for (const name of files) expect(sources).toContain(`**${name}:`);
  });

  it('keep figures of this model, of launches that are in the catalogue', () => {
    const { references, catalogue } = shippedInputs();
    const ids = new Set(catalogue.launches.map(({ id }) => id));
    expect(references.kept?.modelVersion).toBe(MODEL_VERSION);
    expect(references.kept?.launches.length).toBeGreaterThan(130);
    for (const { launch } of references.kept?.launches ?? []) expect(ids).toContain(launch);
  });
});

describe('a broken set', () => {
  it('is a problem with file and path, one for each figure that is wrong', () => {
    const { geodesics, ...others } = referenceDocuments();
    const parsed = parseReferences({ ...others, geodesics: { rows: [[1, 2, 3, 4, 5, 6, Number.NaN]] } });
    expect(geodesics).not.toBeNull();
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['geodesics.json.rows[0][6]']);
  });

  it('says which file is not there, and does without kept figures alone', () => {
    const parsed = parseReferences({ ...referenceDocuments(), nesc: null });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['nesc.json']);
    expect(parseReferences({ ...referenceDocuments(), kept: null }).ok).toBe(true);
  });
});
