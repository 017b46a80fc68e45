/**
 * Tells Cesium where its tiles and workers lie: `cesium/` beside the page, as an absolute address, because workers
 * resolve relative ones against themselves. Imported before anything of Cesium is called.
 */
Object.assign(globalThis, {
  CESIUM_BASE_URL: new URL(`${import.meta.env.BASE_URL}cesium/`, document.baseURI).href,
});
