/**
 * `npm run -s bench -- NAME [--json]`: runs one benchmark. Each is a file `bench/NAME/bench.ts` that exports
 * `run(): Promise<Figures>`.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A figure, or a group of figures that belong together. */
type Figure = number | null | string | Figures;
interface Figures {
  readonly [key: string]: Figure;
}

const FOLDER = import.meta.dirname;

const names = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'bench.ts')));

const isBench = (module: unknown): module is { run(): Promise<Figures> } =>
  typeof module === 'object' && module !== null && 'run' in module && typeof module.run === 'function';

const shown = (value: Figure): string => {
  if (value === null) return 'not to be had here';
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) =>
        typeof each === 'object' && each !== null ? `${key} (${shown(each)})` : `${key} ${shown(each)}`,
      )
      .join(', ');
  }
  return typeof value === 'number' ? value.toLocaleString('en-US', { maximumSignificantDigits: 4 }) : value;
};

const print = (figures: Figures, asJson: boolean): void => {
  if (asJson) {
    console.log(JSON.stringify(figures));
    return;
  }
  const width = Math.max(...Object.keys(figures).map((key) => key.length));
  for (const [key, value] of Object.entries(figures)) console.log(`${key.padEnd(width)}  ${shown(value)}`);
};

/** What is wrong with the command line, or the benchmark it names. */
const readArguments = (args: readonly string[]): { name: string; asJson: boolean } | { problem: string } => {
  const remedy = `give one of ${names.join(', ')}, then --json for one JSON object`;
  const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json');
  if (unknown !== undefined) return { problem: `${unknown}: unknown option; ${remedy}` };
  const [name, ...others] = args.filter((arg) => arg !== '--json');
  if (name === undefined) return { problem: `NAME: no benchmark is named; ${remedy}` };
  if (others.length > 0) return { problem: `NAME: more than one benchmark is named; ${remedy}` };
  if (!names.includes(name)) return { problem: `NAME: "${name}" is not a benchmark; ${remedy}` };
  return { name, asJson: args.includes('--json') };
};

const read = readArguments(process.argv.slice(2));
if ('problem' in read) {
  console.error(read.problem);
  process.exitCode = 2;
} else {
  const module: unknown = await import(join(FOLDER, read.name, 'bench.ts'));
  if (!isBench(module)) throw new Error(`bench/${read.name}/bench.ts exports no run()`);
  print(await module.run(), read.asJson);
}
