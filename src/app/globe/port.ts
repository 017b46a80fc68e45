import type { Trajectory } from '../../engine/trajectory/index.ts';

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
  /** `shape-only` arcs are drawn in long dashes and say so in their labels. */
  readonly kind: 'ballistic' | 'shape-only';
  /** Outcome as reported: success solid, failure dashed, unknown dotted. A shape shows it on its ground track only. */
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

/** All that the globe draws of a selection. Handed over once per change, never per frame. */
export interface GlobeScene {
  readonly arcs: readonly GlobeArc[];
  readonly marks: readonly GlobeMark[];
}

export interface GlobeLayers {
  readonly groundTracks: boolean;
  readonly dropLines: boolean;
  readonly borders: boolean;
  readonly labels: boolean;
}

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
  /** Called with the id of the arc that was clicked, or null for the ground. Returns the unsubscriber. */
  onPick(listener: (arcId: string | null) => void): () => void;
}
