/** Prints the milliseconds that the first flight of a process takes; run by the engine benchmark. */
import { simulate } from '../../src/engine/flight/index.ts';
import { stagedFlight } from './staged.ts';

const flight = stagedFlight();
const from = performance.now();
simulate(flight);
console.log(performance.now() - from);
