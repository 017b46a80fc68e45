import type { Launch } from '../../catalogue/index.ts';

/** What the colours of the record's arcs tell. */
export type ColourBy = 'class' | 'outcome';

/** As `--class` of the page's theme. */
export const CLASS_COLOURS: Readonly<Record<Launch['class'], string>> = {
  CRBM: '#8fd1b8',
  SRBM: '#009e73',
  MRBM: '#f0e442',
  IRBM: '#d55e00',
  ICBM: '#0072b2',
  SLBM: '#56b4e9',
  HGV: '#cc79a7',
  SLV: '#b9a3e3',
  unknown: '#a9b4bf',
};

export const OUTCOME_COLOURS: Readonly<Record<Launch['outcome'], string>> = {
  success: '#56b4e9',
  partial: '#f0e442',
  failure: '#d55e00',
  unknown: '#a9b4bf',
};
