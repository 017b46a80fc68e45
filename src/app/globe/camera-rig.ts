import {
  BoundingSphere,
  Cartesian3,
  EasingFunction,
  HeadingPitchRange,
  PerspectiveFrustum,
  type Scene,
} from 'cesium';
import { ecefToGeodetic } from '../../engine/geodesy/index.ts';
import { toDegrees, toRadians } from '../../engine/units/index.ts';
import { evenSamples } from './flight-marks.ts';
import { framingRange, needsNewFrame, profileHeading } from './framing.ts';
import type { CameraView, GlobeScene } from './port.ts';

/** The view while nothing is selected: the East Sea from 2,500 km. */
const EAST_SEA = Cartesian3.fromDegrees(133, 39);
const EAST_SEA_RANGE_M = 2_500_000;
const EAST_SEA_PITCH_RAD = toRadians(-75);

const FLIGHT_PITCH_RAD = toRadians(-48);
const FLIGHT_DURATION_S = 0.7;
/** Shown around the flights on every side, so that a short one is still seen to lie on its sea. */
const SURROUNDINGS_M = 160_000;
/** Share of the screen's narrower side that the flights take; the rest is for labels and for where they lie. */
const FILL = 0.95;
const FRAMING_SAMPLES = 9;
/** Above the ellipsoid. Nearer there is nothing to see, and within the Earth there is black. */
const LOWEST_CAMERA_M = 2_000;
/** A camera that moved less has stood still. */
const STILL_M = 1;

const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

interface Frame {
  readonly sphere: BoundingSphere;
  readonly offset: HeadingPitchRange;
}

/** What was framed last, for which screen, and where the camera then stood; null while it is on its way. */
interface Framed {
  readonly globeScene: GlobeScene;
  readonly width: number;
  readonly height: number;
  readonly position: Cartesian3 | null;
}

/** Moves the camera, and tells what it sees. */
export class CameraRig {
  readonly #scene: Scene;
  #isFlying = false;
  #framed: Framed | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
    scene.screenSpaceCameraController.minimumZoomDistance = LOWEST_CAMERA_M;
    scene.camera.viewBoundingSphere(
      BoundingSphere.fromPoints([EAST_SEA]),
      this.#frameOf({ arcs: [], marks: [] }).offset,
    );
  }

  get isFlying(): boolean {
    return this.#isFlying;
  }

  /** Moves to where all arcs and marks are seen: eased, or at once for who prefers reduced motion. */
  frame(globeScene: GlobeScene): void {
    const { sphere, offset } = this.#frameOf(globeScene);
    const framed = { globeScene, ...this.#screen(), position: null };
    this.#framed = framed;
    this.#isFlying = true;
    const stop = (last: Framed | null) => {
      // A flight that another one cancels has nothing more to say.
      if (this.#framed !== framed) return;
      this.#framed = last;
      this.#isFlying = false;
      this.#scene.requestRender();
    };
    this.#scene.camera.flyToBoundingSphere(sphere, {
      offset,
      duration: prefersReducedMotion() ? 0 : FLIGHT_DURATION_S,
      easingFunction: EasingFunction.QUADRATIC_IN_OUT,
      complete: () => stop({ ...framed, position: this.#scene.camera.positionWC.clone() }),
      cancel: () => stop(null),
    });
  }

  /** Frames anew what was framed for a screen of quite another size, unless the camera has moved since. */
  frameAgain(): void {
    const framed = this.#framed;
    if (!framed || !needsNewFrame(framed, this.#screen())) return;
    const { positionWC } = this.#scene.camera;
    const isStill = !framed.position || Cartesian3.distance(framed.position, positionWC) < STILL_M;
    if (isStill) this.frame(framed.globeScene);
  }

  /** Stops a movement where it is: the user has taken hold of the globe. */
  interrupt(): void {
    if (this.#isFlying) this.#scene.camera.cancelFlight();
  }

  view(): CameraView {
    const { positionCartographic, heading, pitch } = this.#scene.camera;
    return {
      latDeg: toDegrees(positionCartographic.latitude),
      lonDeg: toDegrees(positionCartographic.longitude),
      heightM: positionCartographic.height,
      headingDeg: toDegrees(heading),
      pitchDeg: toDegrees(pitch),
    };
  }

  setView(view: CameraView): void {
    this.interrupt();
    this.#framed = null;
    this.#scene.camera.setView({
      destination: Cartesian3.fromDegrees(view.lonDeg, view.latDeg, Math.max(view.heightM, LOWEST_CAMERA_M)),
      orientation: { heading: toRadians(view.headingDeg), pitch: toRadians(view.pitchDeg), roll: 0 },
    });
  }

  #frameOf({ arcs, marks }: GlobeScene): Frame {
    const flights = arcs.map(({ trajectory }) => ({
      ellipsoid: trajectory.ellipsoid,
      positions: evenSamples(trajectory, FRAMING_SAMPLES),
    }));
    const points = [
      ...flights.flatMap(({ positions }) => positions.map(({ x, y, z }) => new Cartesian3(x, y, z))),
      ...marks.map(({ latDeg, lonDeg }) => Cartesian3.fromDegrees(lonDeg, latDeg)),
    ];
    if (points.length === 0) {
      return {
        sphere: new BoundingSphere(EAST_SEA, 0),
        offset: new HeadingPitchRange(0, EAST_SEA_PITCH_RAD, EAST_SEA_RANGE_M),
      };
    }
    const sphere = BoundingSphere.fromPoints(points);
    sphere.radius += SURROUNDINGS_M;
    const [first] = flights;
    const ends = first && [first.positions.at(0), first.positions.at(-1)];
    const [launch, splash] = (ends ?? []).flatMap((end) =>
      end ? [ecefToGeodetic(first!.ellipsoid, end)] : [],
    );
    const heading = launch && splash ? profileHeading(launch, splash) : 0;
    return {
      sphere,
      offset: new HeadingPitchRange(heading, FLIGHT_PITCH_RAD, this.#rangeFor(sphere.radius)),
    };
  }

  #screen(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.#scene.canvas;
    return { width: clientWidth, height: clientHeight };
  }

  #rangeFor(radiusM: number): number {
    const { frustum } = this.#scene.camera;
    const { width, height } = this.#screen();
    const fieldRad = frustum instanceof PerspectiveFrustum ? (frustum.fovy ?? toRadians(45)) : toRadians(45);
    return framingRange(radiusM, fieldRad, width / Math.max(height, 1), FILL);
  }
}
