import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { CONTENT_SECURITY_POLICY } from './src/server/security-headers.ts';

const ROOT = dirname(fileURLToPath(import.meta.url));
const CESIUM_BUILD = join(ROOT, 'node_modules/cesium/Build/Cesium');

/** Folder of Cesium's run-time files below the page's address; src/app/globe/cesium-base.ts reads it from there. */
const CESIUM_FOLDER = 'cesium';

/** All of Cesium's run-time files that this page asks for: tiles, Earth orientation, terrain heights and the workers of plain terrain. */
const CESIUM_ASSETS = [
  'Assets/Textures/NaturalEarthII',
  'Assets/IAU2006_XYS',
  'Assets/approximateTerrainHeights.json',
];
const CESIUM_WORKERS = [
  'createVerticesFromHeightmap',
  'incrementallyBuildTerrainPicker',
  'transferTypedArrayTest',
];

const filesOf = (path: string): string[] =>
  statSync(path).isFile() ? [path] : readdirSync(path).flatMap((name) => filesOf(join(path, name)));

/** A worker script with the chunks it imports, and theirs. */
const workerClosure = (script: string, found = new Set<string>()): Set<string> => {
  if (found.has(script)) return found;
  if (!existsSync(script))
    throw new Error(`${script} is not in the installed cesium; mend CESIUM_WORKERS in vite.config.ts`);
  found.add(script);
  for (const [, chunk] of readFileSync(script, 'utf8').matchAll(/["']\.\/([\w-]+\.js)["']/g)) {
    if (chunk) workerClosure(join(dirname(script), chunk), found);
  }
  return found;
};

/** Cesium's run-time files by their path below the page's address. */
const cesiumFiles = (): Map<string, string> => {
  const files = CESIUM_ASSETS.flatMap((path) => filesOf(join(CESIUM_BUILD, path)));
  const workers = new Set<string>();
  for (const worker of CESIUM_WORKERS) workerClosure(join(CESIUM_BUILD, 'Workers', `${worker}.js`), workers);
  const publicPath = (file: string) =>
    posix.join(CESIUM_FOLDER, relative(CESIUM_BUILD, file).split(sep).join('/'));
  return new Map([...files, ...workers].map((file) => [publicPath(file), file]));
};

const MIME_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  jpg: 'image/jpeg',
  xml: 'text/xml',
};

/** Writes Cesium's run-time files beside the built page, and serves the same files to the development page. */
const cesiumRuntime = (): Plugin => ({
  name: 'arcwatch:cesium-runtime',
  generateBundle() {
    for (const [fileName, file] of cesiumFiles()) {
      this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    }
  },
  configureServer(server) {
    const files = cesiumFiles();
    server.middlewares.use((request, response, next) => {
      const file = files.get((request.url ?? '').split('?')[0]!.slice(1));
      if (!file) return next();
      response.setHeader(
        'Content-Type',
        MIME_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      );
      response.end(readFileSync(file));
    });
  },
});

/** The content security policy as a meta tag of the built page: a static host may set no headers. */
const policyTag = (): Plugin => ({
  name: 'arcwatch:policy-tag',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
});

/**
 * Lets the browser fetch and compile Cesium while the panels start: the globe is imported on demand, and found late
 * otherwise. Only a hint; nothing waits for it.
 */
const cesiumPreload = (): Plugin => ({
  name: 'arcwatch:cesium-preload',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) =>
      Object.values(bundle ?? {})
        .filter((output) => output.type === 'chunk' && output.name === 'cesium')
        .map(({ fileName }) => `./${fileName}`)
        .filter((href) => !html.includes(href))
        .map((href) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href },
          injectTo: 'head',
        })),
  },
});

/**
 * `vite build` writes the page to dist/page; `vite build --mode bare` writes the bare globe that the first-frame
 * benchmark compares it with to dist/bare. Both work at the root and under any folder of a host (`base` is relative).
 */
export default defineConfig(({ mode }) => {
  const isBare = mode === 'bare';
  return {
    root: isBare ? join(ROOT, 'bench/page') : ROOT,
    base: './',
    publicDir: isBare ? false : join(ROOT, 'public'),
    plugins: [react(), cesiumRuntime(), policyTag(), cesiumPreload()],
    resolve: { alias: [{ find: /^cesium$/, replacement: join(ROOT, 'src/app/globe/cesium-shim.ts') }] },
    worker: { format: 'es' },
    build: {
      outDir: join(ROOT, isBare ? 'dist/bare' : 'dist/page'),
      emptyOutDir: true,
      target: 'es2023',
      // Files inlined as data: addresses would need a wider policy.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      // Cesium alone is 4 MB; the byte budget that counts is a test (gzip).
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              // Vite's own loader of lazy chunks is named too, or it lands in Cesium's chunk and all waits for that.
              {
                name: 'react',
                test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|vite[\\/]preload-helper/,
                priority: 2,
              },
              // Together with its setting, which so comes before any schema of any other chunk.
              { name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-jitless/, priority: 2 },
              {
                name: 'three',
                test: /node_modules[\\/](three|@react-three|its-fine|react-use-measure|suspend-react|use-sync-external-store)[\\/]/,
                priority: 1,
              },
              { name: 'cesium', test: /node_modules[\\/](@cesium|resium)[\\/]|cesium-shim/, priority: 1 },
            ],
          },
        },
      },
    },
  };
});
