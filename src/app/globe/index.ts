export type { GlobeFailure, GlobeProps } from './globe.tsx';
export { Globe } from './globe.tsx';
export type {
  CameraView,
  GhostArc,
  GlobeArc,
  GlobeEnsemble,
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
