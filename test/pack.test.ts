import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../src/server/index.ts';
import { DROP_DOCUMENT } from './support/flights.ts';

/**
 * The package as others get it: packed, installed in an empty folder, used by its command and by an import. The
 * library and the page must have been built before (`npm test` sees to it).
 */
const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

let folder = '';
let packed: readonly string[] = [];

// What npm tells its scripts about the checkout must not reach an npm that works somewhere else.
const ENVIRONMENT = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle|config_local_prefix|config_prefix)|INIT_CWD)/i.test(name),
  ),
);

const inFolder = (command: string, ...args: string[]) =>
  run(command, args, { cwd: folder, env: ENVIRONMENT, maxBuffer: 100_000_000 });

const writeJson = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), JSON.stringify(value, null, 2));

/** The checkout's locked dependencies of the package, so that installing it asks no registry what there is. */
const lockedDependencies = (): Record<string, unknown> => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return Object.fromEntries(
    Object.keys(manifest.dependencies).map((name) => [
      `node_modules/${name}`,
      lock.packages[`node_modules/${name}`],
    ]),
  );
};

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'arcwatch-package-')));
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT,
    env: ENVIRONMENT,
    maxBuffer: 100_000_000,
  });
  const [{ filename, files }] = JSON.parse(stdout);
  packed = files.map(({ path }: { path: string }) => path);

  const dependencies = { arcwatch: `file:${filename}` };
  writeJson('package.json', { name: 'guest', private: true, type: 'module', dependencies });
  writeJson('package-lock.json', {
    name: 'guest',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { name: 'guest', dependencies }, ...lockedDependencies() },
  });
  await inFolder('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('carries the compiled library with its types, the page and the data, and no source', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'dist/lib/cli/main.js',
        'dist/lib/cli/heavy-worker.js',
        'dist/lib/engine/index.js',
        'dist/lib/engine/index.d.ts',
        'dist/lib/catalogue/index.d.ts',
        'dist/lib/reconstruction/index.d.ts',
        'dist/page/index.html',
        'public/data/catalogue/index.json',
        'public/data/catalogue/SOURCE.md',
        'public/data/reference/nesc.json',
        'public/data/reconstruction/SOURCE.md',
        'public/data/reconstruction/land.json',
        'public/data/reference/SOURCE.md',
        'public/data/vehicles/types.json',
        'public/data/vehicles/SOURCE.md',
      ]),
    );
    expect(packed.filter((path) => /^(src|test|bench)\/|[^d]\.tsx?$|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  });

  it('keeps React, Cesium and three out of what the library imports', () => {
    const seen = new Set<string>();
    const outside = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { fileName: target } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
        if (target.startsWith('.')) follow(join(dirname(file), target));
        else outside.add(target);
      }
    };
    for (const room of ['engine', 'catalogue', 'reconstruction']) {
      follow(join(folder, 'node_modules/arcwatch/dist/lib', room, 'index.js'));
    }
    expect(seen.size).toBeGreaterThan(30);
    expect([...outside].sort()).toEqual(['geographiclib-geodesic', 'zod']);
  });
});

describe('the installed command', () => {
  it('tells its versions', async () => {
    const { stdout } = await inFolder('npx', '--no-install', 'arcwatch', '--version');
    expect(stdout).toMatch(/^arcwatch \d+\.\d+\.\d+\nmodel \S+\ndata \d{4}\.\d{2}\.\d+\n$/);
  });

  it('flies the document of the contract, named relative to the folder', async () => {
    writeJson('drop.json', DROP_DOCUMENT);
    const { stdout } = await inFolder('npx', '--no-install', 'arcwatch', 'simulate', 'drop.json');
    expect(JSON.parse(stdout).ending).toEqual({ kind: 'time-limit', timeS: 30 });
  });

  it('flies a vehicle type it came with', async () => {
    const start = { latDeg: 39, lonDeg: 126, heightM: 0, azimuthDeg: 60 };
    writeJson('type.json', { version: 1, start, vehicle: 'nodong' });
    const { stdout } = await inFolder('npx', '--no-install', 'arcwatch', 'simulate', 'type.json');
    expect(JSON.parse(stdout).ending.kind).toBe('impact');
  });

  it('validates itself, and keeps no other figures than it came with', async () => {
    const { stdout } = await inFolder('npx', '--no-install', 'arcwatch', 'validate', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
    await expect(inFolder('npx', '--no-install', 'arcwatch', 'validate', '--accept')).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--accept: /m),
    });
  });

  it('lists the catalogue it came with', async () => {
    const { stdout } = await inFolder('npx', '--no-install', 'arcwatch', 'launches', '--format', 'json');
    expect(JSON.parse(stdout).launches.length).toBeGreaterThanOrEqual(15);
  });

  it('reports wrong input with exit 2', async () => {
    writeJson('wrong.json', { ...DROP_DOCUMENT, version: 7 });
    await expect(inFolder('npx', '--no-install', 'arcwatch', 'simulate', 'wrong.json')).rejects.toMatchObject(
      {
        code: 2,
        stderr: expect.stringMatching(/^version: /m),
      },
    );
  });
});

