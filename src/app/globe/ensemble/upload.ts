/** Bytes handed to the graphics card in one go: a copy of some ten milliseconds; each waits for the card. */
export const SLICE_BYTES = 4 << 20;

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

/** What takes an array in parts: a buffer of the graphics card. */
export interface Target {
  copyFromArrayView(view: ArrayBufferView, offsetInBytes: number): void;
}

/**
 * Copies an array into a buffer in slices. Each waits until the graphics card has done all before: a full buffer of
 * commands would hold up the page until a frame is drawn.
 * @param idle resolves, in a task of its own, once the card has nothing to do
 * @param isWanted asked before each slice; once it says no, nothing more is copied
 */
export const copyInSlices = async (
  target: Target,
  array: Float32Array | Uint32Array | Uint8Array,
  idle: () => Promise<void>,
  isWanted: () => boolean,
): Promise<void> => {
  for (const { from, to } of slicesOf(array.length, array.BYTES_PER_ELEMENT)) {
    await idle();
    if (!isWanted()) return;
    target.copyFromArrayView(array.subarray(from, to), from * array.BYTES_PER_ELEMENT);
  }
};
