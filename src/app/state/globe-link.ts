import type { GlobeArc, GlobePort, GlobeScene, ReportedArc } from '../globe/port.ts';
import { words } from '../i18n/index.ts';
import { playback } from './clock.ts';
import { type CatalogueRecord, recordById, siteOf } from './shelf.ts';
import { type AppState, focusRound, selectRecord, useApp } from './store.ts';

const EMPTY_SCENE: GlobeScene = { arcs: [], marks: [] };

const arcId = (round: number): string => `round-${round}`;
const roundOfArc = (id: string): number => Number(id.replace('round-', ''));

const focusedArc = ({ focusedRound }: AppState): string | null =>
  focusedRound === null ? null : arcId(focusedRound);

const outcomeOf = (record: CatalogueRecord, round: number) => {
  if (record.kind !== 'launch') return 'unknown';
  return record.rounds.find((entry) => entry.round === round)?.outcome ?? record.outcome;
};

/** The arcs of the selected launch, as soon as they are there. */
export const reportedArcs = ({
  shelf,
  selectedId,
  flights,
}: Pick<AppState, 'shelf' | 'selectedId' | 'flights'>): ReportedArc[] => {
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  if (!record || flights.state !== 'ready') return [];
  return (flights.scene?.rounds ?? []).map(({ round, launchS, flown }) => ({
    id: arcId(round),
    label: words.round(round),
    trajectory: flown.arc.trajectory,
    launchS,
    kind: flown.arc.kind,
    outcome: outcomeOf(record, round),
  }));
};

/** What the globe shows: the site and the arcs of the selection, or what the Lab flies. */
const globeSceneOf = (state: AppState): GlobeScene => {
  const { mode, labScene, shelf, selectedId } = state;
  if (mode === 'lab') return labScene ? { arcs: labScene.arcs, marks: [labScene.site] } : EMPTY_SCENE;
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  if (!record || shelf.state !== 'ready') return EMPTY_SCENE;
  const site = siteOf(shelf.shelf, record);
  return {
    arcs: reportedArcs(state),
    marks: site ? [{ id: site.key, label: site.name, latDeg: site.latDeg, lonDeg: site.lonDeg }] : [],
  };
};

/** What the camera is framed on; null while that is not known yet. */
const framingOf = ({ mode, labScene, shelf, flights, selectedId }: AppState): string | null => {
  if (mode === 'lab') return labScene && `lab ${labScene.framing}`;
  return shelf.state === 'ready' && flights.state !== 'pending' ? selectedId : null;
};

/** Whether the scene is another one; not so where the Lab moves the one arc under the hand. */
const hasNewScene = (state: AppState, before: AppState): boolean => {
  if (state.mode !== before.mode) return true;
  if (state.mode === 'lab') return state.labScene !== before.labScene;
  return state.flights !== before.flights || state.shelf !== before.shelf;
};

/** The one arc that has changed its path where nothing else of the scene has. */
const movingArc = ({ mode, labScene }: AppState, before: AppState): GlobeArc | undefined =>
  mode === 'lab' && before.mode === 'lab' && before.labScene && labScene?.isMoving
    ? labScene.arcs[0]
    : undefined;

/** Shows the store on the globe from now on, and brings back what the globe reports. Returns the unlinker. */
export const linkGlobe = (port: GlobePort): (() => void) => {
  let framed: string | null = null;

  /** A new launch is framed, unless a link asked for a camera; another issuer's view of it leaves the camera. */
  const showScene = (state: AppState, before?: AppState): void => {
    const moving = before && movingArc(state, before);
    if (moving) port.moveArc(moving);
    else {
      port.setScene(globeSceneOf(state));
      port.setTime(playback.timeS());
    }
    const framing = framingOf(state);
    if (framing === null || framing === framed) return;
    framed = framing;
    if (state.wantedCamera) {
      port.setCamera(state.wantedCamera);
      useApp.setState({ wantedCamera: null });
    } else {
      port.frameScene();
    }
  };

  const showProbe = ({ labScene, labProbeS }: AppState): void => {
    const arcId = labScene?.arcs[0]?.id;
    port.setProbe(arcId === undefined || labProbeS === null ? null : { arcId, sceneTimeS: labProbeS });
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
      if (state.labProbeS !== before.labProbeS) showProbe(state);
      if (hasNewScene(state, before)) showScene(state, before);
      else if (state.wantedCamera && state.wantedCamera !== before.wantedCamera) {
        port.setCamera(state.wantedCamera);
        useApp.setState({ wantedCamera: null });
      }
    }),
    playback.onTime(port.setTime),
    port.onCameraRest((camera) => useApp.setState({ camera })),
    port.onPick((pick) => {
      if (useApp.getState().mode !== 'replay') return;
      if (pick?.kind === 'launch') selectRecord(pick.id);
      else focusRound(pick?.kind === 'arc' ? roundOfArc(pick.id) : null);
    }),
  ];
  return () => {
    for (const unsubscribe of unsubscribers) unsubscribe();
  };
};
