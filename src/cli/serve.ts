import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startPageServer } from '../server/index.ts';
import { writeResult } from './output.ts';
import { pageFolder } from './package.ts';
import { wrongInput } from './wrong-input.ts';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** What the system said about listening, in words; other errors are defects and go on. */
const cannotListen = (error: unknown, host: string, port: number): unknown => {
  switch (codeOf(error)) {
    case 'EADDRINUSE': {
      const other = port < 65_535 ? port + 1 : port - 1;
      return wrongInput(
        '--port',
        `port ${port} is already in use`,
        `stop the other program or choose another with --port ${other}`,
      );
    }
    case 'EACCES':
      return wrongInput(
        '--port',
        `port ${port} is not open to this user`,
        'choose one from 1024 to 65535, such as --port 8642',
      );
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EAI_AGAIN':
    case 'EINVAL':
    case 'ENOTFOUND':
      return wrongInput(
        '--host',
        `"${host}" is no address of this machine`,
        'give one of its own, such as 127.0.0.1, or 0.0.0.0 for all of them',
      );
    default:
      return error;
  }
};

/** Settles at the first request to stop. */
const stopRequested = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });

/** `arcwatch serve`: shows the built page until it is told to stop. */
export const serve = async ({ host, port }: { host: string; port: number }): Promise<void> => {
  if (!existsSync(join(pageFolder, 'index.html'))) {
    throw wrongInput(
      'dist/page',
      'the page is not built',
      'build it with npm run build:page, or run npm start',
    );
  }
  const stopped = stopRequested();
  const server = await startPageServer({ root: pageFolder, host, port }).catch((error: unknown) => {
    throw cannotListen(error, host, port);
  });
  await writeResult(`Arcwatch is ready at ${server.url}\n`);
  await stopped;
  await server.close();
};
