import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraView, GlobePick, GlobePort, GlobeScene } from '../../../src/app/globe/port.ts';
import { playback } from '../../../src/app/state/clock.ts';
import { sceneOf } from '../../../src/app/state/flown-scene.ts';
import { linkGlobe } from '../../../src/app/state/globe-link.ts';
import type { LabScene } from '../../../src/app/state/lab-scene.ts';
import {
  clearFilters,
  focusRound,
  frameSelection,
  setMode,
  setPreferences,
  setSearch,
  useApp,
} from '../../../src/app/state/store.ts';
import type { Ghost } from '../../../src/reconstruction/index.ts';
import { samplePaths, sampleSummary } from './sample-ensemble.ts';
import {
  figure,
  fittedHypothesis,
  flightsOf,
  flownRound,
  sampleLaunch,
  sampleSite,
  shelfWith,
} from './sample-flights.ts';

const CAMERA: CameraView = { latDeg: 39, lonDeg: 129, heightM: 900_000, headingDeg: 0, pitchDeg: -60 };

const SITE = sampleSite('sunan', { name: 'Sunan' });

const LAUNCH = sampleLaunch({
  site: 'sunan',
  outcome: 'success',
  rounds: [{ round: 1 }, { round: 2, outcome: 'failure' }],
});

const BESIDE = sampleLaunch({
  id: 'dprk-beside',
  site: 'sunan',
  outcome: 'failure',
  claims: [figure('range', 350), figure('apogee', 50), figure('azimuth', 90)],
});

const SHELF = shelfWith([LAUNCH, BESIDE], [SITE]);

const GHOST: Ghost = {
  lostS: 200,
  lostHeightM: 25_000,
  groundRangeM: 330_000,
  flightTimeS: 230,
  rangeDifferenceM: -16_000,
  timeDifferenceS: -10,
  path: [
    [39, 129, 25_000],
    [39, 129.8, 0],
  ],
};

const LAB_SCENE: LabScene = {
  arcs: [
    {
      id: 'now',
      label: 'Now',
      trajectory: flownRound(1, '2024-03-17T22:44Z', 240).arc.trajectory,
      launchS: 0,
      kind: 'simulated',
      variant: null,
    },
  ],
  site: { id: 'sunan', label: 'Sunan', latDeg: 39.2, lonDeg: 125.67 },
  lanes: [],
  span: { endS: 240, eventTimesS: [], quiet: [] },
  isMoving: false,
  framing: 'a site and a type',
};

/** A globe that writes down what it is told. */
const fakeGlobe = () => {
  const told: string[] = [];
  const scenes: GlobeScene[] = [];
  const listeners = {
    rest: new Set<(view: CameraView) => void>(),
    pick: new Set<(pick: GlobePick) => void>(),
  };
  const port: GlobePort = {
    setScene: (scene) => void scenes.push(scene),
    moveArc: ({ id }) => void told.push(`move ${id}`),
    setProbe: (probe) => void told.push(`probe ${probe ? `${probe.arcId} ${probe.sceneTimeS}` : null}`),
    setOverview: (overview) => void told.push(`overview ${overview?.arcs.length ?? null}`),
    setEnsemble: (ensemble) => void told.push(`ensemble ${ensemble?.flights ?? null}`),
    setTime: (timeS) => void told.push(`time ${timeS}`),
    setLayers: (layers) => void told.push(`layers ${layers.groundTracks}`),
    setTheme: (theme) => void told.push(`theme ${theme}`),
    setSeaNaming: (naming) => void told.push(`naming ${naming}`),
    setFocus: (arcId) => void told.push(`focus ${arcId}`),
    frameScene: () => void told.push('frame'),
    camera: () => CAMERA,
    setCamera: (view) => void told.push(`camera ${view.heightM}`),
    onCameraRest: (listener) => {
      listeners.rest.add(listener);
      return () => listeners.rest.delete(listener);
    },
    onPick: (listener) => {
      listeners.pick.add(listener);
      return () => listeners.pick.delete(listener);
    },
  };
  return { port, told, scenes, listeners };
};

