import { commandsNow } from './commands.ts';
import { strokeOf } from './strokes.ts';

const TYPING = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';
/** Fields of words, where undo is the browser's own; in a field of a figure it is the Lab's. */
const WORDS = 'input[type=search], input[type=text]:not([inputmode=decimal]), textarea';
const UNDO = ['Mod+z', 'Mod+Shift+z'];
/** Controls that the space bar works by itself. A row that is selected already has nothing to do with it. */
const SPACE_WORKS = 'button:not([aria-current=true]), a[href], summary, input:not([type=range]), [role=tab]';
/** Controls with a use of their own for the arrow keys. */
const ARROWS_WORK = 'input[type=radio], input[type=range], [role=tab], [role=separator]';
/** Scrolling panels, which up and down scroll while they have the focus. */
const SCROLLS = '[role=tabpanel]';

const isTaken = (target: Element, stroke: string, focusedByPointer: boolean): boolean => {
  if (UNDO.includes(stroke)) return target.matches(WORDS);
  if (stroke.startsWith('Mod+')) return false;
  if (target.matches(TYPING)) return true;
  // A button that was clicked keeps the focus; the space bar should still play.
  if (stroke === 'Space') return target.matches(SPACE_WORKS) && !focusedByPointer;
  if (stroke.includes('Arrow') && target.matches(ARROWS_WORK)) return true;
  return (stroke === 'ArrowUp' || stroke === 'ArrowDown') && target.matches(SCROLLS);
};

/** The page itself is asked: its own close event comes late, and a key pressed until then would be lost. */
const dialogIsOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** Runs the commands' keys, but not while the user types or works a control that needs the key. Returns the stopper. */
export const listenToKeys = (): (() => void) => {
  let focusedByPointer = false;
  let swallowKeyUp = false;

  const onPointerDown = (): void => {
    focusedByPointer = true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') focusedByPointer = false;
    const stroke = strokeOf(event);
    const command = stroke === null ? undefined : commandsNow().find((each) => each.stroke === stroke);
    if (!command || stroke === null || event.defaultPrevented || dialogIsOpen()) return;
    if (event.target instanceof Element && isTaken(event.target, stroke, focusedByPointer)) return;
    event.preventDefault();
    swallowKeyUp = stroke === 'Space';
    command.run();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    // Some browsers press the focused button when the space bar comes up.
    if (swallowKeyUp && event.key === ' ') event.preventDefault();
    swallowKeyUp = false;
  };

  window.addEventListener('pointerdown', onPointerDown, true);
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  return () => {
    window.removeEventListener('pointerdown', onPointerDown, true);
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
  };
};
