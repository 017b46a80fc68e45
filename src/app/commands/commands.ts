import { flushSync } from 'react-dom';
import { timingIssuers } from '../../catalogue/index.ts';
import { words } from '../i18n/index.ts';
import { SEARCH_FIELD_ID } from '../panels/element-ids.ts';
import { LAB_TABS, MODE_KEYS, MODES, TABS } from '../state/address.ts';
import { playback } from '../state/clock.ts';
import type { LabPort } from '../state/lab-scene.ts';
import { SPEEDS } from '../state/playback.ts';
import { selectNeighbour } from '../state/selection.ts';
import { issuerName, recordById } from '../state/shelf.ts';
import {
  chooseIssuer,
  clearFilters,
  frameSelection,
  openDialog,
  setMode,
  setPanelOpen,
  setPreferences,
  showLabTab,
  showTab,
  togglePanel,
  toggleTheme,
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

const text = words.commands;

const seekBy = (stepS: number) => () => playback.seek(playback.timeS() + stepS);

const toSearchField = (): void => {
  // At once, so that what is typed next goes into the field even where the panel was closed.
  flushSync(() => setPanelOpen('list', true));
  document.getElementById(SEARCH_FIELD_ID)?.focus();
};

const LAYERS = ['groundTracks', 'dropLines', 'borders', 'labels'] as const;
const NAMINGS = ['east-sea', 'sea-of-japan', 'both'] as const;

const toggleLayer = (layer: (typeof LAYERS)[number]): void => {
  const { layers } = useApp.getState().preferences;
  setPreferences({ layers: { ...layers, [layer]: !layers[layer] } });
};

/** Actions of every mode, in the order in which the lists show them, up to those of the mode itself. */
const FIRST: readonly Command[] = [
  { id: 'play', label: text.playPause, stroke: 'Space', run: playback.toggle },
  { id: 'back-1', label: text.back1, stroke: 'ArrowLeft', run: seekBy(-1) },
  { id: 'forward-1', label: text.forward1, stroke: 'ArrowRight', run: seekBy(1) },
  { id: 'back-10', label: text.back10, stroke: 'Shift+ArrowLeft', run: seekBy(-10) },
  { id: 'forward-10', label: text.forward10, stroke: 'Shift+ArrowRight', run: seekBy(10) },
  { id: 'previous-event', label: text.previousEvent, stroke: ',', run: () => playback.stepEvent(-1) },
  { id: 'next-event', label: text.nextEvent, stroke: '.', run: () => playback.stepEvent(1) },
];

/** Actions of the replay. */
const REPLAY: readonly Command[] = [
  { id: 'previous-launch', label: text.previousLaunch, stroke: 'ArrowUp', run: () => selectNeighbour(-1) },
  { id: 'next-launch', label: text.nextLaunch, stroke: 'ArrowDown', run: () => selectNeighbour(1) },
  { id: 'search', label: text.search, stroke: '/', run: toSearchField },
  ...TABS.map((tab, index) => ({
    id: `tab-${tab}`,
    label: text.tab(words.tabs[tab]),
    stroke: String(index + 1),
    run: () => showTab(tab),
  })),
  { id: 'table', label: text.table, stroke: 't', run: () => showTab('table') },
  { id: 'clear-filters', label: text.clearFilters, run: clearFilters },
];

const inLab = (act: (lab: LabPort) => unknown) => (): void => {
  const { labPort } = useApp.getState();
  if (labPort) act(labPort);
};

/** Actions of the Lab. */
const LAB: readonly Command[] = [
  ...LAB_TABS.map((tab, index) => ({
    id: `lab-${tab}`,
    label: text.tab(words.lab.tabs[tab]),
    stroke: String(index + 1),
    run: () => showLabTab(tab),
  })),
  { id: 'lab-table', label: text.table, stroke: 't', run: () => showLabTab('figures') },
  { id: 'lab-undo', label: words.lab.undo, stroke: 'Mod+z', run: inLab((lab) => lab.undo()) },
  { id: 'lab-redo', label: words.lab.redo, stroke: 'Mod+Shift+z', run: inLab((lab) => lab.redo()) },
  { id: 'lab-reset', label: words.lab.reset, run: inLab((lab) => lab.reset()) },
  { id: 'lab-pin', label: words.lab.pin, stroke: 'p', run: inLab((lab) => lab.pin()) },
  { id: 'lab-copy', label: words.lab.copyDocument, run: inLab((lab) => lab.copyDocument()) },
];

/** Actions of every mode that come after those of the mode itself. */
const LAST: readonly Command[] = [
  ...MODES.map((mode) => ({
    id: `mode-${mode}`,
    label: text.mode(words.modes[mode]),
    stroke: MODE_KEYS[mode],
    run: () => setMode(mode),
  })),
  { id: 'list', label: text.list, stroke: '[', run: () => togglePanel('list') },
  { id: 'inspector', label: text.inspector, stroke: ']', run: () => togglePanel('inspector') },
  { id: 'frame', label: text.frame, stroke: 'f', run: frameSelection },
  { id: 'keys', label: text.keys, stroke: '?', run: () => openDialog('keys') },
  { id: 'model', label: words.model.open, run: () => openDialog('model') },
  { id: 'palette', label: text.palette, stroke: 'Mod+k', run: () => openDialog('palette') },
  { id: 'start', label: text.toStart, run: () => playback.seek(0) },
  { id: 'end', label: text.toEnd, run: () => playback.seek(playback.status().endS) },
  ...SPEEDS.map((speed) => ({
    id: `speed-${speed}`,
    label: text.speed(speed),
    run: () => playback.setSpeed(speed),
  })),
  {
    id: 'skip-quiet',
    label: text.skipQuiet,
    run: () => playback.setSkipQuiet(!playback.status().skipQuiet),
  },
  { id: 'theme', label: text.theme, run: toggleTheme },
  ...LAYERS.map((layer) => ({
    id: `layer-${layer}`,
    label: text.layer(words.layers[layer]),
    run: () => toggleLayer(layer),
  })),
  ...NAMINGS.map((naming) => ({
    id: `naming-${naming}`,
    label: text.naming(words.naming[naming]),
    run: () => setPreferences({ naming }),
  })),
  { id: 'share', label: text.share, run: () => void copyLink() },
];

/** The actions of the mode, and those that depend on the selection. */
export const commandsNow = (): Command[] => {
  const { mode, shelf, selectedId } = useApp.getState();
  if (mode === 'lab') return [...FIRST, ...LAB, ...LAST];
  const fixed = [...FIRST, ...REPLAY, ...LAST];
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  if (shelf.state !== 'ready' || record?.kind !== 'launch') return fixed;
  const { issuers } = shelf.shelf.catalogue;
  const told = timingIssuers(record).map((key) => ({
    id: `issuer-${key}`,
    label: text.toldBy(issuerName(issuers, key)),
    run: () => chooseIssuer(key),
  }));
  return [...fixed, ...told];
};