const flights = flightsOf([flownRound(1, '2024-03-17T22:44Z', 240), flownRound(2, '2024-03-17T22:45Z', 240)]);
const READY = { state: 'ready', flights, scene: sceneOf(flights) } as const;

beforeEach(() => {
  useApp.setState(useApp.getInitialState(), true);
  useApp.setState({
    shelf: { state: 'ready', shelf: SHELF, full: SHELF },
    selectedId: LAUNCH.id,
    flights: { state: 'pending' },
  });
});

describe('linkGlobe', () => {
  it('shows the site at once and the arcs when they are there, and frames them then', () => {
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    expect(globe.scenes.at(-1)).toMatchObject({ arcs: [], marks: [{ label: 'Sunan' }] });
    expect(globe.told).not.toContain('frame');
    useApp.setState({ flights: READY });
    expect(globe.scenes.at(-1)?.arcs).toMatchObject([
      { id: 'round-1', launchS: 0, kind: 'ballistic', outcome: 'success' },
      { id: 'round-2', launchS: 60, kind: 'ballistic', outcome: 'failure' },
    ]);
    expect(globe.told.at(-1)).toBe('frame');
    unlink();
  });

  it('puts the camera where a link asked, once, instead of framing', () => {
    useApp.setState({ wantedCamera: CAMERA });
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    useApp.setState({ flights: READY });
    expect(globe.told).toContain('camera 900000');
    expect(globe.told).not.toContain('frame');
    expect(useApp.getState().wantedCamera).toBeNull();
    unlink();
  });

  it('draws the flights that were asked for while the replay is on, and the ghost of the arc shown', () => {
    useApp.setState({ flights: READY });
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    globe.told.length = 0;
    const ready = { state: 'ready', summary: sampleSummary(), paths: samplePaths(), launchS: 0 } as const;
    useApp.setState({ ensemble: ready });
    setMode('lab');
    setMode('replay');
    useApp.setState({ ensemble: { state: 'none' } });
    const drawn = globe.told.filter((line) => line.startsWith('ensemble'));
    expect(drawn).toEqual(['ensemble 2', 'ensemble null', 'ensemble 2', 'ensemble null']);

    const { fitted } = READY.flights.rounds[0]!.arc;
    useApp.setState({ ghost: { fitted, of: GHOST } });
    expect(globe.scenes.at(-1)?.ghosts).toMatchObject([{ points: GHOST.path }]);
    useApp.setState({ ghost: { fitted: fittedHypothesis(), of: GHOST } });
    expect(globe.scenes.at(-1)?.ghosts).toEqual([]);
    unlink();
  });

  it('leaves the camera alone when another issuer tells the same launch', () => {
    useApp.setState({ flights: READY });
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    useApp.setState({ flights: { state: 'pending' } });
    useApp.setState({ flights: { ...READY } });
    expect(globe.told.filter((line) => line === 'frame')).toHaveLength(1);
    unlink();
  });

  it('passes on preferences, time and the wish to frame', () => {
    useApp.setState({ flights: READY });
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    playback.load({ endS: 300, eventTimesS: [], quiet: [] });
    globe.told.length = 0;
    setPreferences({ theme: 'light' });
    setPreferences({ naming: 'east-sea' });
    playback.seek(12);
    focusRound(2);
    focusRound(null);
    frameSelection();
    expect(globe.told).toEqual([
      'theme light',
      'naming east-sea',
      'time 12',
      'focus round-2',
      'focus null',
      'frame',
    ]);
    unlink();
  });

  it('takes over the camera at rest and the round that was picked', () => {
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    for (const listener of globe.listeners.rest) listener(CAMERA);
    for (const listener of globe.listeners.pick) listener({ kind: 'arc', id: 'round-2' });
    expect(useApp.getState()).toMatchObject({ camera: CAMERA, focusedRound: 2 });
    for (const listener of globe.listeners.pick) listener({ kind: 'launch', id: 'another' });
    expect(useApp.getState()).toMatchObject({ selectedId: 'another', focusedRound: null });
    unlink();
  });

  it('shows the Lab while it is on, moves its one arc on a drag, and frames what is new', () => {
    useApp.setState({ flights: READY });
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    globe.told.length = 0;
    setMode('lab');
    expect(globe.scenes.at(-1)).toEqual({ arcs: [], marks: [] });
    expect(globe.told).not.toContain('frame');

    useApp.setState({ labScene: LAB_SCENE });
    expect(globe.scenes.at(-1)).toEqual({ arcs: LAB_SCENE.arcs, marks: [LAB_SCENE.site] });
    expect(globe.told.at(-1)).toBe('frame');

    const shown = globe.scenes.length;
    globe.told.length = 0;
    useApp.setState({ labScene: { ...LAB_SCENE, isMoving: true } });
    useApp.setState({ labProbeS: 30 });
    useApp.setState({ labProbeS: null });
    expect(globe.told).toEqual(['move now', 'probe now 30', 'probe null']);
    expect(globe.scenes).toHaveLength(shown);

    useApp.setState({ labScene: { ...LAB_SCENE, framing: 'another site' } });
    expect(globe.told.at(-1)).toBe('frame');
    expect(globe.scenes).toHaveLength(shown + 1);

    for (const listener of globe.listeners.pick) listener({ kind: 'arc', id: 'now' });
    expect(useApp.getState().focusedRound).toBeNull();

    setMode('replay');
    expect(globe.scenes.at(-1)?.arcs).toHaveLength(2);
    unlink();
  });

  it('draws the launches beside it with their places, under names that lead back to them', () => {
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    const beside = flightsOf([flownRound(1, '2022-01-01T00:00Z', 300)], BESIDE.id);
    useApp.setState({
      flights: READY,
      compared: ['dprk-elsewhere', BESIDE.id],
      companions: new Map([[BESIDE.id, { state: 'ready', flights: beside, scene: sceneOf(beside) }]]),
    });
    const arcs = globe.scenes.at(-1)?.arcs ?? [];
    expect(arcs).toMatchObject([
      { id: 'round-1', companion: null },
      { id: 'round-2', companion: null },
      { round: 1, companion: 1, launchS: 0, outcome: 'failure' },
    ]);
    expect(globe.scenes.at(-1)?.marks).toHaveLength(1);
    for (const listener of globe.listeners.pick) listener({ kind: 'arc', id: arcs[2]?.id ?? '' });
    expect(useApp.getState()).toMatchObject({ selectedId: BESIDE.id, focusedRound: null });
    unlink();
  });

  it('shows the listed launches faintly, unless every layer of theirs or the replay is off', async () => {
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    const { layers } = useApp.getState().preferences;
    const shows = (arcs: number | null) =>
      vi.waitFor(() => {
        const told = globe.told.filter((line) => line.startsWith('overview'));
        expect(told.at(-1)).toBe(`overview ${arcs}`);
      });
    await shows(1);
    setSearch('no such words');
    await shows(0);
    clearFilters();
    await shows(1);
    setMode('lab');
    await shows(null);
    setMode('replay');
    await shows(1);
    setPreferences({ layers: { ...layers, overviewArcs: false, splashDensity: false, siteCounts: false } });
    await shows(null);
    setPreferences({ layers });
    await shows(1);
    unlink();
  });

  it('lists the launches of the site that was picked', () => {
    const globe = fakeGlobe();
    const unlink = linkGlobe(globe.port);
    for (const listener of globe.listeners.pick) listener({ kind: 'site', id: 'a', siteIds: ['a', 'b'] });
    expect(useApp.getState().query).toEqual({ sites: ['a', 'b'] });
    unlink();
  });

  it('says nothing to a globe that was unlinked', () => {
    const globe = fakeGlobe();
    linkGlobe(globe.port)();
    globe.told.length = 0;
    const shown = globe.scenes.length;
    useApp.setState({ flights: READY });
    playback.seek(1);
    frameSelection();
    expect([globe.told, globe.scenes.length - shown]).toEqual([[], 0]);
    expect([globe.listeners.rest.size, globe.listeners.pick.size]).toEqual([0, 0]);
  });
});
