/**
 * The one module that draws with Cesium's private renderer (`private-cesium.d.ts`, Cesium 1.145.0): its public API wants a
 * geometry in double precision, which it takes apart, batches and interleaves on the main thread, and knows no time.
 */
import {
  BlendingState,
  BoundingSphere,
  Buffer,
  BufferUsage,
  Cartesian3,
  Color,
  ComponentDatatype,
  type Context,
  DrawCommand,
  type FrameState,
  IndexDatatype,
  Matrix4,
  Pass,
  PrimitiveType,
  RenderState,
  type Scene,
  ShaderProgram,
  Sync,
  VertexArray,
  WebGLConstants,
} from 'cesium';
import type { GlobeEnsemble } from '../port.ts';
import { ALPHA_SOURCE, alphaPerPixel, spreadM } from './faintness.ts';
import { lastTimeS, sphereAround, stripIndices, vertexWeights } from './layout.ts';
import { copyInSlices } from './upload.ts';

type Uploaded = Float32Array | Uint32Array | Uint8Array;

/**
 * What a vertex has. Each in a buffer of its own, so that the arrays go over as they came, and nothing is interleaved on
 * the main thread.
 */
const ATTRIBUTES: readonly {
  readonly name: string;
  readonly components: number;
  readonly datatype: ComponentDatatype;
  readonly arrayOf: (ensemble: GlobeEnsemble) => Uploaded;
}[] = [
  {
    name: 'position',
    components: 3,
    datatype: ComponentDatatype.FLOAT,
    arrayOf: ({ positions }) => positions,
  },
  { name: 'timeS', components: 1, datatype: ComponentDatatype.FLOAT, arrayOf: ({ timesS }) => timesS },
  { name: 'weight', components: 1, datatype: ComponentDatatype.UNSIGNED_BYTE, arrayOf: vertexWeights },
];

/** Positions count from the site: Cesium multiplies model and view in double precision, so nothing jitters near it. */
const VERTEX_SHADER = `
in vec3 position;
in float timeS;
in float weight;
uniform float alphaPerPixel;
uniform float spreadM;
uniform float lastS;
out float v_timeS;
out float v_alpha;
${ALPHA_SOURCE}
void main() {
  gl_Position = czm_modelViewProjection * vec4(position, 1.0);
  v_timeS = timeS;
  v_alpha = weight * arcAlpha(timeS, gl_Position.w);
}`;

/**
 * What is not yet flown is left out by its time, so a frame of playback sets one number.
 *
 * The picture holds 256 shades: what adds less than one would be lost, however many add it. So no fragment is fainter
 * than FAINTEST, and of those that should be, so many are left out that the sum is the same. Which ones follows from
 * place and time alone, so that the grain rests while the camera does.
 */
const FRAGMENT_SHADER = `
const float FAINTEST = 0.03;
uniform vec3 colour;
uniform float revealS;
in float v_timeS;
in float v_alpha;
float chance(vec3 seed) {
  seed = fract(seed * 0.1031);
  seed += dot(seed, seed.zyx + 31.32);
  return fract((seed.x + seed.y) * seed.z);
}
void main() {
  if (v_timeS > revealS) discard;
  float drawn = max(v_alpha, FAINTEST);
  if (v_alpha <= drawn * chance(vec3(gl_FragCoord.xy, fract(v_timeS) * 997.0))) discard;
  out_FragColor = vec4(colour, drawn);
}`;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** Until the graphics card has done all that it was told. */
const cardIdle = async (context: Context): Promise<void> => {
  const sync = Sync.create({ context });
  do await nextTask();
  while (sync.getStatus() !== WebGLConstants.SIGNALED && !context.isDestroyed());
  if (!context.isDestroyed()) sync.destroy();
};

/** An ensemble on the graphics card. */
interface Loaded {
  readonly vertices: VertexArray;
  readonly shader: ShaderProgram;
  readonly command: DrawCommand;
}

const sphereOf = ({ positions, originM: [x, y, z] }: GlobeEnsemble): BoundingSphere => {
  const { centre, radius } = sphereAround(positions);
  return new BoundingSphere(new Cartesian3(x + centre[0], y + centre[1], z + centre[2]), radius);
};

const originOf = ({ originM: [x, y, z] }: GlobeEnsemble): Matrix4 =>
  Matrix4.fromTranslation(new Cartesian3(x, y, z));

/**
 * All flights of an ensemble as one draw of thin lines. A primitive of Cesium's: `update`, `isDestroyed` and `destroy` are
 * called by the collection that it is in.
 *
 * Blended and without a depth of its own, in the pass of what is opaque: as the overview, it lies beneath the selection
 * from wherever it is seen.
 */
