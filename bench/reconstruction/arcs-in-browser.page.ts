// The globe with ten thousand arcs, and a bare globe with the same arrays as one plain draw: what the benchmark times.
import '@cesium/engine/Source/Widget/CesiumWidget.css';
import '../page/bare.css';
import {
  BlendingState,
  BoundingSphere,
  Buffer,
  BufferUsage,
  Cartesian3,
  CesiumWidget,
  ComponentDatatype,
  DrawCommand,
  type FrameState,
  IndexDatatype,
  Matrix4,
  Pass,
  PrimitiveType,
  RenderState,
  type Scene,
  ShaderProgram,
  VertexArray,
} from 'cesium';
import { widgetOptions } from '../../src/app/globe/base-scene.ts';
import { createGlobe } from '../../src/app/globe/create-globe.ts';
import { stripIndices } from '../../src/app/globe/ensemble/layout.ts';
import type { GlobeEnsemble } from '../../src/app/globe/port.ts';
import { syntheticEnsemble } from './arcs-in-browser.synthetic.ts';

const WHOLE_FLIGHT_S = 700;

const container = document.getElementById('globe');
const overlay = document.getElementById('overlay');
if (!container || !overlay) throw new Error('the page has no elements with the ids globe and overlay');
const part = (): HTMLElement => overlay.appendChild(document.createElement('div'));
const instruments = part();
for (const name of ['scale-distance', 'scale-bar', 'north'])
  instruments.appendChild(document.createElement('span')).dataset.part = name;
const widget = new CesiumWidget(container, widgetOptions());
const { scene, canvas } = widget;
const { port } = createGlobe(widget, {
  root: overlay,
  labels: part(),
  instruments,
  inset: part(),
  tip: part(),
});
port.setCamera({ latDeg: 32, lonDeg: 131, heightM: 900_000, headingDeg: 0, pitchDeg: -45 });

/** Until the graphics card has done all that it was told; asks now and then, and holds nothing up. */
const drawn = async (): Promise<void> => {
  const gl = canvas.getContext('webgl2');
  const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!gl || !fence) throw new Error('the globe has no WebGL 2');
  gl.flush();
  while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED)
    await new Promise((next) => setTimeout(next, 2));
  gl.deleteSync(fence);
};

/** Until a frame with all that was asked for has been drawn. */
const shown = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    const remove = scene.postRender.addEventListener(() => {
      if (document.documentElement.dataset.globe !== 'ready') return;
      remove();
      resolve();
    });
  });
  await drawn();
};

/** One plain draw as a primitive of Cesium's: positions and indices in one go, one colour, nothing else. */
class PlainDraw {
  readonly #ensemble: GlobeEnsemble;
  readonly #indices: Uint32Array;
  #command: DrawCommand | null = null;

  constructor(ensemble: GlobeEnsemble) {
    this.#ensemble = ensemble;
    this.#indices = stripIndices(ensemble);
  }

  update({ context, commandList, passes }: FrameState): void {
    if (!passes.render) return;
    const { originM, positions } = this.#ensemble;
    const usage = BufferUsage.STATIC_DRAW;
    this.#command ??= new DrawCommand({
      owner: this,
      boundingVolume: new BoundingSphere(new Cartesian3(...originM), 2_000_000),
      modelMatrix: Matrix4.fromTranslation(new Cartesian3(...originM)),
      primitiveType: PrimitiveType.LINE_STRIP,
      vertexArray: new VertexArray({
        context,
        attributes: [
          {
            index: 0,
            vertexBuffer: Buffer.createVertexBuffer({ context, typedArray: positions, usage }),
            componentsPerAttribute: 3,
            componentDatatype: ComponentDatatype.FLOAT,
          },
        ],
        indexBuffer: Buffer.createIndexBuffer({
          context,
          typedArray: this.#indices,
          usage,
          indexDatatype: IndexDatatype.UNSIGNED_INT,
        }),
      }),
      shaderProgram: ShaderProgram.fromCache({
        context,
        vertexShaderSource:
          'in vec3 position; void main() { gl_Position = czm_modelViewProjection * vec4(position, 1.0); }',
        fragmentShaderSource: 'void main() { out_FragColor = vec4(1.0, 0.6, 0.2, 0.012); }',
        attributeLocations: { position: 0 },
      }),
      renderState: RenderState.fromCache({
        depthTest: { enabled: true },
        depthMask: false,
        blending: BlendingState.ALPHA_BLEND,
      }),
      uniformMap: {},
      pass: Pass.OPAQUE,
    });
    commandList.push(this.#command);
  }

  isDestroyed(): boolean {
    return false;
  }

  destroy(): void {}
}

const addPlainDraw = (to: Scene, ensemble: GlobeEnsemble): void => {
  to.primitives.add(new PlainDraw(ensemble));
  to.requestRender();
};

let ensemble: GlobeEnsemble | null = null;
let longestTaskMs = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
}).observe({ type: 'longtask' });

/** What the benchmark calls; the first draw of a page is timed, so each is made in a page of its own. */
const bench = {
  /** Until the globe stands, without arcs. */
  async ready(): Promise<void> {
    while (document.documentElement.dataset.globe !== 'ready')
      await new Promise((next) => setTimeout(next, 50));
    await drawn();
  },
  makeArrays(flights: number, pointsPerFlight: number): void {
    ensemble = syntheticEnsemble(flights, pointsPerFlight);
  },
  /** From handing the arrays over until they are on the screen, and the longest task meanwhile, ms. */
  async show(how: 'arcs' | 'raw'): Promise<{ shownMs: number; longestTaskMs: number }> {
    if (!ensemble) throw new Error('the arrays are not made yet');
    port.setTime(WHOLE_FLIGHT_S);
    await shown();
    await new Promise((next) => setTimeout(next, 300));
    longestTaskMs = 0;
    const startMs = performance.now();
    if (how === 'arcs') port.setEnsemble(ensemble);
    else addPlainDraw(scene, ensemble);
    await shown();
    const shownMs = performance.now() - startMs;
    // What was observed of the last task comes in a task of its own.
    await new Promise((next) => setTimeout(next, 300));
    return { shownMs, longestTaskMs };
  },
  /** Main-thread time of each of some frames of playback, ms; each waits for the one before. */
  async frames(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let frame = 0; frame < count; frame++) {
      const startMs = performance.now();
      port.setTime(WHOLE_FLIGHT_S - count + frame);
      widget.render();
      times.push(performance.now() - startMs);
      await drawn();
      await new Promise((next) => setTimeout(next, 20));
    }
    return times;
  },
};

/** As the benchmark sees it from outside. */
export type ArcsBench = typeof bench;

Object.assign(globalThis, { arcsBench: bench });
