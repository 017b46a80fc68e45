import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/flight/index.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { runValidation, type ValidationInputs } from '../../../src/validation/index.ts';
import { namedFlights, onCourse, programmeWith } from '../../../src/validation/named-flights.ts';
import { windTerm } from '../../../src/validation/wind.ts';
import { shippedInputs } from '../../data/reference-files.ts';

const inputs = shippedInputs();
const parts: string[] = [];
const shares: number[] = [];
const { report, toKeep } = runValidation(inputs, (part, share) => {
  parts.push(part);
  shares.push(share);
});

const SAMPLE = 'dprk-2024-03-18-kn-25-success';
const toKeepOf = (isKept: (launch: string) => boolean) => ({
  ...toKeep,
  launches: toKeep.launches.filter(({ launch }) => isKept(launch)),
});

/** Enough to see a failure in: one launch, no vehicle types. */
const FEW: ValidationInputs = {
  ...inputs,
  references: { ...inputs.references, kept: toKeepOf((launch) => launch === SAMPLE) },
  catalogue: { ...inputs.catalogue, launches: inputs.catalogue.launches.filter(({ id }) => id === SAMPLE) },
  vehicleTypes: [],
};

const failuresWith = (references: Partial<ValidationInputs['references']>): readonly string[] =>
  runValidation({ ...FEW, references: { ...FEW.references, ...references } }).report.failures;

describe('a validation of the program as it ships', () => {
  it('finds every row within its tolerance', () => expect(report.failures).toEqual([]));

  it('has every case that was promised, each with a source and a finite error', () => {
    const cases = report.checks.map(({ case: name }) => name).join('\n');
    for (const wanted of [
      'NESC 01',
      'NESC 04',
      'NESC 05',
      'NESC 06',
      'NESC 09',
      'USSA76 table I',
      'USSA76 table VIII',
      'GeodTest',
      'minimum-energy arc, 13,000 km',
      'normal gravity',
      'Coriolis drop',
      'steep re-entry',
      'glide at L/D 2.5',
      'dop853',
      'dormand-prince-54',
      'airless flight',
      'kernel',
    ]) {
      expect(cases).toContain(wanted);
    }
    for (const { source, error, tolerance } of report.checks) {
      expect(source).not.toBe('');
      expect(Number.isFinite(error)).toBe(true);
      expect(tolerance).toBeGreaterThan(0);
    }
  });

  it('tells how far it is, from nothing to nearly all', () => {
    expect(shares[0]).toBe(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
    expect(parts).toContain('equilibrium glide');
  });

  it('gives the same when it is run again', () => {
    expect(runValidation(FEW).report).toEqual(runValidation(FEW).report);
  });

  it('gives every launch with an arc, beside every claim of its height, range and time', () => {
    const flown = new Set(report.launches.map(({ launch }) => launch));
    expect(flown.size).toBeGreaterThanOrEqual(15);
    const hwasong17 = report.launches.filter(({ launch }) => launch === 'dprk-2022-11-18-hwasong-17-success');
    expect(hwasong17.map(({ quantity, claim, verdict }) => [quantity, claim?.issuer, verdict])).toEqual(
      expect.arrayContaining([
        ['apogee', 'Japan MOD', 'solved for'],
        ['apogee', 'KCNA', 'outside'],
        ['range', 'ROK JCS', 'within'],
        ['impact speed', undefined, 'no claim'],
      ]),
    );
  });

  it('shows no speed of a shape through the claims', () => {
    const shapes = report.launches.filter(({ verdict }) => verdict === 'shape only');
    expect(shapes.length).toBeGreaterThan(0);
    expect(shapes.filter(({ unit }) => unit === 'm/s')).toEqual([]);
  });
});

describe('a figure that is off', () => {
  it('fails by its name: a reference case', () => {
    const { nesc } = inputs.references;
    const [first, ...others] = nesc.cases;
    const rows = first!.rows.map((row, index) => (index === 3 ? row.with(1, row[1]! + 0.02) : row));
    const failures = failuresWith({ nesc: { ...nesc, cases: [{ ...first!, rows }, ...others] } });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^NESC 01, simulator 04, height/);
  });

  it('fails by its name: a closed form', () => {
    const { closedForms } = inputs.references;
    const { oracles } = closedForms;
    const { allen_eggers: entry } = oracles;
    const spoiled = { ...oracles, allen_eggers: { ...entry, amax_mps2: 1.001 * entry.amax_mps2 } };
    const failures = failuresWith({ closedForms: { oracles: spoiled } });
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^steep re-entry.*greatest deceleration/);
  });

  it('fails by its name: a launch that has moved by more than it may, in any of its figures', () => {
    for (const [key, by] of [
      ['flightTimeS', 1],
      ['impactSpeedMps', 5],
      ['apogeeM', 2000],
    ] as const) {
      const kept = toKeepOf((launch) => launch === SAMPLE);
      const launches = kept.launches.map((round) => ({ ...round, [key]: (round[key] ?? 0) + by }));
      const failures = failuresWith({ kept: { ...kept, launches } });
      expect(failures).toHaveLength(1);
      expect(failures[0]).toContain(SAMPLE);
    }
  });

  it('fails where an arc has become one of another kind', () => {
    const kept = toKeepOf((launch) => launch === SAMPLE);
    const launches = kept.launches.map((round) => ({ ...round, arc: 'shape-only' as const }));
    expect(failuresWith({ kept: { ...kept, launches } }).length).toBeGreaterThan(0);
  });

  it('fails where an arc is new, and where one is gone', () => {
    expect(failuresWith({ kept: toKeepOf(() => false) }).join('\n')).toContain(`${SAMPLE}, round 1, apogee`);
    const gone = 'dprk-2022-11-18-hwasong-17-success';
    const failures = failuresWith({ kept: toKeepOf((launch) => launch === SAMPLE || launch === gone) });
    expect(failures).toEqual([`${gone}, round 1: had an arc, and has none now`]);
  });

  it('does not fail where no figures are kept, and moves nothing', () => {
    expect(failuresWith({ kept: null })).toEqual([]);
  });
});