export class FlightLines {
  readonly #scene: Scene;
  readonly #launchS: number;
  /** Of the shader, as `ALPHA_SOURCE` has them. */
  readonly #faintness: { readonly alphaPerPixel: number; readonly spreadM: number };
  readonly #colour = new Color();
  #sphere = new BoundingSphere();
  #revealS = Number.NEGATIVE_INFINITY;
  #lastS = 1;
  #loaded: Loaded | null = null;
  #isDestroyed = false;

  constructor(scene: Scene, { launchS, weights, ellipse }: GlobeEnsemble) {
    this.#scene = scene;
    this.#launchS = launchS;
    this.#faintness = { alphaPerPixel: alphaPerPixel(weights), spreadM: spreadM(ellipse) };
  }

  /** Brings the arrays to the graphics card, in tasks of a few milliseconds; nothing of them is kept. */
  async load(ensemble: GlobeEnsemble): Promise<void> {
    if (ensemble.flights < 1 || ensemble.pointsPerFlight < 2) return;
    const { context } = this.#scene;
    const buffers: Buffer[] = [];
    const filled = async (buffer: Buffer, array: Uploaded): Promise<Buffer> => {
      buffers.push(buffer);
      await copyInSlices(
        buffer,
        array,
        () => cardIdle(context),
        () => !this.#isDestroyed,
      );
      return buffer;
    };
    const indices = stripIndices(ensemble);
    const options = { context, usage: BufferUsage.STATIC_DRAW };
    const indexBuffer = Buffer.createIndexBuffer({
      ...options,
      sizeInBytes: indices.byteLength,
      indexDatatype: IndexDatatype.UNSIGNED_INT,
    });
    await filled(indexBuffer, indices);
    const attributes = [];
    for (const [index, { components, datatype, arrayOf }] of ATTRIBUTES.entries()) {
      if (this.#isDestroyed) break;
      const array = arrayOf(ensemble);
      const buffer = Buffer.createVertexBuffer({ ...options, sizeInBytes: array.byteLength });
      attributes.push({
        index,
        vertexBuffer: await filled(buffer, array),
        componentsPerAttribute: components,
        componentDatatype: datatype,
        normalize: datatype === ComponentDatatype.UNSIGNED_BYTE,
      });
    }
    this.#sphere = sphereOf(ensemble);
    this.#lastS = lastTimeS(ensemble);
    if (this.#isDestroyed) {
      for (const buffer of buffers) buffer.destroy();
      return;
    }
    const vertices = new VertexArray({ context, attributes, indexBuffer });
    this.#loaded = this.#commandFor(context, vertices, originOf(ensemble));
  }

  setColour(colour: Color): void {
    Color.clone(colour, this.#colour);
  }

  /** Shows what is flown by then, seconds after the scene's epoch. */
  setTime(sceneTimeS: number): void {
    this.#revealS = sceneTimeS - this.#launchS;
  }

  update({ commandList, passes }: FrameState): void {
    // Without a pick id of its own it would be drawn in its colours into the picture that picking reads.
    if (!this.#loaded || !passes.render || this.#revealS <= 0) return;
    commandList.push(this.#loaded.command);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#loaded?.vertices.destroy();
    this.#loaded?.shader.destroy();
    this.#loaded = null;
  }

  #commandFor(context: Context, vertices: VertexArray, modelMatrix: Matrix4): Loaded {
    const shader = ShaderProgram.fromCache({
      context,
      vertexShaderSource: VERTEX_SHADER,
      fragmentShaderSource: FRAGMENT_SHADER,
      attributeLocations: Object.fromEntries(ATTRIBUTES.map(({ name }, index) => [name, index])),
    });
    const command = new DrawCommand({
      owner: this,
      boundingVolume: this.#sphere,
      modelMatrix,
      primitiveType: PrimitiveType.LINE_STRIP,
      vertexArray: vertices,
      shaderProgram: shader,
      renderState: RenderState.fromCache({
        depthTest: { enabled: true },
        depthMask: false,
        blending: BlendingState.ALPHA_BLEND,
      }),
      uniformMap: {
        colour: () => this.#colour,
        revealS: () => this.#revealS,
        alphaPerPixel: () => this.#faintness.alphaPerPixel,
        spreadM: () => this.#faintness.spreadM,
        lastS: () => this.#lastS,
      },
      pass: Pass.OPAQUE,
    });
    return { vertices, shader, command };
  }
}
