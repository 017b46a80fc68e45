import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type KeptFigures,
  type LaunchRow,
  markdownReport,
  residualsDocument,
  runValidation,
} from '../../src/validation/index.ts';
import { shippedInputs } from './reference-files.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');
const written = lines(readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8'));

/** The launches as they were accepted; that they still are so is for test/unit/validation, which fits them all. */
const accepted = (kept: KeptFigures): readonly LaunchRow[] =>
  kept.launches.map((shown) => ({ shown, moves: [], passes: true }));

const inputs = shippedInputs();
const { kept } = inputs.references;
if (!kept) throw new Error('no figures of the launches are kept');
const withoutLaunches = { ...inputs, catalogue: { ...inputs.catalogue, launches: [] } };
const { report } = runValidation({ ...withoutLaunches, references: { ...inputs.references, kept: null } });
const { modelVersion, dataVersion } = kept;
const fresh = lines(
  markdownReport({ ...report, launches: accepted(kept), keptFrom: { modelVersion, dataVersion } }),
);

const cells = (line: string): string[] | null =>
  line.startsWith('|')
    ? line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim())
    : null;

const NUMBER = /^[-+]?\d[\d.]*(?:e-?\d+)?/;
const numberOf = (cell: string): number => Number(NUMBER.exec(cell)?.[0] ?? Number.NaN);

/** The row with its computed figures taken out: what must be the same to the letter. */
const fixedCells = (row: readonly string[], computed: readonly number[]): string[] =>
  row.map((cell, column) => (computed.includes(column) ? cell.replace(NUMBER, '') : cell));

/** Columns that hold computed figures, by the number of columns of the table. */
const COMPUTED: Readonly<Record<number, readonly number[]>> = {
  // Reference cases: got and error. Where the worst row of many is another one, the expected figure is another too.
  9: [2, 3, 5],
  // Effects: range, its change, the move of the end, the time.
  6: [1, 3, 4, 5],
};

describe('docs/validation.md', () => {
  it('has the lines of a fresh run', () => {
    expect(written).toHaveLength(fresh.length);
    const same = (all: readonly string[]): string[] =>
      all.map((line) => {
        const row = cells(line);
        return row ? fixedCells(row, COMPUTED[row.length] ?? []).join('|') : line;
      });
    expect(same(written)).toEqual(same(fresh));
  });

  it('has figures within the tolerances that its rows state', () => {
    let compared = 0;
    for (const [index, line] of written.entries()) {
      const row = cells(line);
      const now = cells(fresh[index] ?? '');
      if (!row || !now || Number.isNaN(numberOf(row[3] ?? ''))) {
        // A heading, prose, or an effect whose figures stand elsewhere.
        if (row?.length !== 6 || Number.isNaN(numberOf(row[1] ?? ''))) continue;
      }
      compared++;
      if (row?.length === 9) {
        expect(numberOf(row[5]!), line).toBeLessThanOrEqual(numberOf(row[6]!));
        expect(numberOf(now?.[5] ?? ''), line).toBeLessThanOrEqual(numberOf(row[6]!));
      } else if (row) {
        for (const column of [1, 3, 4, 5]) {
          const [was, is] = [numberOf(row[column]!), numberOf(now?.[column] ?? '')];
          // Effects have no tolerance: 1 % tells a stale document from another processor's last digits, printed to 0.01.
          expect(Math.abs(was - is), line).toBeLessThanOrEqual(0.02 + 0.01 * Math.abs(was));
        }
      }
    }
    expect(compared).toBeGreaterThan(80);
  });
});

describe('docs/residuals.md', () => {
  it('is what the kept figures give', () => {
    const page = readFileSync(new URL('../../docs/residuals.md', import.meta.url), 'utf8');
    expect(lines(page)).toEqual(
      lines(residualsDocument({ modelVersion, dataVersion, rows: accepted(kept) })),
    );
  });
});
