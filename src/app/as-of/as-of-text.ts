import type { AsOf } from '../../catalogue/index.ts';
import { kstClock } from '../../engine/time/index.ts';
import { t } from '../i18n/index.ts';
import { formatDate } from '../i18n/quantities.ts';

/** The moments that are a click away. */
export const AS_OF_CHOICES: readonly AsOf[] = [
  { kind: 'now' },
  { kind: 'after', delayS: 600 },
  { kind: 'after', delayS: 3600 },
  { kind: 'after', delayS: 86_400 },
];

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
] as const;

/** A delay in the largest unit that it is a whole number of, else in minutes. */
const delayText = (delayS: number): string => {
  const [unit, lengthS] = UNITS.find(([, each]) => delayS > 0 && delayS % each === 0) ?? ['min', 60];
  return t(`asOf.after.${unit}`, { count: Number((delayS / lengthS).toFixed(1)) });
};

/** A moment of knowledge in words: "now", "1 h after launch", "18 Mar 2024 08:30 KST". */
export const asOfText = (asOf: AsOf): string => {
  if (asOf.kind === 'now') return t('asOf.now');
  if (asOf.kind === 'after') return delayText(asOf.delayS);
  const { date, time } = kstClock(asOf.utc);
  return `${formatDate(date)} ${time.slice(0, 5)} KST`;
};
