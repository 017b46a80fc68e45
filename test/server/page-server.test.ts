import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PageServer, SECURITY_HEADERS, startPageServer } from '../../src/server/index.ts';

let folder = '';
let server: PageServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'arcwatch-server-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for the web');
  writeFileSync(join(folder, 'site-secret.txt'), 'nor this');
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Globe</title>');
  writeFileSync(join(site, '.hidden'), 'hidden');
  for (const name of [
    'module.wasm',
    'a.json',
    'a b.svg',
    'assets/index-B3kd81_x.js',
    'assets/main.css',
    'f.woff2',
  ]) {
    writeFileSync(join(site, name), '{}');
  }
  server = await startPageServer({ root: site, host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Asks for a path exactly as written: `fetch` would tidy `..` away before it is sent. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((answered, failed) => {
    const sent = request(server.url, { path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', failed);
    sent.end();
  });

const WANTED = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

/** Sends bytes that no HTTP client would, and gives the raw answer. */
const askRaw = (text: string): Promise<string> =>
  new Promise((answered, failed) => {
    const { port } = new URL(server.url);
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part;
    });
    socket.on('end', () => answered(answer));
    socket.on('error', failed);
  });

describe('the page server', () => {
  it.each([
    ['/', 'GET', 200],
    ['/', 'HEAD', 200],
    ['/?launch=x#y', 'GET', 200],
    ['/missing', 'GET', 404],
    ['/assets', 'GET', 404],
    ['/assets/', 'GET', 404],
    ['/%', 'GET', 404],
    ['/%00', 'GET', 404],
    ['/', 'POST', 405],
    ['/missing', 'DELETE', 405],
    ['/', 'OPTIONS', 405],
  ])('sets the security headers on %s by %s', async (path, method, status) => {
    const answer = await ask(path, method);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(WANTED);
  });

  it('sets them where Node would answer on its own', async () => {
    for (const text of [
      'nonsense\r\n\r\n',
      'GET / HTTP/1.1\r\nconnection: close\r\n\r\n',
      'GET / HTTP/1.1\r\nhost: a\r\nexpect: cake\r\nconnection: close\r\n\r\n',
    ]) {
      const answer = await askRaw(text);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(answer).toContain(`${name}: ${value}\r\n`);
    }
  });

  it('sets them on 304, by the tag it gave', async () => {
    const first = await ask('/a.json');
    const again = await ask('/a.json', 'GET', { 'if-none-match': String(first.headers.etag) });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(again.headers).toMatchObject(WANTED);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/../site-secret.txt',
    '/.hidden',
    '//secret.txt',
    'http://127.0.0.1/../secret.txt',
  ])('does not leave its folder for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toMatch(/not for the web|nor this|hidden/);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/module.wasm', 'application/wasm'],
    ['/a.json', 'application/json; charset=utf-8'],
    ['/a%20b.svg', 'image/svg+xml'],
    ['/assets/index-B3kd81_x.js', 'text/javascript; charset=utf-8'],
    ['/assets/main.css', 'text/css; charset=utf-8'],
    ['/f.woff2', 'font/woff2'],
  ])('names the media type of %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('lets only names made from the content be kept for good', async () => {
    expect((await ask('/assets/index-B3kd81_x.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/assets/main.css')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it('answers HEAD with the length and without the body', async () => {
    const answer = await ask('/', 'HEAD');
    expect([answer.headers['content-length'], answer.body]).toEqual(['35', '']);
  });

  it('says so when its port is taken', async () => {
    const { port } = new URL(server.url);
    await expect(
      startPageServer({ root: folder, host: '127.0.0.1', port: Number(port) }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
