import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compressed weight of scripts, kilobytes of 1,000 bytes. */
export interface ScriptWeight {
  /** What loads before the first frame, but Cesium: with the heaviest language, of which a visitor gets one at most. */
  readonly appGzipKB: number;
  /** Chunks and workers of what comes later: the Lab, the dialog about the model, the flights and their tabs, and what draws the whole record or an ensemble. */
  readonly lazyGzipKB: number;
  /** The inspector of one flight, with three and its React renderer, which nothing else uses. */
  readonly inspectorGzipKB: number;
  /** The chunks of Cesium and resium. */
  readonly cesiumGzipKB: number;
}

/** The scripts that the build made, by their path below the page: workers and chunks that load later included. */
export const builtScripts = (pageFolder: string): readonly string[] =>
  globSync('assets/*.js', { cwd: pageFolder }).map((path) => path.replaceAll('\\', '/'));

/** Weighs scripts of a built page. */
export const weighScripts = (pageFolder: string, scripts: readonly string[]): ScriptWeight => {
  const isLazy = (path: string): boolean =>
    /^(?:lab|report-view|validate\.worker|zod|geodesic|overview|ensemble-layer|flight-tabs|axis|flights\.worker|heavy\.worker)-/.test(
      basename(path),
    );
  const isLanguage = (path: string): boolean => /^(?:ko|ja)-/.test(basename(path));
  const isInspector = (path: string): boolean => /^(?:inspector3d|three)-/.test(basename(path));
  const isCesium = (path: string): boolean => /^(?:cesium|resium)-/.test(basename(path));
  const gzipKB = (paths: readonly string[]): number =>
    paths.reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(pageFolder, path)), { level: 9 }).length,
      0,
    ) / 1000;
  return {
    appGzipKB:
      gzipKB(
        scripts.filter((path) => !isCesium(path) && !isInspector(path) && !isLazy(path) && !isLanguage(path)),
      ) + Math.max(0, ...scripts.filter(isLanguage).map((path) => gzipKB([path]))),
    lazyGzipKB: gzipKB(scripts.filter(isLazy)),
    inspectorGzipKB: gzipKB(scripts.filter(isInspector)),
    cesiumGzipKB: gzipKB(scripts.filter(isCesium)),
  };
};
