const PATHS = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  previous: 'M3 3h1.6v10H3zM13 3v10L5.5 8z',
  next: 'M11.4 3H13v10h-1.6zM3 3v10l7.5-5z',
  undo: 'M6 2.5 2 6l4 3.5V7.2h3.6a2.6 2.6 0 0 1 0 5.2H5v1.4h4.6a4 4 0 0 0 0-8H6z',
  redo: 'M10 2.5 14 6l-4 3.5V7.2H6.4a2.6 2.6 0 0 0 0 5.2H11v1.4H6.4a4 4 0 0 1 0-8H10z',
  close: 'M3.4 2.6 8 7.2l4.6-4.6.8.8L8.8 8l4.6 4.6-.8.8L8 8.8l-4.6 4.6-.8-.8L7.2 8 2.6 3.4z',
  sun: 'M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8ZM7.5 1h1v2h-1zM7.5 13h1v2h-1zM1 7.5h2v1H1zM13 7.5h2v1h-2zM2.7 3.4l.7-.7 1.4 1.4-.7.7zM11.2 11.9l.7-.7 1.4 1.4-.7.7zM2.7 12.6l1.4-1.4.7.7-1.4 1.4zM11.2 4.1l1.4-1.4.7.7-1.4 1.4z',
  moon: 'M6.2 1.8a6.4 6.4 0 1 0 8 8A5.6 5.6 0 0 1 6.2 1.8Z',
} as const;

/** A small drawing beside or instead of a word; its button carries the name. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
