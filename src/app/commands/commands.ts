import { flushSync } from 'react-dom';
import { timingIssuers } from '../../catalogue/index.ts';
import { words } from '../i18n/index.ts';
import { SEARCH_FIELD_ID } from '../panels/element-ids.ts';
import { TABS } from '../state/address.ts';
import { playback } from '../state/clock.ts';
import { SPEEDS } from '../state/playback.ts';
import { selectNeighbour } from '../state/selection.ts';
import { issuerName, recordById } from '../state/shelf.ts';
import {
  chooseIssuer,
  clearFilters,
  frameSelection,
  openDialog,
  setPanelOpen,
  setPreferences,
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

/** Every action with a fixed place, in the order in which the lists show them. */
export const COMMANDS: readonly Command[] = [
  { id: 'play', label: text.playPause, stroke: 'Space', run: playback.toggle },
  { id: 'back-1', label: text.back1, stroke: 'ArrowLeft', run: seekBy(-1) },
  { id: 'forward-1', label: text.forward1, stroke: 'ArrowRight', run: seekBy(1) },
  { id: 'back-10', label: text.back10, stroke: 'Shift+ArrowLeft', run: seekBy(-10) },
  { id: 'forward-10', label: text.forward10, stroke: 'Shift+ArrowRight', run: seekBy(10) },
  { id: 'previous-event', label: text.previousEvent, stroke: ',', run: () => playback.stepEvent(-1) },
  { id: 'next-event', label: text.nextEvent, stroke: '.', run: () => playback.stepEvent(1) },
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
  { id: 'list', label: text.list, stroke: '[', run: () => togglePanel('list') },
  { id: 'inspector', label: text.inspector, stroke: ']', run: () => togglePanel('inspector') },
  { id: 'frame', label: text.frame, stroke: 'f', run: frameSelection },
  { id: 'keys', label: text.keys, stroke: '?', run: () => openDialog('keys') },
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
  { id: 'clear-filters', label: text.clearFilters, run: clearFilters },
  { id: 'share', label: text.share, run: () => void copyLink() },
];

/** The fixed actions and those that depend on the selection. */
export const commandsNow = (): Command[] => {
  const { shelf, selectedId } = useApp.getState();
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  if (shelf.state !== 'ready' || record?.kind !== 'launch') return [...COMMANDS];
  const { issuers } = shelf.shelf.catalogue;
  const told = timingIssuers(record).map((key) => ({
    id: `issuer-${key}`,
    label: text.toldBy(issuerName(issuers, key)),
    run: () => chooseIssuer(key),
  }));
  return [...COMMANDS, ...told];
};
