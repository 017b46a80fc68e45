export type { Instant } from './instant.ts';
export {
  addSeconds,
  formatElapsed,
  formatUtc,
  instant,
  instantFromUnixMs,
  kstClock,
  parseInstant,
  secondsBetween,
  utcClock,
} from './instant.ts';
