export type { GlobeFailure, GlobeProps } from './globe.tsx';
export { Globe } from './globe.tsx';
export type {
  CameraView,
  GlobeArc,
  GlobeLayers,
  GlobeMark,
  GlobeOverview,
  GlobePick,
  GlobePort,
  GlobeScene,
  OverviewArc,
  OverviewSite,
  OverviewSplash,
  ReportedArc,
  SeaNaming,
  SimulatedArc,
} from './port.ts';
