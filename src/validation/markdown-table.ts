import type { ReportTable } from './report-tables.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** A table in Markdown. */
export const tableText = ({ columns, rows }: ReportTable): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(columns) + line(columns.map(() => '---')) + rows.map(line).join('');
};
