import {
  type Cartesian2,
  Cartesian3,
  type CesiumWidget,
  ImageryLayer,
  ScreenSpaceEventHandler,
  ScreenSpaceEventType,
} from 'cesium';
import { ArcLayer } from './arc-layer.ts';
import { type Atlas, loadAtlas } from './atlas.ts';
import { markFirstFrame, naturalEarthLayer, SCENE_CLOCK_TIME } from './base-scene.ts';
import { Borders } from './borders.ts';
import { CameraRig } from './camera-rig.ts';
import { LaterEnsemble } from './ensemble/later.ts';
import { flightMarks } from './flight-marks.ts';
import { idleLoop } from './idle-loop.ts';
import { Instruments } from './instruments.ts';
import { type GlobeLabel, LabelOverlay } from './label-overlay.ts';
import { LandTint } from './land-tint.ts';
import { MarkLayer } from './mark-layer.ts';
import { Overview } from './overview/overview.ts';
import { followPointer } from './overview/pointer.ts';
import { PALETTES, type Theme } from './palette.ts';
import type { CameraView, GlobeEnsemble, GlobeOverview, GlobePick, GlobePort, GlobeScene } from './port.ts';
import { Readiness } from './readiness.ts';

/** Side of the square around the pointer in which a click finds a thin line, pixels. */
const PICK_SIZE_PX = 9;

const ALL_LAYERS = { groundTracks: false, dropLines: false, borders: true, labels: true };

/** The page elements that the globe writes to, above its canvas. */
export interface GlobeElements {
  readonly root: HTMLElement;
  readonly labels: HTMLElement;
  /** Scale bar, north arrow and credit line. */
  readonly instruments: HTMLElement;
  /** Holds whatever else the page lays over the globe; labels keep clear of it. */
  readonly inset: HTMLElement;
  /** Takes the words at the pointer. */
  readonly tip: HTMLElement;
}

const arcIdOf = (picked: unknown): string | null => {
  const id = typeof picked === 'object' && picked && 'id' in picked ? picked.id : null;
  const arcId = typeof id === 'object' && id && 'arcId' in id ? id.arcId : null;
  return typeof arcId === 'string' ? arcId : null;
};

/**
 * Dresses a bare widget as Arcwatch's globe and returns its port.
 * @returns the port, and `destroy`, to be called before the widget goes
 */
