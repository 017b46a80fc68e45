import { pictureOf } from '../charts/figure-picture.ts';
import { FIGURE_WIDTH, type FigureContent, profileFigure } from '../charts/profile-figure.ts';
import type { ProfileData } from '../charts/profile-plot.ts';
import { t } from '../i18n/index.ts';
import { formatNumber } from '../i18n/quantities.ts';
import { recordTitle } from '../i18n/record-title.ts';
import { currentHash } from '../state/address-bar.ts';
import type { SceneRound } from '../state/flown-scene.ts';
import { shownNow } from '../state/round-question.ts';
import type { ClaimedRecord, Shelf } from '../state/shelf.ts';
import { notify, useApp } from '../state/store.ts';
import { saveFile } from '../workbench/save-file.ts';
import { MenuEntries } from './menu-entries.tsx';
import { Popover } from './popover.tsx';
import type { MarkedClaim } from './profile-marks.ts';
import type { NumberedSource } from './source-numbers.ts';

interface FigureMenuProps {
  readonly shelf: Shelf;
  readonly record: ClaimedRecord;
  readonly shown: SceneRound;
  readonly marked: readonly MarkedClaim[];
  /** What the drawing of height against range shows. */
  readonly data: ProfileData;
  readonly sources: ReadonlyMap<string, NumberedSource>;
}

const today = (): string => new Date().toISOString().slice(0, 10);

const spreadNote = (): string => {
  const state = useApp.getState();
  const fitted = shownNow(state)?.flown.arc.fitted;
  return fitted && state.spread?.fitted === fitted
    ? t('figure.band', { count: formatNumber(state.spread.of.flights) })
    : t('figure.noBand');
};

const hypothesisNote = ({ flown }: SceneRound): string => {
  const { kind, verdict, chiSquare, claims } = flown.arc.fitted;
  return t('figure.hypothesis', {
    kind: t(`hypothesis.${kind}`),
    verdict: t(`reconstruction.verdict.${verdict}`),
    chiSquare: formatNumber(chiSquare, chiSquare < 100 ? 1 : 0),
    count: claims.filter(({ usage }) => usage === 'fitted').length,
  });
};

const claimLine = ({ number, text, source }: MarkedClaim): string =>
  `${number}  ${text}${source === null ? '' : ` [${source}]`}`;

const sourceLine = ({ number, source }: NumberedSource): string =>
  `[${number}] ${[source.title, source.publisher, source.date, source.url].filter(Boolean).join(', ')}`;

const contentOf = ({ shelf, record, shown, marked, data, sources }: FigureMenuProps): FigureContent => {
  const used = new Set(marked.map(({ source }) => source));
  return {
    title: `${recordTitle(record)}: ${t('profile.heightByRange')}`,
    data,
    heightLabel: t('profile.height'),
    acrossLabel: t('profile.range'),
    notes: [
      hypothesisNote(shown),
      shown.flown.verdict.sentence,
      spreadNote(),
      ...(data.ghost.length > 0 ? [t('profile.ghost')] : []),
    ],
    lists: [
      { heading: t('figure.claims'), lines: marked.map(claimLine) },
      {
        heading: t('figure.sources'),
        lines: [...sources.values()].filter(({ number }) => used.has(number)).map(sourceLine),
      },
    ],
    foot: [
      t('figure.versions', {
        model: shown.flown.arc.trajectory.provenance.model,
        data: shelf.catalogue.dataVersion,
        date: today(),
      }),
      new URL(currentHash(), location.href).href,
    ],
  };
};

const savePicture = async (name: string, content: FigureContent): Promise<void> => {
  const { svg, height } = profileFigure(content);
  try {
    saveFile(`${name}.png`, 'image/png', await pictureOf(svg, FIGURE_WIDTH, height));
  } catch {
    notify(() => t('figure.pngFailed'));
  }
};

/** Saves the profile as a figure that can be cited: with its claims, sources, versions and link. */
export function FigureMenu(props: FigureMenuProps) {
  const name = `${props.record.id}-profile`;
  const entries = [
    {
      label: t('figure.svg'),
      run: () => saveFile(`${name}.svg`, 'image/svg+xml', profileFigure(contentOf(props)).svg),
    },
    { label: t('figure.png'), run: () => void savePicture(name, contentOf(props)) },
  ];
  return (
    <Popover label={t('figure.save')}>{(close) => <MenuEntries entries={entries} close={close} />}</Popover>
  );
}
