import type { Trajectory } from '../../engine/trajectory/index.ts';
import type { HypothesisKind } from '../../reconstruction/index.ts';

/** What every arc on the globe has. Times of the scene count in seconds from the scene's own epoch (the first launch). */
interface ArcBase {
  readonly id: string;
  readonly trajectory: Trajectory;
  /** Launch of this round, seconds after the scene's epoch. */
  readonly launchS: number;
}

/** An arc of a reported launch. */
export interface ReportedArc extends ArcBase {
  readonly round: number;
  /** Place among the launches replayed beside the selected one, from 0: gives colour and letter. Null: of the selected one. */
  readonly companion: number | null;
  /** How it is taken to have flown. All are computed, and drawn alike. */
  readonly kind: HypothesisKind;
  /** Outcome as reported: success solid, failure dashed, unknown dotted. */
  readonly outcome: 'success' | 'failure' | 'partial' | 'unknown';
}

/** A flight of the Lab, which nobody reported. */
export interface SimulatedArc extends ArcBase {
  /** What its labels call it, in the language of the moment. */
  readonly label: string;
  readonly kind: 'simulated';
  /** Place among the pinned variants, from 0: gives pattern and colour. Null for the flight under the hand, which is solid. */
  readonly variant: number | null;
}

export type GlobeArc = ReportedArc | SimulatedArc;