export const createGlobe = (
  widget: CesiumWidget,
  elements: GlobeElements,
): { port: GlobePort; destroy: () => void } => {
  const { scene } = widget;
  const { camera } = scene;
  widget.clock.currentTime = SCENE_CLOCK_TIME;
  scene.fog.enabled = false;
  scene.globe.showGroundAtmosphere = false;
  scene.globe.enableLighting = false;

  const tiles = naturalEarthLayer();
  scene.imageryLayers.add(tiles);
  const borders = new Borders(scene, PALETTES.dark);
  const record = new Overview(scene);
  const spread = new LaterEnsemble(
    scene,
    PALETTES.dark,
    () => redraw(),
    () => showLabels(),
  );
  const marks = new MarkLayer(scene, PALETTES.dark);
  const arcs = new ArcLayer(scene, PALETTES.dark);
  const labels = new LabelOverlay(scene, elements.labels, [elements.instruments, elements.inset]);
  const instruments = new Instruments(scene, elements.instruments);
  const rig = new CameraRig(scene);
  const loop = idleLoop(widget);
  const readiness = new Readiness(scene, () => rig.isFlying || !mapSettled || spread.isPending);

  let current: GlobeScene = { arcs: [], marks: [] };
  let overview: GlobeOverview | null = null;
  /** Until the first frame is seen; not held on to afterwards. */
  let earlyEnsemble: GlobeEnsemble | null = null;
  let focus: string | null = null;
  let timeS = 0;
  let palette = PALETTES.dark;
  let landTint: ImageryLayer | null = null;
  /** Whether coasts and borders are drawn, or known not to come. */
  let mapSettled = false;
  let seen = false;

  const redraw = () => {
    readiness.changed();
    scene.requestRender();
    loop.wake();
  };
  const pointer = followPointer(scene, record, elements.tip, redraw);
  const sceneLabels = (): GlobeLabel[] => {
    const ground = marks.labels();
    const focused = current.arcs.find(({ id }) => id === focus)?.id;
    return [
      ...flightMarks(current.arcs).map(({ text, kind, arcIds, position: { x, y, z } }) => ({
        text,
        position: new Cartesian3(x, y, z),
        kind,
        dimmed: focused !== undefined && !arcIds.includes(focused),
      })),
      ...spread.labels(),
      ...ground.filter(({ kind }) => kind === 'site'),
      ...record.labels(),
      ...ground.filter(({ kind }) => kind !== 'site'),
    ];
  };
  const showLabels = () => labels.setLabels(sceneLabels());
  const setTheme = (theme: Theme) => {
    palette = PALETTES[theme];
    scene.backgroundColor = palette.space;
    scene.globe.baseColor = palette.ground;
    Object.assign(tiles, palette.imagery);
    if (landTint) landTint.alpha = palette.landTint;
    for (const layer of [borders, marks, arcs, spread]) layer.setPalette(palette);
    record.setTheme(theme);
    arcs.setTime(timeS);
    elements.root.dataset.theme = theme;
  };
  const setLayers: GlobePort['setLayers'] = (layers) => {
    arcs.setLayers(layers);
    arcs.setTime(timeS);
    record.setLayers(layers);
    borders.setShow(layers.borders);
    marks.setNamesShown(layers.labels);
    showLabels();
  };

  setTheme('dark');
  setLayers(ALL_LAYERS);
  const drawOverview = () => {
    pointer.hide();
    record.setOverview(overview);
    showLabels();
    redraw();
  };
  const drawScene = () => {
    record.setDimmed(current.arcs.length > 0);
    arcs.setArcs(current.arcs);
    arcs.setTime(timeS);
    spread.setGhosts(current.ghosts ?? []);
    marks.setMarks(current.marks);
    showLabels();
    redraw();
  };
  const drawEnsemble = (ensemble: GlobeEnsemble | null) => {
    // What is drawn meanwhile would be in the way of what goes over: there is a frame when all of it is there.
    spread.setEnsemble(ensemble);
    if (spread.isPending) readiness.changed();
  };
  const drawMap = (atlas: Atlas) => {
    if (widget.isDestroyed()) return;
    mapSettled = true;
    borders.draw(atlas);
    landTint = new ImageryLayer(new LandTint(atlas.land), { alpha: palette.landTint });
    scene.imageryLayers.add(landTint);
    redraw();
  };
  // Arcs, coasts, borders and the tint of the land cost more than all the rest: the globe is seen before them.
  markFirstFrame(scene, () => {
    seen = true;
    drawScene();
    if (overview) drawOverview();
    if (earlyEnsemble) drawEnsemble(earlyEnsemble);
    earlyEnsemble = null;
    loadAtlas().then(drawMap, (error: unknown) => {
      // The map does without its lines; nothing that the page says depends on them.
      mapSettled = true;
      elements.root.dataset.borders = error instanceof Error ? error.message : 'missing';
      redraw();
    });
  });
  redraw();

  const restListeners = new Set<(view: CameraView) => void>();
  const pickListeners = new Set<(pick: GlobePick) => void>();
  const clicks = new ScreenSpaceEventHandler(scene.canvas);
  clicks.setInputAction(({ position }: { position: Cartesian2 }) => {
    const id = arcIdOf(scene.pick(position, PICK_SIZE_PX, PICK_SIZE_PX));
    const pick: GlobePick = id === null ? (record.at(position)?.pick ?? null) : { kind: 'arc', id };
    for (const listener of pickListeners) listener(pick);
  }, ScreenSpaceEventType.LEFT_CLICK);
  const interrupt = () => rig.interrupt();
  for (const type of ['pointerdown', 'wheel'] as const)
    scene.canvas.addEventListener(type, interrupt, { passive: true });
  const rest = () => {
    if (record.rest()) showLabels();
  };
  const resizes = new ResizeObserver(() => {
    rest();
    labels.relayout();
    rig.frameAgain();
    redraw();
  });
  for (const element of [scene.canvas, elements.inset]) resizes.observe(element);
  const removers = [
    scene.postRender.addEventListener(() => {
      labels.update();
      instruments.update();
      borders.update();
      readiness.update();
    }),
    scene.globe.tileLoadProgressEvent.addEventListener(() => scene.requestRender()),
    camera.moveEnd.addEventListener(() => {
      rest();
      labels.relayout();
      scene.requestRender();
      for (const listener of restListeners) listener(rig.view());
    }),
  ];

  const port: GlobePort = {
    setScene(next) {
      current = next;
      if (seen) drawScene();
    },
    moveArc(arc) {
      current = { ...current, arcs: current.arcs.map((other) => (other.id === arc.id ? arc : other)) };
      if (!seen) return;
      arcs.moveArc(arc);
      arcs.setTime(timeS);
      labels.moveLabels(sceneLabels());
      redraw();
    },
    setProbe(probe) {
      arcs.setProbe(probe);
      scene.requestRender();
      loop.wake();
    },
    setOverview(next) {
      overview = next;
      if (seen) drawOverview();
    },
    setEnsemble(ensemble) {
      if (seen) drawEnsemble(ensemble);
      else earlyEnsemble = ensemble;
    },
    setTime(sceneTimeS) {
      timeS = sceneTimeS;
      arcs.setTime(sceneTimeS);
      spread.setTime(sceneTimeS);
      scene.requestRender();
      loop.wake();
    },
    setLayers(layers) {
      setLayers(layers);
      redraw();
    },
    setTheme(theme) {
      setTheme(theme);
      redraw();
    },
    setSeaNaming(naming) {
      marks.setNaming(naming);
      showLabels();
      redraw();
    },
    setFocus(arcId) {
      focus = arcId;
      arcs.setFocus(arcId);
      showLabels();
      redraw();
    },
    frameScene() {
      rig.frame(current);
      redraw();
    },
    camera: () => rig.view(),
    setCamera(view) {
      rig.setView(view);
      redraw();
    },
    onCameraRest(listener) {
      restListeners.add(listener);
      return () => restListeners.delete(listener);
    },
    onPick(listener) {
      pickListeners.add(listener);
      return () => pickListeners.delete(listener);
    },
  };
  const destroy = () => {
    loop.destroy();
    resizes.disconnect();
    pointer.destroy();
    for (const remove of removers) remove();
    for (const type of ['pointerdown', 'wheel'] as const) scene.canvas.removeEventListener(type, interrupt);
    clicks.destroy();
    labels.setLabels([]);
  };
  return { port, destroy };
};
