export type { PageServer } from './page-server.ts';
export { startPageServer } from './page-server.ts';
export { SECURITY_HEADERS } from './security-headers.ts';
