import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from './security-headers.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.glb': 'model/gltf-binary',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ktx2': 'image/ktx2',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Names that the build makes from the content (`index-B3kd81_x.js`): what they hold never changes. */
const HASHED_NAME = /^\/assets\/.*-[\w-]{8}\.\w+$/;

/** Answers with one line of plain text. */
export const answerPlain = (
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const body = `${text}\n`;
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};

/**
 * The path inside the site that a request names, `null` when it names none.
 *
 * Decoded once, then judged piece by piece: `..`, hidden names, backslashes and NUL have no place in a site, so no
 * spelling of them (`..%2f`, `%5c`) can leave its folder.
 */
const sitePath = (url: string): string | null => {
  const [encoded = ''] = url.split(/[?#]/, 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\\\0]/.test(decoded)) return null;
  if (decoded.split('/').some((piece) => piece.startsWith('.'))) return null;
  return decoded === '/' ? '/index.html' : decoded;
};

const fileStats = async (file: string): Promise<{ size: number; mtime: Date } | null> => {
  try {
    const stats = await stat(file);
    return stats.isFile() ? stats : null;
  } catch {
    return null;
  }
};

/**
 * Answers a request with a file of the folder `root`, or with a plain 404 or 405. Every answer carries the security
 * headers.
 *
 * Nothing is compressed: the server listens on the loopback by default, where bytes cost nothing and compressing
 * delays the first frame.
 */
export const answerFromFolder = async (
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answerPlain(response, 405, `405: ${request.method ?? ''} is not served here, only GET and HEAD`, {
      allow: 'GET, HEAD',
    });
    return;
  }
  const path = sitePath(request.url ?? '');
  const file = path === null ? null : join(root, path);
  const stats = file === null ? null : await fileStats(file);
  if (path === null || file === null || stats === null) {
    answerPlain(response, 404, '404: there is no such page; the globe is at /');
    return;
  }
  const tag = `"${stats.size.toString(36)}-${stats.mtime.getTime().toString(36)}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'cache-control': HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
    'last-modified': stats.mtime.toUTCString(),
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': stats.size,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(file), response);
};
