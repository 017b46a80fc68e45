import type { CatalogueRecord } from '../../catalogue/index.ts';
import type { GhostArc, GlobeArc, GlobeEnsemble, GlobePort, GlobeScene, ReportedArc } from '../globe/port.ts';
import { t } from '../i18n/index.ts';
import { inLanguage } from '../i18n/names.ts';
import { playback } from './clock.ts';
import { flyingCompanions } from './companions.ts';
import type { FlownScene } from './flown-scene.ts';
import { globeEnsembleOf } from './globe-ensemble.ts';
import { shownNow } from './round-question.ts';
import { listedNow } from './selection.ts';
import { recordById, type Shelf, siteOf } from './shelf.ts';
import { type AppState, focusRound, selectRecord, setCondition, useApp } from './store.ts';

const EMPTY_SCENE: GlobeScene = { arcs: [], marks: [] };

const arcId = (round: number): string => `round-${round}`;

/** The round of an arc of the selected launch; null for an arc of a companion. */
const roundOfArc = (id: string): number | null =>
  id.startsWith('round-') ? Number(id.replace('round-', '')) : null;

/** The launch of an arc of a companion. */
const launchOfArc = (id: string): string => id.slice(0, id.lastIndexOf(' '));

const focusedArc = ({ focusedRound }: AppState): string | null =>
  focusedRound === null ? null : arcId(focusedRound);

const outcomeOf = (record: CatalogueRecord, round: number) => {
  if (record.kind !== 'launch') return 'unknown';
  return record.rounds.find((entry) => entry.round === round)?.outcome ?? record.outcome;
};

const arcsOf = (shelf: Shelf, scene: FlownScene, companion: number | null): ReportedArc[] => {
  const record = recordById(shelf, scene.launchId);
  if (!record) return [];
  return scene.rounds.map(({ round, launchS, flown }) => ({
    id: companion === null ? arcId(round) : `${scene.launchId} ${round}`,
    round,
    companion,
    trajectory: flown.arc.trajectory,
    launchS,
    kind: flown.arc.kind,
    outcome: outcomeOf(record, round),
  }));
};

/** The arcs of the selected launch, as soon as they are there. */
export const reportedArcs = ({
  shelf,
  selectedId,
  flights,
}: Pick<AppState, 'shelf' | 'selectedId' | 'flights'>): ReportedArc[] => {
  if (shelf.state !== 'ready' || flights.state !== 'ready' || !flights.scene) return [];
  return flights.scene.launchId === selectedId ? arcsOf(shelf.shelf, flights.scene, null) : [];
};

/** The arcs of the launches replayed beside it. */
const companionArcs = ({ shelf, compared, companions, selectedId }: AppState): ReportedArc[] =>
  shelf.state === 'ready'
    ? flyingCompanions(compared, companions, selectedId).flatMap((scene) =>
        arcsOf(shelf.shelf, scene, compared.indexOf(scene.launchId)),
      )
    : [];

/** What an observer would have reported who lost sight of the arc shown; none where that is not asked for. */
const ghostsOf = (state: AppState): GhostArc[] => {
  const ghost = state.ghost?.of;
  if (!ghost || shownNow(state)?.flown.arc.fitted !== state.ghost?.fitted) return [];
  return [{ id: 'ghost', label: t('globe.ghost'), points: ghost.path }];
};

/** The flights that were asked for, while the launch is shown that they are of. */
const ensembleOf = ({ mode, ensemble }: AppState): GlobeEnsemble | null =>
  mode === 'replay' && ensemble.state === 'ready' && ensemble.paths
    ? globeEnsembleOf(ensemble.summary, ensemble.paths, ensemble.launchS)
    : null;

/** What the globe shows: the site and the arcs of the selection, or what the Lab flies. */
const globeSceneOf = (state: AppState): GlobeScene => {
  const { mode, labScene, shelf, selectedId } = state;
  if (mode === 'lab') return labScene ? { arcs: labScene.arcs, marks: [labScene.site] } : EMPTY_SCENE;
  if (shelf.state !== 'ready') return EMPTY_SCENE;
  const records = [selectedId, ...state.compared].flatMap((id) => recordById(shelf.shelf, id) ?? []);
  const sites = new Map(
    records.flatMap((record) => siteOf(shelf.shelf, record) ?? []).map((site) => [site.key, site]),
  );
  return {
    arcs: [...reportedArcs(state), ...companionArcs(state)],
    ghosts: ghostsOf(state),
    marks: [...sites.values()].map(({ key, name, names, latDeg, lonDeg }) => ({
      id: key,
      label: inLanguage(name, names),
      latDeg,
      lonDeg,
    })),
  };
};

