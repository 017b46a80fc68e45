import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatCsv } from '../../src/catalogue/index.ts';
import { formatJson, formatTable } from '../../src/cli/output.ts';
import { problemLines } from '../../src/cli/wrong-input.ts';

it('formatJson writes what it was given', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('formatJson keeps a row of numbers on one line and leaves out what is undefined', () => {
  expect(
    formatJson({
      rows: [
        [1, null],
        [2, 3],
      ],
      gone: undefined,
    }),
  ).toBe('{\n  "rows": [\n    [1, null],\n    [2, 3]\n  ]\n}');
});

it('formatCsv quotes what would break a field', () => {
  expect(
    formatCsv(
      ['a', 'b'],
      [
        ['one, two', 'say "so"'],
        ['line\nbreak', null],
        [' space', 1.5],
      ],
    ),
  ).toBe('a,b\n"one, two","say ""so"""\n"line\nbreak",\n" space",1.5\n');
});

it('formatTable lines up columns, Hangul taking two each', () => {
  expect(
    formatTable(
      ['a', 'b'],
      [
        ['평양', 'x'],
        ['long one', 'y'],
      ],
    ),
  ).toBe('a         b\n평양      x\nlong one  y\n');
});

it('problemLines keeps one harmless line a problem and counts those beyond a hundred', () => {
  const problem = { path: '$', message: 'a\nb\u001b[31m', remedy: 'mend' };
  expect(problemLines([problem])).toBe('$: a\\u000ab\\u001b[31m; mend\n');
  const lines = problemLines(Array.from({ length: 250 }, () => problem))
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(101);
  expect(lines.at(-1)).toContain('150 more problems');
});
