import { join } from 'node:path';
import { main } from 'assemblyscript/asc';
import { MEMORY_PAGES } from '../../src/engine/flight/kernel-wasm/lane-slots.ts';

const FOLDER = join(import.meta.dirname, '../../src/engine/flight/kernel-wasm');
const OUT = 'kernel.wasm';

/** Where the compiled kernel is kept as a module: rooms read no disk. */
export const KERNEL_MODULE = join(FOLDER, 'kernel-bytes.ts');

/** Compiles the AssemblyScript sources of the kernel. */
export const compileKernel = async (): Promise<Uint8Array> => {
  const written = new Map<string, Uint8Array>();
  const pages = String(MEMORY_PAGES);
  const { error, stderr } = await main(
    [
      ...['assembly/kernel.ts', '--baseDir', FOLDER, '--outFile', OUT, '-O3', '--noAssert'],
      ...['--runtime', 'stub', '--enable', 'simd', '--initialMemory', pages, '--maximumMemory', pages],
      // Exports between the kernel's own files are not exchanged with anyone.
      ...['--disableWarning', '112'],
    ],
    {
      writeFile: (name, contents) => {
        if (typeof contents !== 'string') written.set(name, contents);
      },
    },
  );
  const bytes = written.get(OUT);
  if (error || !bytes) throw new Error(`the kernel does not compile: ${stderr.toString()}`);
  return bytes;
};

/** The module that carries the compiled kernel. */
export const kernelModuleOf = (bytes: Uint8Array): string =>
  [
    '/** The compiled kernel of assembly/, base64; written by `npm run build:kernel`. */',
    'export const KERNEL_BYTES =',
    `  '${Buffer.from(bytes).toString('base64')}';`,
    '',
  ].join('\n');
