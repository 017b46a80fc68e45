import { flushSync } from 'react-dom';
import { formatAsOf, timingIssuers } from '../../catalogue/index.ts';
import { AS_OF_CHOICES, asOfText } from '../as-of/as-of-text.ts';
import { LANGUAGE_NAMES, LANGUAGES, t } from '../i18n/index.ts';
import { SEARCH_FIELD_ID } from '../panels/element-ids.ts';
import { LAB_TABS, MODE_KEYS, MODES, TABS } from '../state/address.ts';
import { playback } from '../state/clock.ts';
import type { LabPort } from '../state/lab-scene.ts';
import { chooseLanguage } from '../state/language.ts';
import { COLOURINGS, LAYERS } from '../state/layers.ts';
import { SPEEDS } from '../state/playback.ts';
import { selectNeighbour } from '../state/selection.ts';
import { issuerName, recordById } from '../state/shelf.ts';
import {
  chooseIssuer,
  clearFilters,
  frameSelection,
  keepBeside,
  openDialog,
  setAsOf,
  setMode,
  setPanelOpen,
  setPreferences,
  setView,
  showLabTab,
  showTab,
  togglePanel,
  toggleTheme,
  toggleView,
  useApp,
} from '../state/store.ts';
import { copyLink } from './share.ts';

/** Something the user can do, by key or from the list of all actions. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** As {@link strokeOf} writes it. */
  readonly stroke?: string;
  readonly run: () => void;
}

const seekBy = (stepS: number) => () => playback.seek(playback.timeS() + stepS);

const toSearchField = (): void => {
  // At once, so that what is typed next goes into the field even where the panel was closed.
  flushSync(() => setPanelOpen('list', true));
  document.getElementById(SEARCH_FIELD_ID)?.focus();
};

const NAMINGS = ['east-sea', 'sea-of-japan', 'both'] as const;

const toggleLayer = (layer: (typeof LAYERS)[number]): void => {
  const { layers } = useApp.getState().preferences;
  setPreferences({ layers: { ...layers, [layer]: !layers[layer] } });
};

/** Actions of every mode, in the order in which the lists show them, up to those of the mode itself. */
const firstCommands = (): readonly Command[] => [
  { id: 'play', label: t('commands.playPause'), stroke: 'Space', run: playback.toggle },
  { id: 'back-1', label: t('commands.back1'), stroke: 'ArrowLeft', run: seekBy(-1) },
  { id: 'forward-1', label: t('commands.forward1'), stroke: 'ArrowRight', run: seekBy(1) },
  { id: 'back-10', label: t('commands.back10'), stroke: 'Shift+ArrowLeft', run: seekBy(-10) },
  { id: 'forward-10', label: t('commands.forward10'), stroke: 'Shift+ArrowRight', run: seekBy(10) },
  {
    id: 'previous-event',
    label: t('commands.previousEvent'),
    stroke: ',',
    run: () => playback.stepEvent(-1),
  },
  { id: 'next-event', label: t('commands.nextEvent'), stroke: '.', run: () => playback.stepEvent(1) },
];

/** Actions of the replay. */
const replayCommands = (): readonly Command[] => [
  {
    id: 'previous-launch',
    label: t('commands.previousLaunch'),
    stroke: 'ArrowUp',
    run: () => selectNeighbour(-1),
  },
  { id: 'next-launch', label: t('commands.nextLaunch'), stroke: 'ArrowDown', run: () => selectNeighbour(1) },
  { id: 'search', label: t('commands.search'), stroke: '/', run: toSearchField },
  ...TABS.map((tab, index) => ({
    id: `tab-${tab}`,
    label: t('commands.tab', { tab: t(`tabs.${tab}`) }),
    stroke: String(index + 1),
    run: () => showTab(tab),
  })),
  { id: 'table', label: t('commands.table'), stroke: 't', run: () => showTab('table') },
  { id: 'compare', label: t('commands.compare'), stroke: 'c', run: keepBeside },
  ...AS_OF_CHOICES.map((asOf) => ({
    id: `as-of-${formatAsOf(asOf)}`,
    label: t('commands.asOf', { moment: asOfText(asOf) }),
    run: () => setAsOf(asOf),
  })),
  ...COLOURINGS.map((by) => ({
    id: `colour-${by}`,
    label: t('commands.colourBy', { by: t(`overview.by.${by}`) }),
    run: () => setPreferences({ colourBy: by }),
  })),
  { id: 'clear-filters', label: t('commands.clearFilters'), run: clearFilters },
];

