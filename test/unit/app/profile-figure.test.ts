import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../src/app/charts/profile.ts';
import { type FigureContent, profileFigure, wrapped } from '../../../src/app/charts/profile-figure.ts';
import { type ProfileData, plotOf } from '../../../src/app/charts/profile-plot.ts';
import { ghostProfile, markedClaims, marksOf } from '../../../src/app/panels/profile-marks.ts';
import { sampleSummary } from './sample-ensemble.ts';
import { claimResult, figure, fittedHypothesis, straightTrajectory } from './sample-flights.ts';

const TRAJECTORY = straightTrajectory(240);
const FITTED = fittedHypothesis({
  claims: [
    claimResult(figure('apogee', 50), { index: 0 }),
    claimResult(figure('range', 350), { index: 1, sigma: 7000 }),
    claimResult(figure('range', 300, { issuer: 'rok-jcs', qualifier: 'over' }), {
      index: 2,
      usage: 'left-out',
    }),
    claimResult(figure('range', 350, { issuer: 'cns-nti', composite: true }), {
      index: 3,
      usage: 'compared',
    }),
    claimResult({ ...figure('range', 5), quantity: 'flightTime', unit: 'min' }, { index: 4, reported: 300 }),
    claimResult(figure('azimuth', 90), { index: 5 }),
  ],
});
const GHOST = {
  lostS: 200,
  lostHeightM: 25_000,
  groundRangeM: 330_000,
  flightTimeS: 230,
  rangeDifferenceM: -16_000,
  timeDifferenceS: -10,
  path: [
    [39, 129, 25_000],
    [39, 129.8, 0],
  ],
} as const;

const marked = markedClaims(FITTED, new Map(), new Map());

const DATA: ProfileData = {
  across: 'groundRangeKm',
  points: profileOf(TRAJECTORY),
  bands: sampleSummary().profile,
  marks: marksOf(marked, 'range'),
  ghost: ghostProfile(GHOST, TRAJECTORY),
};

const CONTENT: FigureContent = {
  title: 'A < B & "C"',
  data: DATA,
  heightLabel: 'height, km',
  acrossLabel: 'ground range, km',
  notes: ['Shown: ballistic, consistent.\u0007 한국어'],
  lists: [
    { heading: 'Claims', lines: ['1  Apogee about 50 km, Japan MOD [3]'] },
    { heading: 'Sources', lines: ['[3] A source, https://example.org/?a=1&b=2'] },
  ],
  foot: ['Arcwatch; model 2; data 2026-11-01', `https://example.org/#${'x'.repeat(400)}`],
};

const FRAME = { left: 40, right: 340, top: 10, bottom: 160 };

const figures = (path: string): number[] => path.match(/-?[\d.]+/g)?.map(Number) ?? [];

describe('markedClaims', () => {
  it('numbers the claims that a profile draws; rows that a data set composed are none', () => {
    expect(marked.map(({ number, quantity, isFitted }) => [number, quantity, isFitted])).toEqual([
      [1, 'apogee', true],
      [2, 'range', true],
      [3, 'range', false],
      [4, 'flightTime', true],
    ]);
    expect(marked[2]?.text).toMatch(/not fitted/);
  });

  it('gives each drawing the claims of its axes, in their units', () => {
    expect(marksOf(marked, 'range')).toMatchObject([
      { number: 1, along: 'height', value: 50, low: 48.5, high: 51.5 },
      { number: 2, along: 'across', value: 350, low: 343, high: 357 },
      { number: 3, along: 'across', value: 300 },
    ]);
    expect(marksOf(marked, 'flightTime')).toMatchObject([
      { number: 1 },
      { number: 4, value: 300, low: -1200 },
    ]);
  });
});

describe('plotOf', () => {
  it('keeps arc, band, ghost and claims within the frame', () => {
    const plot = plotOf(DATA, FRAME);
    for (const drawn of [plot.arc, plot.band, plot.middle, plot.ghost]) {
      const numbers = figures(drawn);
      expect(numbers.length).toBeGreaterThan(3);
      for (const [index, value] of numbers.entries()) {
        const [low, high] = index % 2 === 0 ? [FRAME.left, FRAME.right] : [FRAME.top, FRAME.bottom];
        expect(value).toBeGreaterThanOrEqual(low - 0.1);
        expect(value).toBeLessThanOrEqual(high + 0.1);
      }
    }
    expect(new Set(plot.marks.map(({ label }) => label.join())).size).toBe(plot.marks.length);
  });

  it('is wide in height at the top and in range at the splash', () => {
    const { band, middle, x, y } = plotOf(DATA, FRAME);
    const outline = figures(band);
    const [, , topX = 0, topY = 0, endX = 0] = figures(middle);
    expect(Math.abs(outline[3]! - topY)).toBeCloseTo(Math.abs(y.place(53) - y.place(50)), 0);
    expect(Math.abs(outline[2]! - topX)).toBeLessThan(0.2);
    expect(outline[4]! - endX).toBeGreaterThan((x.place(358) - x.place(346)) / 3);
  });

  it('has neither band nor ghost where there is none', () => {
    const plot = plotOf({ ...DATA, bands: [], ghost: [] }, FRAME);
    expect([plot.band, plot.middle, plot.ghost]).toEqual(['', '', '']);
  });
});

/** A drawing is JSX too, but for what only XML forbids; that is tried apart. */
const syntaxFaults = (svg: string): readonly string[] => {
  const { diagnostics = [] } = ts.transpileModule(`export const a = ${svg};`, {
    fileName: 'a.tsx',
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve },
  });
  return diagnostics.map(({ messageText }) => String(messageText));
};

describe('profileFigure', () => {
  const { svg, height } = profileFigure(CONTENT);

  it('is well-formed, and holds no control characters, bare ampersands or numbers that are none', () => {
    expect(syntaxFaults(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;');
  });

  it('stands by itself: white ground, styles in place, fonts that every reader has', () => {
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).not.toMatch(/class=|style=|url\(|<image/);
    expect(svg.match(/font-family="[^"]*"/g)).toEqual(['font-family="sans-serif"']);
  });

  it('says what was claimed, by whom, and with which model, data and link', () => {
    for (const said of [
      '1  Apogee about 50 km, Japan MOD [3]',
      '[3] A source',
      'model 2',
      'data 2026-11-01',
      '한국어',
    ])
      expect(svg).toContain(said);
    expect(svg.match(/>x+</g)?.join('').match(/x/g)?.length ?? 0).toBeGreaterThan(200);
  });

  it('is as high as its words need', () => {
    const lowest = Math.max(...[...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(height).toBeGreaterThan(lowest);
    expect(height).toBeLessThan(lowest + 40);
    const more = { ...CONTENT, notes: [...CONTENT.notes, 'One more.'] };
    expect(profileFigure(more).height).toBeGreaterThan(height);
  });
});

describe('wrapped', () => {
  it('breaks at spaces, and within a word that is longer than a line', () => {
    expect(wrapped('aaaa bbbb cccc', 75)).toEqual(['aaaa bbbb', 'cccc']);
    expect(wrapped('x'.repeat(30), 70).every((line) => line.length <= 11)).toBe(true);
    expect(wrapped('x'.repeat(30), 70).join('')).toBe('x'.repeat(30));
    expect(wrapped('가나다라마바사', 40)).toEqual(['가나다', '라마바', '사']);
    expect(wrapped('', 70)).toEqual([]);
  });
});
