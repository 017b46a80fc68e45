// Classes of Cesium 1.145.0 that it exports and does not document: its renderer. Only what flight-lines.ts uses of them,
// as the sources in @cesium/engine/Source/Renderer and Scene/FrameState.js have it. A newer Cesium may change them without
// notice: the version is pinned, and bench/reconstruction draws with them in a real browser.
declare module 'cesium' {
  export interface Context {
    readonly drawingBufferWidth: number;
    readonly drawingBufferHeight: number;
    isDestroyed(): boolean;
  }

  interface Scene {
    readonly context: Context;
  }

  type BufferOptions = { readonly context: Context; readonly usage: number } & (
    | { readonly sizeInBytes: number }
    | { readonly typedArray: ArrayBufferView }
  );

  export class Buffer {
    private constructor();
    static createVertexBuffer(options: BufferOptions): Buffer;
    static createIndexBuffer(options: BufferOptions & { readonly indexDatatype: IndexDatatype }): Buffer;
    copyFromArrayView(view: ArrayBufferView, offsetInBytes: number): void;
    destroy(): void;
  }

  export const BufferUsage: { readonly STATIC_DRAW: number };

  /** A mark in the line of commands, and whether the graphics card has come to it. */
  export class Sync {
    private constructor();
    static create(options: { readonly context: Context }): Sync;
    getStatus(): number;
    destroy(): void;
  }

  export class VertexArray {
    constructor(options: {
      readonly context: Context;
      readonly attributes: readonly {
        readonly index: number;
        readonly vertexBuffer: Buffer;
        readonly componentsPerAttribute: number;
        readonly componentDatatype: ComponentDatatype;
        readonly normalize?: boolean;
      }[];
      readonly indexBuffer: Buffer;
    });
    /** Its buffers go with it. */
    destroy(): void;
  }

  export class ShaderProgram {
    private constructor();
    static fromCache(options: {
      readonly context: Context;
      readonly vertexShaderSource: string;
      readonly fragmentShaderSource: string;
      readonly attributeLocations: Readonly<Record<string, number>>;
    }): ShaderProgram;
    destroy(): void;
  }

  export class RenderState {
    private constructor();
    static fromCache(state: object): RenderState;
  }

  export const Pass: { readonly OPAQUE: number };

  export class DrawCommand {
    constructor(options: {
      readonly owner: object;
      readonly boundingVolume: BoundingSphere;
      readonly modelMatrix: Matrix4;
      readonly primitiveType: PrimitiveType;
      readonly vertexArray: VertexArray;
      readonly shaderProgram: ShaderProgram;
      readonly renderState: RenderState;
      readonly uniformMap: Readonly<Record<string, () => unknown>>;
      readonly pass: number;
    });
  }

  export interface FrameState {
    readonly context: Context;
    readonly commandList: DrawCommand[];
    readonly passes: { readonly render: boolean };
  }
}
