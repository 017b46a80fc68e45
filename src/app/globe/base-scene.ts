import './cesium-base.ts';
import {
  buildModuleUrl,
  Credit,
  CreditDisplay,
  EllipsoidTerrainProvider,
  ImageryLayer,
  Ion,
  JulianDate,
  type Scene,
  TileMapServiceImageryProvider,
} from 'cesium';

// No account and no network: without a token nothing can be asked of Cesium's servers, and no logo of theirs is due.
// The credit line of the globe names Cesium and Natural Earth in words.
Ion.defaultAccessToken = '';
CreditDisplay.cesiumCredit = new Credit('CesiumJS');

/**
 * What the widget is built with; the bare page of the first-frame benchmark is built with the same. Made anew for each
 * widget, because a widget destroys the terrain and layers it was given.
 */
export const widgetOptions = () => ({
  baseLayer: false as const,
  skyBox: false as const,
  skyAtmosphere: false as const,
  terrainProvider: new EllipsoidTerrainProvider(),
  requestRenderMode: true,
  // The scene's clock stands still; time comes in by the port.
  maximumRenderTimeChange: Number.POSITIVE_INFINITY,
  shouldAnimate: false,
  scene3DOnly: true,
  showRenderLoopErrors: false,
  msaaSamples: 2,
});

/** The Natural Earth II tiles that ship inside Cesium: three levels, public domain. */
export const naturalEarthLayer = (): ImageryLayer =>
  ImageryLayer.fromProviderAsync(
    TileMapServiceImageryProvider.fromUrl(buildModuleUrl('Assets/Textures/NaturalEarthII'), {
      fileExtension: 'jpg',
    }),
    {},
  );

/** The moment that stands in the widget's clock; it only decides which Earth-orientation file is read. */
export const SCENE_CLOCK_TIME = JulianDate.fromIso8601('2024-03-18T00:00:00Z');

/** Name of the performance mark set at the first frame that shows a part of the globe. */
const FIRST_FRAME_MARK = 'arcwatch-first-frame';

/**
 * Sets the first-frame mark once, at the first frame in which a tile of the globe below the camera was drawn.
 * @param afterwards what can wait until then
 */
export const markFirstFrame = (scene: Scene, afterwards?: () => void): void => {
  const remove = scene.postRender.addEventListener(() => {
    if (scene.globe.getHeight(scene.camera.positionCartographic) === undefined) return;
    performance.mark(FIRST_FRAME_MARK);
    remove();
    afterwards?.();
  });
};
