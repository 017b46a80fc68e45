import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFlightDocument } from '../../src/engine/flight/index.ts';

const root = new URL('../../', import.meta.url);
const documents = ['README.md', 'CHANGELOG.md', 'CONTEXT.md', 'docs/house.md'];

describe('what newcomers read', () => {
  it.each(documents)('%s: every relative link and picture is there', (name) => {
    const text = readFileSync(new URL(name, root), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target]) => target!);
    const missing = targets
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(new URL(target, new URL(name, root))));
    expect(missing).toEqual([]);
  });

  it("README's flight document flies", () => {
    const text = readFileSync(new URL('README.md', root), 'utf8');
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    expect(parseFlightDocument(JSON.parse(json)).ok).toBe(true);
  });

  it("README's scripts are scripts of the package", () => {
    const text = readFileSync(new URL('README.md', root), 'utf8');
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, script]) => script!);
    expect(named.length).toBeGreaterThan(2);
    for (const script of named) expect(Object.keys(scripts)).toContain(script);
  });
});