/** What the camera is framed on; null while that is not known yet. */
const framingOf = ({ mode, labScene, shelf, flights, selectedId }: AppState): string | null => {
  if (mode === 'lab') return labScene && `lab ${labScene.framing}`;
  return shelf.state === 'ready' && flights.state !== 'pending' ? selectedId : null;
};

/** Whether the scene is another one; not so where the Lab moves the one arc under the hand. */
const hasNewScene = (state: AppState, before: AppState): boolean => {
  if (state.mode !== before.mode || state.language !== before.language) return true;
  if (state.mode === 'lab') return state.labScene !== before.labScene;
  return (
    state.flights !== before.flights ||
    state.ghost !== before.ghost ||
    state.shelf !== before.shelf ||
    state.companions !== before.companions
  );
};

/** The one arc that has changed its path where nothing else of the scene has. */
const movingArc = ({ mode, labScene }: AppState, before: AppState): GlobeArc | undefined =>
  mode === 'lab' && before.mode === 'lab' && before.labScene && labScene?.isMoving
    ? labScene.arcs[0]
    : undefined;

/** Whether the globe shows the whole record otherwise: other records, words or colours, or not at all. */
const hasNewOverview = (state: AppState, before: AppState): boolean =>
  state.mode !== before.mode ||
  state.shelf !== before.shelf ||
  state.query !== before.query ||
  state.language !== before.language ||
  state.preferences.colourBy !== before.preferences.colourBy ||
  showsOverview(state) !== showsOverview(before);

const showsOverview = ({ preferences: { layers } }: AppState): boolean =>
  layers.overviewArcs || layers.splashDensity || layers.siteCounts;

/** Shows the store on the globe from now on, and brings back what the globe reports. Returns the unlinker. */
export const linkGlobe = (port: GlobePort): (() => void) => {
  let framed: string | null = null;
  let isLinked = true;

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

  const showEnsemble = (state: AppState, before: AppState): void => {
    const [ensemble, shown] = [ensembleOf(state), ensembleOf(before)];
    if (ensemble || shown) port.setEnsemble(ensemble);
  };

  const showProbe = ({ labScene, labProbeS }: AppState): void => {
    const arcId = labScene?.arcs[0]?.id;
    port.setProbe(arcId === undefined || labProbeS === null ? null : { arcId, sceneTimeS: labProbeS });
  };

  const showOverview = async (state: AppState): Promise<void> => {
    const { mode, shelf, preferences } = state;
    if (mode !== 'replay' || shelf.state !== 'ready' || !showsOverview(state)) {
      port.setOverview(null);
      return;
    }
    // The first frame does not wait for it.
    const { overviewOf } = await import('./overview.ts');
    const isStillWanted = isLinked && !hasNewOverview(useApp.getState(), state);
    if (isStillWanted) port.setOverview(overviewOf(shelf.shelf, listedNow(state), preferences.colourBy));
  };

  const first = useApp.getState();
  port.setTheme(first.preferences.theme);
  port.setSeaNaming(first.preferences.naming);
  port.setLayers(first.preferences.layers);
  port.setFocus(focusedArc(first));
  showScene(first);
  port.setEnsemble(ensembleOf(first));
  void showOverview(first);

  const unsubscribers = [
    useApp.subscribe((state, before) => {
      const { preferences } = state;
      if (preferences.theme !== before.preferences.theme) port.setTheme(preferences.theme);
      const isRenamed =
        preferences.naming !== before.preferences.naming || state.language !== before.language;
      if (isRenamed) port.setSeaNaming(preferences.naming);
      if (preferences.layers !== before.preferences.layers) port.setLayers(preferences.layers);
      if (state.focusedRound !== before.focusedRound) port.setFocus(focusedArc(state));
      if (state.frameRequests !== before.frameRequests) port.frameScene();
      if (state.labProbeS !== before.labProbeS) showProbe(state);
      if (state.ensemble !== before.ensemble || state.mode !== before.mode) showEnsemble(state, before);
      if (hasNewOverview(state, before)) void showOverview(state);
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
      else if (pick?.kind === 'site') setCondition('sites', pick.siteIds);
      else if (pick?.kind === 'arc' && roundOfArc(pick.id) === null) selectRecord(launchOfArc(pick.id));
      else focusRound(pick?.kind === 'arc' ? roundOfArc(pick.id) : null);
    }),
  ];
  return () => {
    isLinked = false;
    for (const unsubscribe of unsubscribers) unsubscribe();
  };
};
