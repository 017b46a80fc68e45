// The yardstick of the first-frame benchmark: Cesium's widget with the page's imagery, and nothing else.
import '@cesium/engine/Source/Widget/CesiumWidget.css';
import './bare.css';
import { CesiumWidget } from 'cesium';
import { markFirstFrame, naturalEarthLayer, widgetOptions } from '../../src/app/globe/base-scene.ts';

const container = document.getElementById('globe');
if (!container) throw new Error('index.html has no element with the id globe');
document.documentElement.dataset.globe = 'drawing';
const widget = new CesiumWidget(container, widgetOptions());
widget.scene.imageryLayers.add(naturalEarthLayer());
markFirstFrame(widget.scene);
widget.scene.postRender.addEventListener((scene) => {
  if (scene.globe.tilesLoaded) document.documentElement.dataset.globe = 'ready';
});
