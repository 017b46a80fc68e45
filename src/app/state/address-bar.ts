import { t } from '../i18n/index.ts';
import { readAddress, writeAddress } from './address.ts';
import { NO_CHOICES } from './choices.ts';
import { playback } from './clock.ts';
import { isCounted } from './issuer.ts';
import { showLanguage } from './language.ts';
import { recordById } from './shelf.ts';
import { type AppState, freshSelection, MOST_COMPARED, notify, setAsOf, useApp } from './store.ts';

/** Changes are gathered for this long, so that a drag is written once. */
const WRITE_DELAY_MS = 250;

/** The issuer whose rounds are shown; null where no issuer counts or times them. */
const followedIssuer = (issuer: string): string | null => {
  const { shelf, selectedId } = useApp.getState();
  const record = shelf.state === 'ready' ? recordById(shelf.shelf, selectedId) : null;
  return record?.kind === 'launch' && isCounted(record) ? issuer : null;
};

const currentLabHash = (): string => {
  const { labPort, wantedLab, wantedTimeS, camera, labTab, language } = useApp.getState();
  const lab = wantedLab ?? labPort?.link() ?? '';
  return writeAddress({
    mode: 'lab',
    ...(lab !== '' && { lab }),
    timeS: wantedTimeS ?? playback.timeS(),
    ...(camera && { camera }),
    labTab,
    lang: language,
  });
};

/** The address that restores what is on the screen now. */
export const currentHash = (): string => {
  const {
    mode,
    selectedId,
    flights,
    wantedIssuer,
    choices,
    wantedTimeS,
    camera,
    tab,
    language,
    query,
    order,
    asOf,
    compared,
  } = useApp.getState();
  if (mode === 'lab') return currentLabHash();
  const issuer = flights.state === 'ready' ? followedIssuer(flights.flights.issuer) : wantedIssuer;
  return writeAddress({
    ...(selectedId !== null && { launch: selectedId }),
    ...(issuer !== null && { issuer }),
    choices,
    timeS: wantedTimeS ?? playback.timeS(),
    ...(camera && { camera }),
    tab,
    list: { query, order },
    asOf,
    compared,
    lang: language,
  });
};

/** Of the ids that a link names, those of launches, as many as there is room for; all until the catalogue is there. */
const companionsOf = (ids: readonly string[]): readonly string[] => {
  const { shelf } = useApp.getState();
  const known = ids.filter((id) => shelf.state !== 'ready' || recordById(shelf.full, id)?.kind === 'launch');
  return known.slice(0, MOST_COMPARED);
};

/** Takes over what a hash asks for; what it does not name stays. Says so where a part cannot be read. */
export const applyHash = (hash: string): void => {
  const { address, unread } = readAddress(hash);
  const { mode = 'replay', lab, labTab, launch, issuer, timeS, camera, tab, lang, list } = address;
  if (lang) void showLanguage(lang);
  const sayUnread = (): void => {
    for (const { part, text } of unread) notify(() => t('address.unread', { part, text }));
  };
  const { shelf, selectedId } = useApp.getState();
  if (launch !== undefined && shelf.state === 'ready' && !recordById(shelf.full, launch)) {
    sayUnread();
    notify(() => t('address.unknownLaunch', { id: launch }));
    return;
  }
  if (mode === 'lab') {
    useApp.setState({
      mode,
      ...(lab !== undefined && { wantedLab: lab }),
      ...(timeS !== undefined && { wantedTimeS: timeS }),
      ...(camera && { wantedCamera: camera }),
      ...(labTab && { labTab }),
    });
    sayUnread();
    return;
  }
  if (hash !== '' && hash !== '#') setAsOf(address.asOf ?? { kind: 'now' });
  const moved = launch !== undefined && launch !== selectedId;
  // In one step, so that the session sees the launch, its issuer and its time together.
  useApp.setState({
    mode,
    ...(moved && freshSelection(launch)),
    ...(issuer !== undefined && { wantedIssuer: issuer }),
    // A link to a launch shows its flights as they were chosen when it was copied.
    ...(launch !== undefined && { choices: { ...NO_CHOICES, ...address.choices } }),
    ...(timeS !== undefined && { wantedTimeS: timeS }),
    ...(camera && { wantedCamera: camera }),
    ...(tab && { tab }),
    // A link to a launch shows the list it was copied with.
    ...(launch !== undefined && list && { query: list.query, order: list.order }),
    ...(launch !== undefined && { compared: companionsOf(address.compared ?? []) }),
  });
  sayUnread();
};

/** What an entry of the history is about. */
const subjectOf = ({ mode, selectedId }: AppState): string | null => (mode === 'lab' ? mode : selectedId);

/**
 * Keeps the address bar current while at rest, and follows links and the browser's Back and Forward. Another record,
 * and the Lab, is another entry of the history; all else of the view is kept in that entry. Returns the stopper.
 */
export const keepAddressBar = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The record that the current entry is about, or the Lab. */
  let entryId: string | null = null;
  const write = (): void => {
    timer = null;
    const state = useApp.getState();
    const { shelf } = state;
    // Until then it is not known which record a link leads to.
    if (shelf.state !== 'ready') return;
    const hash = currentHash();
    if (entryId !== null && subjectOf(state) !== entryId) history.pushState(null, '', hash);
    else if (hash !== location.hash) history.replaceState(history.state, '', hash);
    entryId = subjectOf(state);
  };
  const writeSoon = (): void => {
    if (timer === null) timer = setTimeout(write, WRITE_DELAY_MS);
  };
  const onHashChange = ({ newURL }: HashChangeEvent): void => {
    // Not of the address bar, which a write that was waiting may have changed since.
    applyHash(new URL(newURL).hash);
    entryId = subjectOf(useApp.getState());
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
