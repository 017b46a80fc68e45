/** One cell of a table; null is empty. */
export type Cell = string | number | boolean | null;

/** A table as data, to be written as CSV or text. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Spreadsheets take a text that begins with one of these for a formula; an apostrophe before it keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

// Quoted where RFC 4180 asks for it.
const csvField = (cell: Cell): string => {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = harmless(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * Comma-separated lines, a header first. Lines end in LF, as the tools of a shell expect. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it; numbers stay as they are.
 */
export const formatCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\n`).join('');
