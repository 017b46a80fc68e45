import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Runs without a screen or a graphics card, draws in software, and asks nothing of the network on its own. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

// Some systems put a stub in the browser's place that only says how to install it.
const starts = (path: string): boolean =>
  isExecutable(path) && spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;

/** A Chromium or Chrome of this machine: CHROMIUM_PATH, the search path, the usual places, Playwright's own. */
const findBrowser = (): string | null => {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return starts(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES, chromium.executablePath()].find(starts) ?? null;
};

/** The browser for tests and benchmarks; throws with a plain message where there is none. */
export const requireBrowser = (): string => {
  const { CHROMIUM_PATH } = process.env;
  const found = findBrowser();
  if (found !== null) return found;
  throw new Error(
    CHROMIUM_PATH
      ? `CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not start; mend it or unset it`
      : 'no Chromium was found; install one, or name it in CHROMIUM_PATH',
  );
};

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** The ways to get a browser onto this machine, best first. */
const installers = (): readonly (readonly [string, ...string[]])[][] => {
  const isRoot = process.getuid?.() === 0;
  const asRoot: readonly string[] = isRoot ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): [string, ...string[]] => {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return [command, ...rest];
  };
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  return [
    ...(isDebian() ? [[apt('update'), apt('install', '-y', '--no-install-recommends', 'chromium')]] : []),
    [[process.execPath, cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']],
  ];
};

/** A browser that was there or could be installed, or what was tried and how it failed. */
const ensureBrowser = (): { path: string } | { failure: string } => {
  const found = findBrowser();
  if (found !== null) return { path: found };
  if (process.env.CHROMIUM_PATH)
    return { failure: `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not start` };
  const log: string[] = [];
  for (const commands of installers()) {
    try {
      for (const [command, ...args] of commands) {
        log.push(`$ ${command} ${args.join(' ')}`);
        execFileSync(command, args, {
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: 240_000,
          encoding: 'utf8',
        });
      }
    } catch (error) {
      log.push(error instanceof Error ? error.message : String(error));
    }
    const installed = findBrowser();
    if (installed !== null) return { path: installed };
  }
  return {
    failure: `No Chromium is on this machine and none could be installed; install one, or name it in CHROMIUM_PATH.\n${log.join('\n')}`,
  };
};

// Run by itself it prints the path of a browser, installing one where there is none.
if (import.meta.main) {
  const browser = ensureBrowser();
  if ('path' in browser) process.stdout.write(`${browser.path}\n`);
  else {
    process.stderr.write(`${browser.failure}\n`);
    process.exitCode = 1;
  }
}
