import { words } from '../i18n/index.ts';
import { readAddress, writeAddress } from './address.ts';
import { playback } from './clock.ts';
import { isCounted } from './issuer.ts';
import { recordById } from './shelf.ts';
import { freshSelection, notify, useApp } from './store.ts';

/** Changes are gathered for this long, so that a drag is written once. */
const WRITE_DELAY_MS = 250;

/** The issuer whose rounds are shown; null where no issuer counts or times them. */
const followedIssuer = (issuer: string): string | null => {
  const { shelf, selectedId } = useApp.getState();
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  return record?.kind === 'launch' && isCounted(record) ? issuer : null;
};

/** The address that restores what is on the screen now. */
export const currentHash = (): string => {
  const { selectedId, flights, wantedIssuer, wantedTimeS, camera, tab } = useApp.getState();
  const issuer = flights.state === 'ready' ? followedIssuer(flights.flights.issuer) : wantedIssuer;
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
  const { launch, issuer, timeS, camera, tab } = address;
  const sayUnread = (): void => {
    for (const { part, text } of unread) notify(words.address.unread(part, text));
  };
  const { shelf, selectedId } = useApp.getState();
  if (launch !== undefined && shelf.state === 'ready' && !recordById(shelf.shelf, launch)) {
    sayUnread();
    notify(words.address.unknownLaunch(launch));
    return;
  }
  const moved = launch !== undefined && launch !== selectedId;
  // In one step, so that the session sees the launch, its issuer and its time together.
  useApp.setState({
    ...(moved && freshSelection(launch)),
    ...(issuer !== undefined && { wantedIssuer: issuer }),
    ...(timeS !== undefined && { wantedTimeS: timeS }),
    ...(camera && { wantedCamera: camera }),
    ...(tab && { tab }),
  });
  sayUnread();
};

/**
 * Keeps the address bar current while at rest, and follows links and the browser's Back and Forward. Another record
 * is another entry of the history; all else of the view is kept in the entry of its record. Returns the stopper.
 */
export const keepAddressBar = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The record that the current entry is about. */
  let entryId: string | null = null;
  const write = (): void => {
    timer = null;
    const { shelf, selectedId } = useApp.getState();
    // Until then it is not known which record a link leads to.
    if (shelf.state !== 'ready') return;
    const hash = currentHash();
    if (entryId !== null && selectedId !== entryId) history.pushState(null, '', hash);
    else if (hash !== location.hash) history.replaceState(history.state, '', hash);
    entryId = selectedId;
  };
  const writeSoon = (): void => {
    if (timer === null) timer = setTimeout(write, WRITE_DELAY_MS);
  };
  const onHashChange = (): void => {
    applyHash(location.hash);
    entryId = useApp.getState().selectedId;
  };

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
