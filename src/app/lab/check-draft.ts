import {
  type Problem,
  problemOf,
  STANDARD_GRAVITY_MPS2,
  STANDARD_PRESSURE_PA,
} from '../../engine/units/index.ts';
import { propulsionOf, thrustInPiece, type VehicleType, vehicleOfType } from '../../engine/vehicle/index.ts';
import { t } from '../i18n/index.ts';
import { labChoices, vehicleChoiceOf } from './choices.ts';
import { choiceIn, type LabDraft, type LaunchSites, typeOfDraft } from './draft.ts';

const UNITS: Readonly<Record<string, string>> = { deg: '°', 'kg/m2': 'kg/m²' };

/** All digits, for a bound must be told from what is just beyond it; with a true minus. */
const written = (value: number): string => String(value).replace(/^-/, '\u2212');

const withUnit = (value: number, unit: string): string =>
  unit === '' ? written(value) : `${written(value)} ${UNITS[unit] ?? unit}`;

const rangeProblems = (path: string, value: number, low: number, high: number, unit: string): Problem[] => {
  if (value >= low && value <= high) return [];
  const lowest = withUnit(low, unit);
  const highest = withUnit(high, unit);
  if (!Number.isFinite(value)) {
    return [
      problemOf(
        path,
        t('lab.check.notNumber'),
        t('lab.check.typeNumber', { low: written(low), high: highest }),
      ),
    ];
  }
  return [
    value < low
      ? problemOf(
          path,
          t('lab.check.below', { value: withUnit(value, unit), bound: lowest }),
          t('lab.check.atLeast', { bound: lowest }),
        )
      : problemOf(
          path,
          t('lab.check.above', { value: withUnit(value, unit), bound: highest }),
          t('lab.check.atMost', { bound: highest }),
        ),
  ];
};

const siteProblems = ({ site }: LabDraft, sites: LaunchSites): Problem[] => {
  if (site.kind === 'typed') {
    return [
      ...rangeProblems('site.latDeg', site.latDeg, -90, 90, 'deg'),
      ...rangeProblems('site.lonDeg', site.lonDeg, -180, 180, 'deg'),
    ];
  }
  return sites.has(site.key)
    ? []
    : [problemOf('site.key', t('lab.check.noSite', { key: site.key }), t('lab.check.chooseSite'))];
};

const choiceProblems = (draft: LabDraft, type: VehicleType): Problem[] => {
  const choices = labChoices(type);
  const unknown = Object.keys(draft.choices).filter((key) => !choices.some((choice) => choice.key === key));
  return [
    ...choices.flatMap((choice) =>
      rangeProblems(`choices.${choice.key}`, choiceIn(draft, choice), choice.low, choice.high, choice.unit),
    ),
    ...unknown.map((key) =>
      problemOf(
        `choices.${key}`,
        t('lab.check.notOfType', { value: String(draft.choices[key]), type: type.name }),
        t('lab.check.resetFigures'),
      ),
    ),
  ];
};

/** A vehicle that would stand on its pad. */
const liftOffProblems = (draft: LabDraft, type: VehicleType): Problem[] => {
  const first = propulsionOf(vehicleOfType(type, vehicleChoiceOf(type, draft.choices)))[0];
  if (!first) return [];
  const thrustN = thrustInPiece(first, first.startS, STANDARD_PRESSURE_PA);
  const weightN = first.massAtStartKg * STANDARD_GRAVITY_MPS2;
  if (thrustN > weightN) return [];
  return [
    problemOf(
      'choices.thrustShare',
      t('lab.check.standing', { thrust: Math.round(thrustN), weight: Math.round(weightN) }),
      t('lab.check.moreThrust'),
    ),
  ];
};

/**
 * Everything in a draft that cannot be flown; nothing for one that can.
 *
 * Paths are those of the draft's fields: `typeKey`, `site.key`, `site.latDeg`, `site.lonDeg`, `azimuthDeg`,
 * `choices.kickDeg` and so on. Bounds are those of the flight document, and of the type's priors.
 */
export const checkDraft = (
  draft: LabDraft,
  types: readonly VehicleType[],
  sites: LaunchSites,
): readonly Problem[] => {
  const type = typeOfDraft(draft, types);
  const problems = [
    ...(type
      ? []
      : [problemOf('typeKey', t('lab.check.noType', { key: draft.typeKey }), t('lab.check.chooseType'))]),
    ...siteProblems(draft, sites),
    ...rangeProblems('azimuthDeg', draft.azimuthDeg, 0, 360, 'deg'),
  ];
  const chosen = type ? choiceProblems(draft, type) : [];
  const standing = type && chosen.length === 0 ? liftOffProblems(draft, type) : [];
  return [...problems, ...chosen, ...standing];
};