const inLab = (act: (lab: LabPort) => unknown) => (): void => {
  const { labPort } = useApp.getState();
  if (labPort) act(labPort);
};

/** Actions of the Lab. */
const labCommands = (): readonly Command[] => [
  ...LAB_TABS.map((tab, index) => ({
    id: `lab-${tab}`,
    label: t('commands.tab', { tab: t(`lab.tabs.${tab}`) }),
    stroke: String(index + 1),
    run: () => showLabTab(tab),
  })),
  { id: 'lab-table', label: t('commands.table'), stroke: 't', run: () => showLabTab('figures') },
  { id: 'lab-undo', label: t('lab.undo'), stroke: 'Mod+z', run: inLab((lab) => lab.undo()) },
  { id: 'lab-redo', label: t('lab.redo'), stroke: 'Mod+Shift+z', run: inLab((lab) => lab.redo()) },
  { id: 'lab-reset', label: t('lab.reset'), run: inLab((lab) => lab.reset()) },
  { id: 'lab-pin', label: t('lab.pin'), stroke: 'p', run: inLab((lab) => lab.pin()) },
  { id: 'lab-copy', label: t('lab.copyDocument'), run: inLab((lab) => lab.copyDocument()) },
];

/** Actions of every mode that come after those of the mode itself. */
const lastCommands = (): readonly Command[] => [
  ...MODES.map((mode) => ({
    id: `mode-${mode}`,
    label: t('commands.mode', { mode: t(`modes.${mode}`) }),
    stroke: MODE_KEYS[mode],
    run: () => setMode(mode),
  })),
  { id: 'list', label: t('commands.list'), stroke: '[', run: () => togglePanel('list') },
  { id: 'inspector', label: t('commands.inspector'), stroke: ']', run: () => togglePanel('inspector') },
  { id: 'frame', label: t('commands.frame'), stroke: 'f', run: frameSelection },
  { id: 'view', label: t('inspector3d.toggle'), stroke: 'g', run: toggleView },
  { id: 'view-both', label: t('inspector3d.beside'), run: () => setView('both') },
  { id: 'keys', label: t('commands.keys'), stroke: '?', run: () => openDialog('keys') },
  { id: 'model', label: t('model.open'), run: () => openDialog('model') },
  { id: 'palette', label: t('commands.palette'), stroke: 'Mod+k', run: () => openDialog('palette') },
  { id: 'start', label: t('commands.toStart'), run: () => playback.seek(0) },
  { id: 'end', label: t('commands.toEnd'), run: () => playback.seek(playback.status().endS) },
  ...SPEEDS.map((speed) => ({
    id: `speed-${speed}`,
    label: t('commands.speed', { speed }),
    run: () => playback.setSpeed(speed),
  })),
  {
    id: 'skip-quiet',
    label: t('commands.skipQuiet'),
    run: () => playback.setSkipQuiet(!playback.status().skipQuiet),
  },
  { id: 'theme', label: t('commands.theme'), run: toggleTheme },
  ...LAYERS.map((layer) => ({
    id: `layer-${layer}`,
    label: t('commands.layer', { layer: t(`layers.${layer}`) }),
    run: () => toggleLayer(layer),
  })),
  ...NAMINGS.map((naming) => ({
    id: `naming-${naming}`,
    label: t('commands.naming', { naming: t(`naming.${naming}`) }),
    run: () => setPreferences({ naming }),
  })),
  ...LANGUAGES.map((language) => ({
    id: `language-${language}`,
    label: t('commands.language', { name: LANGUAGE_NAMES[language] }),
    run: () => chooseLanguage(language),
  })),
  { id: 'share', label: t('commands.share'), run: () => void copyLink() },
];

/** The actions of the mode, and those that depend on the selection. */
export const commandsNow = (): Command[] => {
  const { mode, shelf, selectedId } = useApp.getState();
  if (mode === 'lab') return [...firstCommands(), ...labCommands(), ...lastCommands()];
  const fixed = [...firstCommands(), ...replayCommands(), ...lastCommands()];
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  if (shelf.state !== 'ready' || record?.kind !== 'launch') return fixed;
  const { issuers } = shelf.shelf.catalogue;
  const told = timingIssuers(record).map((key) => ({
    id: `issuer-${key}`,
    label: t('commands.toldBy', { issuer: issuerName(issuers, key) }),
    run: () => chooseIssuer(key),
  }));
  return [...fixed, ...told];
};
