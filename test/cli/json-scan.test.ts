import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../src/cli/json-scan.ts';

const only = (text: string) => {
  const problems = scanJson(text);
  expect(problems).toHaveLength(1);
  return problems[0] ?? { path: '', message: '', remedy: '' };
};

describe('scanJson', () => {
  it('finds nothing wrong with what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        expect(scanJson(JSON.stringify(value, null, space))).toEqual([]);
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0.5',
      '.',
      'e3',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (chosen) => {
        const text = chosen.join('');
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        const syntax = scanJson(text).filter(({ message }) => message.startsWith('not JSON'));
        expect(syntax.length === 0, text).toBe(parses);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a": 1,}', 'line 1, column 9'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
    ['[1, 2', 'line 1, column 6'],
    ['{} {}', 'line 1, column 4'],
    ['{"a": "x\ny"}', 'line 1, column 9'],
    ["{'a': 1}", 'line 1, column 2'],
    ['', 'line 1, column 1'],
  ])('says where %j stops being JSON', (text, place) => {
    const { path, message } = only(text);
    expect(path).toBe('$');
    expect(message).toContain(place);
  });

  it.each(['NaN', '-Infinity', 'Infinity', 'nan'])('gives %s the path of its value', (word) => {
    const { path, message } = only(`{"vehicle": {"stages": [{"burnTimeS": ${word}}]}}`);
    expect(path).toBe('vehicle.stages[0].burnTimeS');
    expect(message).toContain(`${word} is not a finite number`);
  });

  it('refuses a number that a double cannot hold', () => {
    expect(only('{"massKg": 1e999}')).toMatchObject({ path: 'massKg' });
  });

  it('refuses a key given twice, by its path', () => {
    expect(only('{"start": {"latDeg": 1, "latDeg": 2}}')).toMatchObject({ path: 'start.latDeg' });
    expect(scanJson('[{"a": 1}, {"a": 2}]')).toEqual([]);
  });

  it('refuses endless nesting without running out of stack', () => {
    expect(only('['.repeat(1_000_000)).message).toContain('64 levels');
  });
});

it('looks no further after a hundred problems: a long list of NaN is answered at once', () => {
  expect(scanJson(`[${'NaN,'.repeat(100_000)}1]`)).toHaveLength(100);
});
