export type { GlobeFailure, GlobeProps } from './globe.tsx';
export { Globe } from './globe.tsx';
export type {
  CameraView,
  GlobeArc,
  GlobeLayers,
  GlobeMark,
  GlobePort,
  GlobeScene,
  ReportedArc,
  SeaNaming,
  SimulatedArc,
} from './port.ts';
