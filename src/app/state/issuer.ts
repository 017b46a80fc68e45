import { defaultIssuer, type Launch, timingIssuers } from '../../catalogue/index.ts';

/** Whose word is asked for where a launch has no issuer that counts or times its rounds. */
const NOBODY_COUNTS = 'japan-mod';

/** Whether any issuer counts or times the rounds of this launch. */
export const isCounted = (launch: Launch): boolean => timingIssuers(launch).length > 0;

/** The issuer whose rounds fly: the wanted one where it counts or times this launch, else the launch's default. */
export const issuerFor = (launch: Launch, wanted: string | null): string =>
  wanted !== null && timingIssuers(launch).includes(wanted)
    ? wanted
    : (defaultIssuer(launch) ?? NOBODY_COUNTS);
