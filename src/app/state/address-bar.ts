import { words } from '../i18n/index.ts';
import { readAddress, writeAddress } from './address.ts';
import { playback } from './clock.ts';
import { recordById } from './shelf.ts';
import { notify, useApp } from './store.ts';

/** Changes are gathered for this long, so that a drag is written once. */
const WRITE_DELAY_MS = 250;

/** The address that restores what is on the screen now. */
export const currentHash = (): string => {
  const { selectedId, flights, wantedIssuer, wantedTimeS, camera, tab } = useApp.getState();
  const issuer = flights.state === 'ready' ? flights.flights.issuer : wantedIssuer;
  return writeAddress({
    ...(selectedId !== null && { launch: selectedId }),
    ...(issuer !== null && { issuer }),
    timeS: wantedTimeS ?? playback.timeS(),
    ...(camera && { camera }),
    tab,
  });
};

/** Takes over what a hash asks for; what it does not name stays. Says so where a part cannot be read. */
export const applyHash = (hash: string): void => {
  const { address, unread } = readAddress(hash);
  for (const { part, text } of unread) notify(words.address.unread(part, text));
  const { launch, issuer, timeS, camera, tab } = address;
  const { shelf, selectedId } = useApp.getState();
  if (launch !== undefined && shelf.state === 'ready' && !recordById(shelf.shelf, launch)) {
    notify(words.address.unknownLaunch(launch));
    return;
  }
  const moved = launch !== undefined && launch !== selectedId;
  // In one step, so that the session sees the launch, its issuer and its time together.
  useApp.setState({
    ...(moved && { selectedId: launch, focusedRound: null, flights: { state: 'pending' } }),
    ...(issuer !== undefined && { wantedIssuer: issuer }),
    ...(timeS !== undefined && { wantedTimeS: timeS }),
    ...(camera && { wantedCamera: camera }),
    ...(tab && { tab }),
  });
};

/** Keeps the address bar current while at rest, and follows links that change it. Returns the stopper. */
export const keepAddressBar = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = (): void => {
    timer = null;
    const hash = currentHash();
    if (hash !== location.hash) history.replaceState(history.state, '', hash);
  };
  const writeSoon = (): void => {
    if (timer === null) timer = setTimeout(write, WRITE_DELAY_MS);
  };
  const onHashChange = (): void => applyHash(location.hash);

  const unsubscribers = [
    useApp.subscribe(writeSoon),
    playback.onTime(() => {
      if (!playback.status().playing) writeSoon();
    }),
  ];
  window.addEventListener('hashchange', onHashChange);
  return () => {
    if (timer !== null) clearTimeout(timer);
    window.removeEventListener('hashchange', onHashChange);
    for (const unsubscribe of unsubscribers) unsubscribe();
  };
};
