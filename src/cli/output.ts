/** Writes a result to standard output; settles once it is handed over, so that nothing is cut off at the exit. */
export const writeResult = (text: string): Promise<void> =>
  new Promise((done, failed) => {
    process.stdout.write(text, (error) => (error ? failed(error) : done()));
  });

const isFlat = (value: unknown): boolean => typeof value !== 'object' || value === null;

/**
 * JSON to be read by people too: two spaces a level, and a list of plain values (a row of samples, an interval) on
 * one line.
 */
export const formatJson = (value: unknown, indent = ''): string => {
  if (isFlat(value)) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every(isFlat)) return `[${value.map((item) => formatJson(item)).join(', ')}]`;
    return `[\n${value.map((item) => inner + formatJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value ?? {}).filter(([, item]) => item !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${formatJson(item, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
};

// Hangul, kana and Chinese characters take two columns of a terminal.
const width = (text: string): number =>
  [...text].reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );

/** A table in columns of spaces, for a terminal. */
export const formatTable = (columns: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  return all.map((row) => `${line(row)}\n`).join('');
};
