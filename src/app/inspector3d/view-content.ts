import type { GlobeArc } from '../globe/port.ts';
import { t } from '../i18n/index.ts';
import { formatAngle, formatKm, formatNumber, withUnit } from '../i18n/quantities.ts';
import { type LocalScene, pointOf } from './local-scene.ts';
import type { OverlayContent, OverlayMark } from './overlay.ts';

const inKm = (lengthM: number): string =>
  withUnit(formatNumber(lengthM / 1000, lengthM > 0 && lengthM < 1000 ? 1 : 0), 'km');

/** The signs and words over the picture, in order of importance, in the language of the moment. */
export const contentOf = (scene: LocalScene, kind: GlobeArc['kind']): OverlayContent => {
  const { arc, ruler, heightM, rangeTicks, hasSplash } = scene;
  const last = arc.timesS.length - 1;
  const source = kind === 'simulated' ? 'simulated' : 'computed';
  const ends: OverlayMark[] = [
    {
      at: ruler.top,
      kind: 'apogee',
      text: t(`globe.apogee.${source}`, { height: formatKm(heightM) }),
      sides: ['above', 'above-right', 'above-left', 'right', 'left'],
    },
    {
      at: pointOf(arc.points, 0),
      kind: 'lift-off',
      text: t('timeline.events.lift-off'),
      sides: ['below', 'left', 'right'],
    },
    ...(hasSplash
      ? [
          {
            at: pointOf(arc.points, last),
            kind: 'splash',
            text: t(`globe.splash.${source}`),
            sides: ['below', 'right', 'left'],
          } as const,
        ]
      : []),
  ];
  const heights = ruler.ticks
    .filter(({ lengthM }) => lengthM > 0)
    .map(
      ({ lengthM, at }): OverlayMark => ({
        at,
        kind: 'height',
        text: inKm(lengthM),
        sides: ['left', 'right'],
      }),
    );
  const ranges = rangeTicks.map(
    ({ lengthM, at }): OverlayMark => ({
      at,
      kind: 'range',
      text: inKm(lengthM),
      sides: ['below', 'right', 'above', 'left'],
    }),
  );
  return {
    marks: [...ends, ...heights, ...ranges],
    line: [arc.points, arc.shadow].flatMap((line) =>
      Array.from(arc.timesS, (_, index) => pointOf(line, index)),
    ),
    ruler,
  };
};

/** What the picture shows, in a sentence or two: for who cannot see it. */
export const summaryOf = (scene: LocalScene): string => {
  const figures = {
    height: formatKm(scene.heightM),
    range: formatKm(scene.rangeM),
    bearing: formatAngle(scene.azimuthRad),
  };
  const tube = scene.tube ? ` ${t('inspector3d.tube')}` : '';
  return `${t('inspector3d.summary', figures)}${tube}`;
};
