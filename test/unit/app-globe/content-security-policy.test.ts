import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../src/server/security-headers.ts';

const engineSource = (path: string): string =>
  readFileSync(new URL(`../../../node_modules/@cesium/engine/Source/${path}`, import.meta.url), 'utf8');

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const directive = (name: string): string | undefined =>
  CONTENT_SECURITY_POLICY.split('; ').find((text) => text.startsWith(`${name} `));

test('the style element of the installed Cesium is the one the policy allows', () => {
  const source = engineSource('Scene/CreditDisplay.js');
  const template = /const style = \/\*css\*\/ `([^`]*)`/.exec(source)?.[1] ?? '';
  const style = template.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = new RegExp(`const ${name} = "?([^";]+)"?;`).exec(source)?.[1];
    if (!value) throw new Error(`CreditDisplay.js has no constant ${name}`);
    return value;
  });
  expect(style).toContain('.cesium-credit-lightbox-overlay');
  expect(directive('style-src')).toBe(`style-src 'self' ${digest(style)}`);
});

test('the style attribute of the installed Cesium is the one the policy allows', () => {
  const source = engineSource('Core/FeatureDetection.js');
  // The text is written as one string literal after another.
  const literals = /setAttribute\(\s*"style",([^)]+)\)/.exec(source)?.[1] ?? '';
  const style = [...literals.matchAll(/"([^"]*)"/g)].map(([, text]) => text).join('');
  expect(style).toContain('image-rendering');
  expect(directive('style-src-attr')).toBe(`style-src-attr 'unsafe-hashes' ${digest(style)}`);
});

test('the policy names no outside origin and allows no evaluated or inline script', () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|'unsafe-eval'|'unsafe-inline'/);
  expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(
    `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  );
});
