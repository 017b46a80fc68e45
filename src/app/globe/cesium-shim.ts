// Vite resolves `cesium` to this module. The whole package carries @cesium/widgets, whose Knockout needs 'unsafe-eval'
// and another megabyte of script; the engine alone needs neither. Types still come from `cesium`.
export * from '@cesium/engine';

/** resium names this widget in a component that the page does not use; it only has to exist. */
export class Viewer {}
