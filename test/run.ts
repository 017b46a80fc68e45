/**
 * `npm test`: every check of the project, on two cores. Quiet when all is well; what failed shows its output. The
 * last line is always `N passed, N failed`, a static check counting as one and every test as one.
 */
import { availableParallelism } from 'node:os';
import { checkPage } from './run/byte-budget.ts';
import { check, runCommand, runTests } from './run/commands.ts';
import { runSteps, type Step } from './run/schedule.ts';

let browserPath = '';

const findBrowser = async () => {
  const { code, stdout, output } = await runCommand(process.execPath, ['test/browser.ts']);
  browserPath = stdout.trim();
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
};

/** Longest first where nothing else decides, so that two cores are done at about the same time. */
const STEPS: readonly Step[] = [
  { name: 'build of the page', run: () => check('vite', 'build', '--logLevel', 'warn') },
  { name: 'types', run: () => check('tsc', '-p', 'tsconfig.json') },
  { name: 'types of the pure rooms', run: () => check('tsc', '-p', 'tsconfig.rooms.json') },
  { name: 'build of the library', run: () => check('npm', 'run', '-s', 'build:lib') },
  { name: 'format and lint', run: () => check('biome', 'check', '--error-on-warnings', '.') },
  { name: 'dead code', run: () => check('knip') },
  { name: 'browser', run: findBrowser },
  { name: 'page: files and byte budget', after: ['build of the page'], run: checkPage },
  { name: 'tests', run: () => runTests('core') },
  { name: 'package', after: ['build of the page', 'build of the library'], run: () => runTests('pack') },
  {
    name: 'end to end',
    after: ['build of the page', 'browser'],
    alone: true,
    run: () => runTests('e2e', { CHROMIUM_PATH: browserPath }),
  },
];

const clearLine = '\r\u001b[K';
const outcomes = await runSteps(STEPS, Math.min(2, availableParallelism()), (running, done) => {
  if (process.stderr.isTTY)
    process.stderr.write(`${clearLine}${done}/${STEPS.length} ${running.join(' + ')}`);
});
if (process.stderr.isTTY) process.stderr.write(clearLine);

let passed = 0;
let failed = 0;
for (const [name, outcome] of outcomes) {
  passed += outcome.passed;
  failed += outcome.failed;
  if (outcome.failed > 0) console.log(`--- ${name}: ${outcome.failed} failed\n${outcome.output.trimEnd()}\n`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
