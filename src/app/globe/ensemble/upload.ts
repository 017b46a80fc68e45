/** Bytes handed to the graphics card in one go. */
export const SLICE_BYTES = 1 << 20;
/** After so long the page gets its turn, ms: a tenth of what a reader would notice. */
const TURN_MS = 8;

/** A part of an array: from one element up to before another. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/** The parts in which an array goes over, each of `SLICE_BYTES` at most. */
export const slicesOf = (length: number, bytesPerElement: number): Slice[] => {
  const step = Math.max(Math.floor(SLICE_BYTES / bytesPerElement), 1);
  return Array.from({ length: Math.ceil(length / step) }, (_, part) => ({
    from: part * step,
    to: Math.min((part + 1) * step, length),
  }));
};

/** A task of its own, sooner than a timer would begin it. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** What takes an array in parts: a buffer of the graphics card. */
export interface Target {
  copyFromArrayView(view: ArrayBufferView, offsetInBytes: number): void;
}

/**
 * Copies an array into a buffer in slices, and lets the page have its turn between them.
 * @param isWanted asked before each slice; once it says no, nothing more is copied
 */
export const copyInSlices = async (
  target: Target,
  array: Float32Array | Uint32Array | Uint8Array,
  isWanted: () => boolean,
): Promise<void> => {
  let turnMs = performance.now();
  for (const { from, to } of slicesOf(array.length, array.BYTES_PER_ELEMENT)) {
    if (!isWanted()) return;
    target.copyFromArrayView(array.subarray(from, to), from * array.BYTES_PER_ELEMENT);
    if (performance.now() - turnMs < TURN_MS) continue;
    await nextTask();
    turnMs = performance.now();
  }
};
