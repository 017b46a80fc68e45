import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../src/app/i18n/messages/en.json' with { type: 'json' };
import ja from '../../../src/app/i18n/messages/ja.json' with { type: 'json' };
import ko from '../../../src/app/i18n/messages/ko.json' with { type: 'json' };
import { type SourceScan, scanSource } from './source-scan.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Text that is the same in every language: names of products and data, units. */
const UNTRANSLATED = ['CesiumJS · Natural Earth'];

interface Messages {
  readonly [name: string]: string | Messages;
}

/** Every message by its path, the ending of its plural form left on. */
const flat = (messages: Messages, path = ''): Map<string, string> =>
  new Map(
    Object.entries(messages).flatMap(([name, value]) =>
      typeof value === 'string' ? [[path + name, value] as const] : [...flat(value, `${path}${name}.`)],
    ),
  );

const keyOf = (path: string): string => path.replace(/_(?:zero|one|two|few|many|other)$/, '');

const keysOf = (messages: Messages): string[] => [...new Set([...flat(messages).keys()].map(keyOf))].sort();

const holesOf = (messages: Messages): Map<string, string> => {
  const holes = new Map<string, Set<string>>();
  for (const [path, text] of flat(messages)) {
    const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');
    holes.set(keyOf(path), new Set([...(holes.get(keyOf(path)) ?? []), ...named]));
  }
  return new Map([...holes].map(([key, names]) => [key, [...names].sort().join()]));
};

/** What is wrong with a translation beside the English messages. */
const translationFaults = (
  translated: Messages,
  plurals: readonly string[],
  original: Messages = en,
): string[] => {
  const [own, wanted] = [keysOf(translated), keysOf(original)];
  const [ownHoles, wantedHoles] = [holesOf(translated), holesOf(original)];
  const paths = [...flat(translated)];
  const isPlural = new Set([...flat(original).keys()].filter((path) => path !== keyOf(path)).map(keyOf));
  return [
    ...wanted.filter((key) => !own.includes(key)).map((key) => `${key} is missing`),
    ...own.filter((key) => !wanted.includes(key)).map((key) => `${key} is not in English`),
    ...paths.filter(([, text]) => text === '').map(([path]) => `${path} is empty`),
    ...[...ownHoles]
      .filter(([key, names]) => wantedHoles.has(key) && wantedHoles.get(key) !== names)
      .map(([key, names]) => `${key} has the holes ${names}`),
    ...own
      .filter(
        (key) => isPlural.has(key) && !plurals.every((form) => paths.some(([path]) => path === key + form)),
      )
      .map((key) => `${key} lacks a plural form`),
  ];
};

/** What is wrong with the use of messages in source files. */
const useFaults = (scans: ReadonlyMap<string, SourceScan>, keys: readonly string[]): string[] => {
  const used = [...scans.values()].flatMap(({ texts }) => texts);
  return [
    ...[...scans].flatMap(([file, { asked, early, shown }]) => [
      ...asked
        .filter(({ pattern }) => !keys.some((key) => pattern.test(key)))
        .map(({ said }) => `${file} asks for ${said}`),
      ...early.map((call) => `${file} computes ${call} when it loads`),
      ...shown.filter((words) => !UNTRANSLATED.includes(words)).map((words) => `${file} shows "${words}"`),
    ]),
    ...keys.filter((key) => !used.some((pattern) => pattern.test(key))).map((key) => `${key} is unused`),
  ];
};

describe('messages', () => {
  it('are the same in Korean and Japanese, with their own plural forms', () => {
    expect(translationFaults(en, ['_one', '_other'])).toEqual([]);
    expect(translationFaults(ko, ['_other'])).toEqual([]);
    expect(translationFaults(ja, ['_other'])).toEqual([]);
  });

  it('are those that the page asks for, when it shows them', () => {
    const files = globSync('src/app/**/*.{ts,tsx}', { cwd: ROOT });
    const scans = new Map(
      files.map((file) => [file, scanSource(file, readFileSync(join(ROOT, file), 'utf8'))]),
    );
    expect(scans.size).toBeGreaterThan(100);
    expect(useFaults(scans, keysOf(en))).toEqual([]);
  });
});

describe('the checks of messages', () => {
  it('find a planted fault of each kind in a translation', () => {
    const original = {
      list: { count_one: '{{count}} record', count_other: '{{count}} records', clear: 'Clear' },
    };
    const faults = (translated: Messages) => translationFaults(translated, ['_other'], original);
    expect(faults({ list: { count_other: '{{count}}', clear: 'x' } })).toEqual([]);
    expect(faults({ list: { count_other: '{{count}}' } })).toEqual(['list.clear is missing']);
    expect(faults({ list: { count_other: '{{count}}', clear: '' } })).toEqual(['list.clear is empty']);
    expect(faults({ list: { count_other: '{{number}}', clear: 'x' } })).toEqual([
      'list.count has the holes number',
    ]);
    expect(faults({ list: { count_one: '{{count}}', clear: 'x' } })).toEqual([
      'list.count lacks a plural form',
    ]);
    expect(faults({ list: { count_other: '{{count}}', clear: 'x', more: 'x' } })).toEqual([
      'list.more is not in English',
    ]);
  });

  it('find a planted fault of each kind in a source file', () => {
    const keys = ['tabs.claims', 'tabs.table', 'close'];
    const faults = (source: string) =>
      useFaults(new Map([['a.tsx', scanSource('a.tsx', source)]]), keys).filter((fault) =>
        fault.startsWith('a.tsx'),
      );
    expect(faults(`const A = () => <p title={t("close")}>{t(\`tabs.\${tab}\`)} 12 · {name}</p>;`)).toEqual(
      [],
    );
    expect(faults('const f = () => t("tabs.claim");')).toEqual(['a.tsx asks for "tabs.claim"']);
    expect(faults(`const f = () => t(\`tab.\${tab}\`);`)).toEqual([`a.tsx asks for \`tab.\${tab}\``]);
    expect(faults('const LABELS = [t("close")];')).toEqual(['a.tsx computes t("close") when it loads']);
    expect(faults('const A = () => <p>Close it</p>;')).toEqual(['a.tsx shows "Close it"']);
    expect(faults('const A = () => <p>{is && (a === "b" ? "닫기" : null)}</p>;')).toEqual([
      'a.tsx shows "닫기"',
    ]);
    expect(faults('const A = () => <button aria-label="Close" className="b" />;')).toEqual([
      'a.tsx shows "Close"',
    ]);
  });

  it('find a message that nothing uses', () => {
    const scans = new Map([['a.ts', scanSource('a.ts', `const f = () => t(\`tabs.\${tab}\`);`)]]);
    expect(useFaults(scans, ['tabs.claims', 'close'])).toEqual(['close is unused']);
  });
});
