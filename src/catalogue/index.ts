export type { Claim, EngineTest, Issuer, Launch, Quantity, Round, Site, Source } from './schema.ts';