describe('what the model leaves out', () => {
  const effect = (change: string, flight: string) =>
    report.effects.find((each) => each.change.startsWith(change) && each.flight.startsWith(flight))!;

  it('a wind of nothing changes nothing', () => {
    for (const { vehicle, flight } of namedFlights(inputs.vehicleTypes)) {
      const calm = windTerm(vehicle, { eastMps: 0, northMps: 0, topM: 20_000 });
      const flown = simulate(onCourse(vehicle, programmeWith(vehicle, [calm])), { toleranceM: 1e-6 });
      const plain = simulate(flight, { toleranceM: 1e-6 });
      // The kernel and the force terms agree to centimetres; so must the spelled-out programme.
      expect(geodesicInverse(WGS84, flown.end, plain.end).distanceM).toBeLessThan(0.1);
    }
  });

  it('a wind from behind carries a falling body on, by no more than it blows', () => {
    const carried = effect('20 m/s from behind up to 20 km, descent only', 'KN-25');
    expect(carried.rangeChangeM).toBeGreaterThan(0);
    // The whole flight takes four to six minutes; the air below 20 km is crossed in one of them at most.
    expect(carried.rangeChangeM).toBeLessThan(20 * 60);
  });

  it('denser air shortens a low flight as much as thinner air lengthens it, within a fifth', () => {
    const denser = effect('density 10 % higher', 'KN-25').rangeChangeM;
    const thinner = effect('density 10 % lower', 'KN-25').rangeChangeM;
    expect(denser).toBeLessThan(0);
    expect(Math.abs(denser / -thinner - 1)).toBeLessThan(0.2);
  });

  it('harmonics above J2 cost metres to tens of metres', () => {
    for (const name of ['KN-25', 'Nodong', 'Hwasong-15']) {
      // Their acceleration is 1e-5 of gravity at most: of 1,000 km that is 10 m, and the boost adds some.
      expect(effect('fourth zonal harmonic', name).endMovesM).toBeLessThan(100);
      expect(effect('fourth zonal harmonic', name).endMovesM).toBeGreaterThan(0.1);
    }
  });
});
