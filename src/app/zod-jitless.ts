import { config } from 'zod';

// Must run before any schema is made: zod otherwise probes `new Function`, which the page's policy forbids.
config({ jitless: true });
