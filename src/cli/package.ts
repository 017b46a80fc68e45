import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the package this module belongs to: the checkout when run from source, the installed package when
 * run from `dist/lib`. Both hold `public/data` and `dist/page` at the same places.
 */
export const packageRoot: string = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
    folder = parent;
  }
  return folder;
})();

/** Where the data sets lie that ship with the program. */
export const dataFolder: string = join(packageRoot, 'public', 'data');

/** Where `npm run build:page` puts the page. */
export const pageFolder: string = join(packageRoot, 'dist', 'page');

/** The version in package.json. */
export const programVersion = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error(`package.json in ${packageRoot} has no version`);
};

/**
 * The folder that relative paths of arguments count from. npm changes into the package before it runs a script and
 * keeps the caller's folder in INIT_CWD; started any other way, the working folder is the caller's.
 */
export const callerFolder = (): string => {
  const { INIT_CWD } = process.env;
  return INIT_CWD !== undefined && process.cwd() === packageRoot ? INIT_CWD : process.cwd();
};
