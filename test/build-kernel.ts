import { writeFileSync } from 'node:fs';
import { compileKernel, KERNEL_MODULE, kernelModuleOf } from './support/compile-kernel.ts';

writeFileSync(KERNEL_MODULE, kernelModuleOf(await compileKernel()));
