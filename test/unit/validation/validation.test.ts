import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/engine/flight/index.ts';
import { geodesicInverse, WGS84 } from '../../../src/engine/geodesy/index.ts';
import { runValidation, type ValidationInputs } from '../../../src/validation/index.ts';
import { namedFlights, onCourse, programmeWith } from '../../../src/validation/named-flights.ts';
import type { KeptHypothesis, KeptLaunch } from '../../../src/validation/references.ts';
import { windTerm } from '../../../src/validation/wind.ts';
import { shippedInputs } from '../../data/reference-files.ts';
import { launchOf } from '../../support/catalogue.ts';

/** Launches of a few months: the command fits all of the record, in test/cli/validate. */
const isTried = (date: string): boolean => date > '2022-11-10' && date < '2023-06-30';

const triedInputs = (): ValidationInputs => {
  const shipped = shippedInputs();
  const launches = [
    ...shipped.catalogue.launches.filter(({ dateKst }) => isTried(dateKst)),
    launchOf(shipped.catalogue, SAMPLE),
  ];
  const ids = new Set(launches.map(({ id }) => id));
  const { kept } = shipped.references;
  return {
    ...shipped,
    catalogue: { ...shipped.catalogue, launches },
    references: {
      ...shipped.references,
      kept: kept && { ...kept, launches: kept.launches.filter(({ launch }) => ids.has(launch)) },
    },
  };
};

const SAMPLE = 'dprk-2024-03-18-kn-25-success';
const inputs = triedInputs();
const parts: string[] = [];
const shares: number[] = [];
const { report, toKeep } = runValidation(inputs, (part, share) => {
  parts.push(part);
  shares.push(share);
});

const toKeepOf = (isKept: (launch: string) => boolean) => ({
  ...toKeep,
  launches: toKeep.launches.filter(({ launch }) => isKept(launch)),
});

/** Enough to see a failure in: one launch and its vehicle type. */
const FEW: ValidationInputs = {
  ...inputs,
  references: { ...inputs.references, kept: toKeepOf((launch) => launch === SAMPLE) },
  catalogue: { ...inputs.catalogue, launches: inputs.catalogue.launches.filter(({ id }) => id === SAMPLE) },
  vehicleTypes: inputs.vehicleTypes.filter(({ key }) => key === 'kn-25'),
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

  it('has every launch with two figures, round by round, with all hypotheses and a residual for every claim', () => {
    const rows = report.launches.map(({ shown }) => shown);
    expect(new Set(rows.map(({ launch }) => launch)).size).toBeGreaterThan(10);
    for (const { hypotheses, claims, best, summary } of rows) {
      expect(summary.length).toBeGreaterThan(20);
      expect(best === null).toBe(hypotheses.length === 0);
      for (const { residuals } of hypotheses) expect(residuals).toHaveLength(claims.length);
    }
    const fitted = rows.filter(({ hypotheses }) => hypotheses.length > 0);
    expect(fitted.length).toBeGreaterThan(10);
    for (const { hypotheses } of fitted) expect(hypotheses.map(({ kind }) => kind)).toContain('ballistic');
  });

  it('tells 18 November 2022 from 15 June 2023', () => {
    const verdictOf = (id: string): unknown =>
      report.launches
        .find(({ shown }) => shown.launch === id)
        ?.shown.hypotheses.find(({ kind }) => kind === 'ballistic')?.verdict;
    expect(verdictOf('dprk-2022-11-18-hwasong-17-success')).toBe('consistent');
    expect(verdictOf('dprk-2023-06-15-unknown-unknown')).toBe('inconsistent');
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

  const spoiled = (change: (row: KeptLaunch) => KeptLaunch): readonly string[] => {
    const kept = toKeepOf((launch) => launch === SAMPLE);
    return failuresWith({ kept: { ...kept, launches: kept.launches.map(change) } });
  };
  /** The first hypothesis of the row changed. */
  const hypothesisWith = (change: (first: KeptHypothesis) => Partial<KeptHypothesis>) =>
    spoiled((row) => {
      const [first, ...others] = row.hypotheses;
      return { ...row, hypotheses: [{ ...first!, ...change(first!) }, ...others] };
    });

  it.each(['apogeeM', 'groundRangeM', 'flightTimeS', 'burnoutSpeedMps', 'azimuthDeg'] as const)(
    'fails by its name: a launch whose %s has moved by more than a tenth of its sigma',
    (key) => {
      const movedBy = (sigmas: number): readonly string[] =>
        hypothesisWith((first) => ({ [key]: [first[key][0] + sigmas * first[key][1], first[key][1]] }));
      expect(movedBy(0.15)).toEqual([
        expect.stringContaining(`${SAMPLE}, rounds 1, 2, 3, 4, 5, 6, ballistic, `),
      ]);
      // Half of what it may.
      expect(movedBy(0.05)).toEqual([]);
    },
  );

  it('fails by its name: a residual that has moved, a verdict that has changed', () => {
    const residuals = hypothesisWith((first) => ({ residuals: first.residuals.map((value) => value + 0.5) }));
    expect(residuals.length).toBeGreaterThan(2);
    expect(residuals[0]).toMatch(
      /ballistic, range .* \(Japan MOD\): residual was .* sigmas \(may move 0\.1\)$/,
    );
    const verdict = hypothesisWith(() => ({ verdict: 'strained' }));
    expect(verdict).toEqual([expect.stringMatching(/ballistic: was strained, is consistent$/)]);
  });

  it('fails where claims are other ones, and where a hypothesis is new', () => {
    expect(spoiled((row) => ({ ...row, claims: row.claims.slice(1) }))).toEqual([
      expect.stringContaining('other claims'),
    ]);
    expect(spoiled((row) => ({ ...row, hypotheses: row.hypotheses.slice(0, 2) }))).toEqual([
      expect.stringContaining('glide: is fitted now'),
    ]);
  });

  it('fails where a row is new, and where one is gone', () => {
    expect(failuresWith({ kept: toKeepOf(() => false) })).toEqual([expect.stringContaining(': is new')]);
    const gone = 'dprk-2022-11-18-hwasong-17-success';
    const failures = failuresWith({ kept: toKeepOf((launch) => launch === SAMPLE || launch === gone) });
    expect(failures).toEqual([`${gone}, round 1: had figures, and has none now`]);
  });

  it('shows the accepted digits where nothing has moved, and the new ones where something has', () => {
    const kept = toKeepOf((launch) => launch === SAMPLE);
    const launches = kept.launches.map((row) => ({ ...row, summary: 'As it was accepted.' }));
    const shownWith = (changed: readonly KeptLaunch[]): string =>
      runValidation({ ...FEW, references: { ...FEW.references, kept: { ...kept, launches: [...changed] } } })
        .report.launches[0]!.shown.summary;
    expect(shownWith(launches)).toBe('As it was accepted.');
    expect(shownWith(launches.map((row) => ({ ...row, best: 'glide' as const })))).toMatch(/^A ballistic/);
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
