import { createServer, type Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { SECURITY_HEADERS } from './security-headers.ts';
import { answerFromFolder, answerPlain } from './static-files.ts';

/** A running server. */
export interface PageServer {
  /** Where the page is, such as `http://127.0.0.1:8642/`. */
  readonly url: string;
  /** Stops listening and drops the open connections. */
  close(): Promise<void>;
}

/** Where to listen and what to show. */
export interface PageServerOptions {
  /** The folder of the built page. */
  readonly root: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

// What Node answers on its own, before any handler of ours, would lack the headers.
const RAW_BAD_REQUEST = [
  'HTTP/1.1 400 Bad Request',
  ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  'connection: close',
  'content-type: text/plain; charset=utf-8',
  '',
  '400: this is no request that the server understands\n',
].join('\r\n');

const createPageServer = (root: string): Server => {
  // A request without a Host header is answered by Node itself unless told otherwise.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    answerFromFolder(root, request, response).catch(() => {
      // The reader went away, or the file did while it was sent: the answer cannot be mended, only cut short.
      if (response.headersSent) response.destroy();
      else answerPlain(response, 500, '500: the file could not be read');
    });
  });
  server.on('checkExpectation', (_request, response) => {
    answerPlain(response, 417, '417: no expectation is met here');
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(RAW_BAD_REQUEST);
    else socket.destroy();
  });
  return server;
};

/**
 * Serves the built page with the security headers on every answer, errors too.
 *
 * Rejects with the error of the system when it cannot listen (`EADDRINUSE`, `EACCES`, `ENOTFOUND`, ...).
 */
export const startPageServer = ({ root, host, port }: PageServerOptions): Promise<PageServer> =>
  new Promise((started, failed) => {
    const server = createPageServer(root);
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      const address = server.address();
      const boundPort = typeof address === 'object' && address !== null ? address.port : port;
      started({
        url: `http://${isIPv6(host) ? `[${host}]` : host}:${boundPort}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
