import type { GlobePort, GlobeScene } from '../globe/port.ts';
import { words } from '../i18n/index.ts';
import { playback } from './clock.ts';
import { type CatalogueRecord, recordById, siteOf } from './shelf.ts';
import { type AppState, focusRound, useApp } from './store.ts';

const EMPTY_SCENE: GlobeScene = { arcs: [], marks: [] };

const arcId = (round: number): string => `round-${round}`;
const roundOfArc = (id: string): number => Number(id.replace('round-', ''));

const focusedArc = ({ focusedRound }: AppState): string | null =>
  focusedRound === null ? null : arcId(focusedRound);

const outcomeOf = (record: CatalogueRecord, round: number) => {
  if (record.kind !== 'launch') return 'unknown';
  return record.rounds.find((entry) => entry.round === round)?.outcome ?? record.outcome;
};

/** What the globe shows of the selection: the site, and the arcs as soon as they are there. */
export const globeSceneOf = ({
  shelf,
  selectedId,
  flights,
}: Pick<AppState, 'shelf' | 'selectedId' | 'flights'>): GlobeScene => {
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  if (!record || shelf.state !== 'ready') return EMPTY_SCENE;
  const site = siteOf(shelf.shelf, record);
  const rounds = flights.state === 'ready' ? (flights.scene?.rounds ?? []) : [];
  return {
    arcs: rounds.map(({ round, launchS, flown }) => ({
      id: arcId(round),
      label: words.round(round),
      trajectory: flown.arc.trajectory,
      launchS,
      kind: flown.arc.kind,
      outcome: outcomeOf(record, round),
    })),
    marks: site ? [{ id: site.key, label: site.name, latDeg: site.latDeg, lonDeg: site.lonDeg }] : [],
  };
};

/** Shows the store on the globe from now on, and brings back what the globe reports. Returns the unlinker. */
export const linkGlobe = (port: GlobePort): (() => void) => {
  let framedId: string | null = null;

  /** A new launch is framed, unless a link asked for a camera; another issuer's view of it leaves the camera. */
  const showScene = (state: AppState): void => {
    port.setScene(globeSceneOf(state));
    port.setTime(playback.timeS());
    if (state.shelf.state !== 'ready' || state.flights.state === 'pending') return;
    if (framedId === state.selectedId) return;
    framedId = state.selectedId;
    if (state.wantedCamera) {
      port.setCamera(state.wantedCamera);
      useApp.setState({ wantedCamera: null });
    } else {
      port.frameScene();
    }
  };

  const first = useApp.getState();
  port.setTheme(first.preferences.theme);
  port.setSeaNaming(first.preferences.naming);
  port.setLayers(first.preferences.layers);
  port.setFocus(focusedArc(first));
  showScene(first);

  const unsubscribers = [
    useApp.subscribe((state, before) => {
      const { preferences } = state;
      if (preferences.theme !== before.preferences.theme) port.setTheme(preferences.theme);
      if (preferences.naming !== before.preferences.naming) port.setSeaNaming(preferences.naming);
      if (preferences.layers !== before.preferences.layers) port.setLayers(preferences.layers);
      if (state.focusedRound !== before.focusedRound) port.setFocus(focusedArc(state));
      if (state.frameRequests !== before.frameRequests) port.frameScene();
      if (state.flights !== before.flights || state.shelf !== before.shelf) showScene(state);
      else if (state.wantedCamera && state.wantedCamera !== before.wantedCamera) {
        port.setCamera(state.wantedCamera);
        useApp.setState({ wantedCamera: null });
      }
    }),
    playback.onTime(port.setTime),
    port.onCameraRest((camera) => useApp.setState({ camera })),
    port.onPick((id) => focusRound(id === null ? null : roundOfArc(id))),
  ];
  return () => {
    for (const unsubscribe of unsubscribers) unsubscribe();
  };
};