/** A marked place on the ground. */
export interface GlobeMark {
  readonly id: string;
  readonly label: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

/**
 * A flight that nobody flew but an observer would have assumed, as who loses sight of it at the horizon and takes it to go
 * on ballistically: an extra dashed line with its label at the end.
 */
export interface GhostArc {
  readonly id: string;
  readonly label: string;
  readonly points: readonly (readonly [latDeg: number, lonDeg: number, heightM: number])[];
}

/** All that the globe draws of a selection. Handed over once per change, never per frame. */
export interface GlobeScene {
  readonly arcs: readonly GlobeArc[];
  readonly marks: readonly GlobeMark[];
  readonly ghosts?: readonly GhostArc[];
}

/** Many computed flights of one launch, to be drawn as one. Handed over once, never per frame. */
export interface GlobeEnsemble {
  /** Scene time of the launch, s: the arcs are revealed from then on. */
  readonly launchS: number;
  readonly flights: number;
  readonly pointsPerFlight: number;
  /** Earth-fixed position that `positions` counts from, m: keeps single precision good near the site. */
  readonly originM: readonly [x: number, y: number, z: number];
  /** flights x pointsPerFlight x 3, m from the origin. */
  readonly positions: Float32Array;
  /** flights x pointsPerFlight, seconds after launch. */
  readonly timesS: Float32Array;
  /** One a flight: its weight relative to the greatest, 0 to 1. */
  readonly weights: Float32Array;
  /** Lines of the 5th, 50th and 95th percentile of height over the share of the flight; rows of [latDeg, lonDeg, heightM]. */
  readonly envelopes: Readonly<
    Record<'p05' | 'p50' | 'p95', readonly (readonly [latDeg: number, lonDeg: number, heightM: number])[]>
  >;
  /** The 90 % ellipse of the splash points on the ground, closed ring of [latDeg, lonDeg]. */
  readonly ellipse: readonly (readonly [latDeg: number, lonDeg: number])[];
  /** Splash density: cells of the ground with their share of the whole, each a square of `cellKm`. */
  readonly density: {
    readonly cellKm: number;
    readonly cells: readonly { readonly latDeg: number; readonly lonDeg: number; readonly share: number }[];
  };
}

/** One launch of the record as it is drawn faintly: a shape through its reported figures, no computed flight. */
export interface OverviewArc {
  /** Of the launch. */
  readonly id: string;
  /** What is said of it where it is pointed at; one line. */
  readonly label: string;
  /** `#rrggbb`, of its class; the globe darkens or lightens it to suit the theme. */
  readonly colour: string;
  readonly pattern: 'solid' | 'dashed' | 'dotted';
  /** `[latDeg, lonDeg, heightM]` from site to splash, about 32 points. */
  readonly points: readonly (readonly [latDeg: number, lonDeg: number, heightM: number])[];
  /** Set apart from the many by a stronger line, as the few are that flew over Japan. */
  readonly isApart?: boolean;
}

/** Where a launch, or one of its rounds, came down. */
export interface OverviewSplash {
  /** Of the launch; several splashes may share it. */
  readonly id: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  /** Launches or rounds that came down there. */
  readonly weight: number;
}

/** A place from which launches of the record began. */
export interface OverviewSite {
  readonly id: string;
  readonly label: string;
  readonly latDeg: number;
  readonly lonDeg: number;
  /** Launches or rounds, as the splashes' weights count them. */
  readonly count: number;
}

/** The whole record, drawn beneath the selection. Handed over once per change of the filters, never per frame. */
export interface GlobeOverview {
  readonly arcs: readonly OverviewArc[];
  readonly splashes: readonly OverviewSplash[];
  readonly sites: readonly OverviewSite[];
  /** What is said of a cell of the sea that is pointed at; left out: the bare number. */
  readonly cellLabel?: (weight: number, launchIds: readonly string[]) => string;
}

/** What is shown; the parts of the overview are shown unless they are said not to be. */
export interface GlobeLayers {
  readonly groundTracks: boolean;
  readonly dropLines: boolean;
  readonly borders: boolean;
  readonly labels: boolean;
  readonly overviewArcs?: boolean;
  readonly splashDensity?: boolean;
  readonly siteCounts?: boolean;
}

/** What was clicked; null for the ground. */
export type GlobePick =
  /** An arc of the selection. */
  | { readonly kind: 'arc'; readonly id: string }
  /** A launch of the overview: its arc, or a cell where it alone came down. */
  | { readonly kind: 'launch'; readonly id: string }
  /** A cell of the sea where several launches came down. */
  | { readonly kind: 'cell'; readonly launchIds: readonly string[] }
  /** A site of the overview: of those merged into one mark the one with the most launches, and all of them. */
  | { readonly kind: 'site'; readonly id: string; readonly siteIds: readonly string[] }
  | null;

/** The camera as the address bar keeps it. */
export interface CameraView {
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly heightM: number;
  readonly headingDeg: number;
  readonly pitchDeg: number;
}

export type SeaNaming = 'east-sea' | 'sea-of-japan' | 'both';

/** All that the rest of the app may do with the globe; every call asks for one render where something changed. */
export interface GlobePort {
  setScene(scene: GlobeScene): void;
  /**
   * Gives the arc of the same id another path, and nothing else; does nothing where there is none. Cheap enough for
   * every frame of a drag: labels follow, and choose their sides anew with the next scene only.
   */
  moveArc(arc: GlobeArc): void;
  /** Marks a moment of one arc, as a chart does that is pointed at; null takes the mark away. */
  setProbe(probe: { readonly arcId: string; readonly sceneTimeS: number } | null): void;
  /** Draws the whole record faintly beneath the scene; null takes it away, and then it costs nothing. */
  setOverview(overview: GlobeOverview | null): void;
  /** Draws the spread of a reconstruction; null takes it away, and then it costs nothing. */
  setEnsemble(ensemble: GlobeEnsemble | null): void;
  /** Seconds after the scene's epoch; called on every frame while playing. */
  setTime(sceneTimeS: number): void;
  setLayers(layers: GlobeLayers): void;
  setTheme(theme: 'dark' | 'light'): void;
  /** Writes the names of the map anew: that sea's by the setting, all in the language of the moment. */
  setSeaNaming(naming: SeaNaming): void;
  /** Brings one arc forward, by dimming the others; null brings all back. Outlasts a change of the scene. */
  setFocus(arcId: string | null): void;
  /** Moves the camera to the scene, or to the East Sea while the scene is empty. */
  frameScene(): void;
  camera(): CameraView;
  /** A camera too near the ground, or within the Earth, is lifted. */
  setCamera(view: CameraView): void;
  /** Called when the camera has come to rest. Returns the unsubscriber. */
  onCameraRest(listener: (view: CameraView) => void): () => void;
  /** Called with what was clicked. Returns the unsubscriber. */
  onPick(listener: (pick: GlobePick) => void): () => void;
}
