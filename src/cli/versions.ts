import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL_VERSION } from '../engine/flight/index.ts';
import { dataFolder, programVersion } from './package.ts';

/** The version of the data sets that ship with the program; `unknown` where their index cannot be read. */
export const dataVersion = (): string => {
  try {
    const index: unknown = JSON.parse(readFileSync(join(dataFolder, 'catalogue', 'index.json'), 'utf8'));
    return typeof index === 'object' && index !== null && 'dataVersion' in index
      ? String(index.dataVersion)
      : 'unknown';
  } catch {
    return 'unknown';
  }
};

/** What `--version` prints. */
export const versionText = (): string =>
  `arcwatch ${programVersion()}\nmodel ${MODEL_VERSION}\ndata ${dataVersion()}\n`;