describe('the installed page', () => {
  const main = (): string => join(folder, 'node_modules/arcwatch/dist/lib/cli/main.js');

  const serve = (port: number): ChildProcess =>
    spawn(process.execPath, [main(), 'serve', '--port', String(port)], {
      cwd: folder,
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('is served with the security headers until the server is told to stop', async () => {
    const server = serve(0);
    const [line] = await once(server.stdout?.setEncoding('utf8') ?? server, 'data');
    const [, url = ''] = /^Arcwatch is ready at (http:\/\/127\.0\.0\.1:\d+\/)\n$/.exec(line) ?? [];
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Arcwatch</title>');
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(answer.headers.get(name)).toBe(value);
    server.kill('SIGTERM');
    expect(await once(server, 'close')).toEqual([0, null]);
  });

  it('says plainly that its port is taken', async () => {
    const holder = createServer();
    holder.listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(run(process.execPath, [main(), 'serve', '--port', String(port)])).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(
        `port ${port} is already in use; stop the other program or choose another`,
      ),
    });
    holder.close();
  });

  it('says how to build it where it is missing', async () => {
    rmSync(join(folder, 'node_modules/arcwatch/dist/page'), { recursive: true });
    await expect(run(process.execPath, [main(), 'serve'])).rejects.toMatchObject({
      code: 2,
      stderr: 'dist/page: the page is not built; build it with npm run build:page, or run npm start\n',
    });
  });
});

describe('the installed library', () => {
  it('is imported in plain JavaScript', async () => {
    const script = `
      import { parseFlightDocument, simulate } from 'arcwatch/engine';
      import { loadCatalogue } from 'arcwatch/catalogue';
      import * as reconstruction from 'arcwatch/reconstruction';
      const parsed = parseFlightDocument(${JSON.stringify(DROP_DOCUMENT)});
      const { problems } = loadCatalogue({ index: null, issuers: [], sources: [], sites: [], files: [] });
      console.log(JSON.stringify([simulate(parsed.value.flight).ending.kind, problems.length > 0, typeof reconstruction]));
    `;
    const { stdout } = await inFolder(process.execPath, '--input-type=module', '--eval', script);
    expect(JSON.parse(stdout)).toEqual(['time-limit', true, 'object']);
  });

  it('is imported in TypeScript, with its types', async () => {
    mkdirSync(join(folder, 'typed'));
    writeFileSync(
      join(folder, 'typed/use.ts'),
      `import { parseFlightDocument, simulate } from 'arcwatch/engine';
import type { Launch } from 'arcwatch/catalogue';
const parsed = parseFlightDocument({});
export const rangeM: number = parsed.ok ? simulate(parsed.value.flight).groundRangeM : 0;
export const idOf = (launch: Launch): string => launch.id;
// @ts-expect-error a range is no text
export const wrong: string = rangeM;
`,
    );
    writeJson('typed/tsconfig.json', {
      compilerOptions: { module: 'nodenext', target: 'es2024', strict: true, noEmit: true, types: [] },
      include: ['use.ts'],
    });
    const { stdout } = await inFolder(
      process.execPath,
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      '-p',
      'typed',
    );
    expect(stdout).toBe('');
  });
});
