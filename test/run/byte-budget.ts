import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtScripts, weighScripts } from '../../bench/page/script-weight.ts';
import type { Outcome } from './schedule.ts';

const PAGE = join(import.meta.dirname, '../../dist/page');

/**
 * Compressed; 1 kB is 1,000 bytes. The budget is for what loads before the first frame: everything that is not named as
 * lazy in script-weight.ts, so that nothing can hide behind a late import. What is lazy has a bound of its own. Of the
 * languages that are not bundled the heaviest counts: a visitor who reads it waits for it.
 */
const MOST_APP_KB = 250;
/**
 * The Lab's and the report's programs, and since the page starts without them the validator and the geodesics. Workers
 * share no chunk: engine and fit are there once for the flights, once for the pool and once for the report.
 */
const MOST_LAZY_KB = 345;
/** The inspector of one flight with three; loaded by who opens it. All of three would go far beyond. */
const MOST_INSPECTOR_KB = 215;
const MOST_CESIUM_KB = 1200;

/** Files that Cesium asks for at run time and whose absence shows only as an empty globe. */
const NEEDED = [
  'index.html',
  'icon.svg',
  'cesium/Assets/Textures/NaturalEarthII/tilemapresource.xml',
  'cesium/Assets/Textures/NaturalEarthII/0/0/0.jpg',
  'cesium/Assets/Textures/NaturalEarthII/2/7/3.jpg',
  'cesium/Assets/IAU2006_XYS/IAU2006_XYS_19.json',
  'cesium/Workers/createVerticesFromHeightmap.js',
  'cesium/Workers/transferTypedArrayTest.js',
  'data/catalogue/index.json',
  'data/reference/nesc.json',
  'data/vehicles/types.json',
];

/** Whether the built page holds what it needs and weighs no more than it may. */
export const checkPage = async (): Promise<Outcome> => {
  const { appGzipKB, lazyGzipKB, inspectorGzipKB, cesiumGzipKB } = weighScripts(PAGE, builtScripts(PAGE));
  const missing = NEEDED.filter((file) => !existsSync(join(PAGE, file)));
  const faults = [
    ...missing.map((file) => `dist/page/${file} is missing`),
    ...(appGzipKB > 0 ? [] : ['the build made no script']),
    ...(cesiumGzipKB > 0 ? [] : ['no chunk of Cesium was found, so the two weights cannot be told apart']),
    ...(appGzipKB <= MOST_APP_KB
      ? []
      : [`the app weighs ${appGzipKB.toFixed(1)} kB, above ${MOST_APP_KB} kB`]),
    ...(lazyGzipKB > 0 && lazyGzipKB <= MOST_LAZY_KB
      ? []
      : [`what loads later weighs ${lazyGzipKB.toFixed(1)} kB, not above 0 and up to ${MOST_LAZY_KB} kB`]),
    ...(inspectorGzipKB > 0 && inspectorGzipKB <= MOST_INSPECTOR_KB
      ? []
      : [
          `the inspector weighs ${inspectorGzipKB.toFixed(1)} kB, not above 0 and up to ${MOST_INSPECTOR_KB} kB`,
        ]),
    ...(cesiumGzipKB <= MOST_CESIUM_KB
      ? []
      : [`Cesium weighs ${cesiumGzipKB.toFixed(1)} kB, above ${MOST_CESIUM_KB} kB`]),
  ];
  return { passed: faults.length > 0 ? 0 : 1, failed: faults.length > 0 ? 1 : 0, output: faults.join('\n') };
};
