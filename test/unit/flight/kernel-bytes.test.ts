import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeAirTable } from '../../../src/engine/flight/kernel/air-table.ts';
import { DRAG_SIZE } from '../../../src/engine/flight/kernel/drag-table.ts';
import * as lane from '../../../src/engine/flight/kernel-wasm/lane-slots.ts';
import { compileKernel, KERNEL_MODULE, kernelModuleOf } from '../../support/compile-kernel.ts';

describe('the compiled kernel', () => {
  it('is what its sources compile to; else run `npm run build:kernel`', async () => {
    expect(readFileSync(KERNEL_MODULE, 'utf8')).toBe(kernelModuleOf(await compileKernel()));
  });

  it('has room for all its tables', () => {
    expect(lane.PAIRS_AT + lane.PAIRS * lane.PAIR_BYTES).toBeLessThanOrEqual(lane.DRAG_AT);
    expect(lane.DRAG_INTERVALS_AT + DRAG_SIZE * 8).toBeLessThanOrEqual(lane.DRAG_BYTES);
    expect(lane.AIR_AT + wholeAirTable().byteLength).toBeLessThanOrEqual(lane.MEMORY_PAGES * 65_536);
  });
});
