import { describe, expect, it, vi } from 'vitest';

// The term as a whole is switched off, nothing else: what follows is the mutant's flight.
vi.mock('../../../src/engine/flight/forces.ts', async (original) => ({
  ...(await original<typeof import('../../../src/engine/flight/forces.ts')>()),
  coriolis: () => ({ name: 'Coriolis, off', add: () => {} }),
}));

const { simulate } = await import('../../../src/engine/flight/index.ts');
const { geodeticAt } = await import('../../../src/engine/trajectory/index.ts');
const { toDegrees } = await import('../../../src/engine/units/index.ts');
const { DROP_DOCUMENT, flightOf } = await import('../../support/flights.ts');

describe('with the Coriolis term off', () => {
  it('the dropped sphere of NESC case 06 no longer drifts east (published: 5.3e-5 degrees, 6 m, in 30 s)', () => {
    const { trajectory } = simulate(flightOf(DROP_DOCUMENT), { by: 'terms' });
    expect(Math.abs(toDegrees(geodeticAt(trajectory, 30).lonRad))).toBeLessThan(1e-6);
  });
});
