import { parseInstant } from '../../engine/time/index.ts';
import { describeValue, type Problem, problemOf } from '../../engine/units/index.ts';
import type { Claim, Quantity } from './schema.ts';

interface FigureRule {
  readonly min: number;
  /** Greatest figure in each unit that the quantity is printed in. */
  readonly units: Readonly<Record<string, number>>;
  readonly whole?: true;
}

/**
 * Bounds that only a slip of the pen exceeds: range to half the Earth's girth, apogee to a tenth of the way to the
 * Moon, flight time to a day, speed to what leaves the Earth.
 */
const FIGURES: Partial<Record<Quantity, FigureRule>> = {
  range: { min: 0, units: { km: 20_040 } },
  apogee: { min: 0, units: { km: 40_000 } },
  flightTime: { min: 0, units: { min: 1440, s: 86_400 } },
  azimuth: { min: 0, units: { deg: 360 } },
  peakSpeed: { min: 0, units: { Mach: 40, 'km/s': 12, 'm/s': 12_000 } },
  count: { min: 1, units: { missiles: 200 }, whole: true },
};

const MS_PER_HOUR = 3_600_000;
const KST_OFFSET_HOURS = 9;
/** A salvo may straddle midnight; a slipped calendar day must not pass. */
const DAY_SLACK_HOURS = 2;

/** What the rules look at; the claims of a launch report have no more. */
type RuledClaim = Pick<Claim, 'quantity' | 'value' | 'unit'>;

const figureProblems = (claim: RuledClaim, rule: FigureRule, path: string): Problem[] => {
  const units = Object.keys(rule.units).join(' or ');
  const figures = typeof claim.value === 'number' ? [claim.value] : claim.value;
  if (!Array.isArray(figures)) {
    const remedy = `give a number or [low, high] in ${units}`;
    return [
      problemOf(
        `${path}.value`,
        `${describeValue(claim.value)} is not a figure of ${claim.quantity}`,
        remedy,
      ),
    ];
  }
  const problems: Problem[] = [];
  const max = Object.hasOwn(rule.units, claim.unit ?? '') ? rule.units[claim.unit ?? ''] : undefined;
  if (max === undefined) {
    const remedy = `write the figure in ${units}`;
    problems.push(
      problemOf(`${path}.unit`, `${describeValue(claim.unit)} is no unit of ${claim.quantity}`, remedy),
    );
  }
  const unit = claim.unit ?? '';
  for (const figure of figures) {
    if (figure < rule.min || figure > (max ?? Number.POSITIVE_INFINITY)) {
      const message = `${figure} ${unit} is outside ${rule.min} to ${max ?? 'any'} ${unit}`;
      problems.push(problemOf(`${path}.value`, message, 'check the figure and its unit'));
    } else if (rule.whole && !Number.isInteger(figure)) {
      problems.push(
        problemOf(`${path}.value`, `${figure} ${unit} is not a whole number`, 'count whole missiles'),
      );
    }
  }
  const [low, high] = figures;
  if (low !== undefined && high !== undefined && low > high) {
    problems.push(
      problemOf(
        `${path}.value`,
        `the interval ${low} to ${high} ${unit} runs backwards`,
        'put the lower figure first',
      ),
    );
  }
  return problems;
};

const timeProblems = (claim: RuledClaim, dateKst: string | null, path: string): Problem[] => {
  if (typeof claim.value !== 'string') {
    return [
      problemOf(
        `${path}.value`,
        `${describeValue(claim.value)} is not a time`,
        'write a UTC time like "2024-03-17T22:44Z"',
      ),
    ];
  }
  const moment = parseInstant(claim.value, `${path}.value`);
  if (typeof moment !== 'number') return [moment];
  if (dateKst === null) return [];
  // Of a record that is dated to the month or the year, any time within it is right.
  if (dateKst.length < 10)
    return claim.value.startsWith(dateKst.slice(0, 4))
      ? []
      : [problemOf(`${path}.value`, `${claim.value} is not within ${dateKst}`, 'check the date')];
  const dayStartMs = Date.parse(`${dateKst}T00:00:00Z`) - KST_OFFSET_HOURS * MS_PER_HOUR;
  const hoursIntoDay = (moment - dayStartMs) / MS_PER_HOUR;
  if (hoursIntoDay >= -DAY_SLACK_HOURS && hoursIntoDay <= 24 + DAY_SLACK_HOURS) return [];
  const message = `${claim.value} is ${hoursIntoDay.toFixed(1)} h after the start of ${dateKst} in Korea (bound: -${DAY_SLACK_HOURS} to ${24 + DAY_SLACK_HOURS} h)`;
  return [problemOf(`${path}.value`, message, 'check the date and whether the time is UTC (KST less 9 h)')];
};

/** What is said of Japan's exclusive economic zone; the source's own words are the claim's `wording`. */
export const EEZ_VALUES = ['inside', 'partly inside', 'outside'] as const;

const wordsProblems = (claim: RuledClaim, path: string): Problem[] => {
  const problems: Problem[] = [];
  if (claim.quantity === 'eez' && !EEZ_VALUES.some((value) => value === claim.value)) {
    const message = `${describeValue(claim.value)} does not say where it fell`;
    problems.push(
      problemOf(
        `${path}.value`,
        message,
        `use one of ${EEZ_VALUES.join(', ')}; put the words of the source in wording`,
      ),
    );
  }
  const isPlace = typeof claim.value === 'object' && !Array.isArray(claim.value);
  if (typeof claim.value !== 'string' && !(claim.quantity === 'impact' && isPlace)) {
    problems.push(
      problemOf(
        `${path}.value`,
        `${describeValue(claim.value)} is not a text, as ${claim.quantity} wants`,
        "write the issuer's statement in short words",
      ),
    );
  }
  return problems;
};

/**
 * What the schema cannot say: the form, unit and bounds that each quantity wants.
 * @param dateKst of the record, near which its times must lie; null where none is given
 */
export const claimProblems = (claim: RuledClaim, dateKst: string | null, path: string): Problem[] => {
  const rule = FIGURES[claim.quantity];
  if (rule) return figureProblems(claim, rule, path);
  const problems =
    claim.quantity === 'time' ? timeProblems(claim, dateKst, path) : wordsProblems(claim, path);
  if (claim.unit !== null) {
    problems.push(
      problemOf(
        `${path}.unit`,
        `${describeValue(claim.unit)} given, but ${claim.quantity} has no unit`,
        'set it to null',
      ),
    );
  }
  return problems;
};
