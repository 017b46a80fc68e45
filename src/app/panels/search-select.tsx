import { useId, useRef, useState } from 'react';

export interface SearchChoice {
  readonly key: string;
  readonly name: string;
  /** Said after the name, and searched as well. */
  readonly more: string;
}

interface SearchSelectProps {
  readonly label: string;
  readonly choices: readonly SearchChoice[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Said where no choice holds the words. */
  readonly empty: string;
}

const matching = (choices: readonly SearchChoice[], search: string): SearchChoice[] => {
  const parts = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = choices.filter(({ name, more }) =>
    parts.every((part) => `${name} ${more}`.toLowerCase().includes(part)),
  );
  const begins = ({ name }: SearchChoice): boolean => name.toLowerCase().startsWith(parts[0] ?? '');
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))];
};

/** A list to choose from by typing: arrows move, Enter takes, Escape leaves things as they were. */
export function SearchSelect({ label, choices, chosen, onChoose, empty }: SearchSelectProps) {
  /** What is being searched; null while the list is closed. */
  const [search, setSearch] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = search === null ? [] : matching(choices, search);
  const open = (text: string): void => {
    setSearch(text);
    const at = text === '' ? choices.findIndex(({ key }) => key === chosen) : 0;
    setActive(Math.max(at, 0));
  };
  const take = (choice: SearchChoice | undefined): void => {
    if (choice) onChoose(choice.key);
    setSearch(null);
  };
  const move = (to: number): void => {
    const next = Math.min(Math.max(to, 0), shown.length - 1);
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="search-select">
      <input
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={search !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[active] ? `${id}-${shown[active].key}` : undefined}
        autoComplete="off"
        value={search ?? choices.find(({ key }) => key === chosen)?.name ?? ''}
        onClick={() => {
          if (search === null) open('');
        }}
        onBlur={() => setSearch(null)}
        onChange={(event) => open(event.target.value)}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined) {
            event.preventDefault();
            if (search === null) open('');
            else move(active + step);
          } else if (event.key === 'Enter' && search !== null) {
            event.preventDefault();
            take(shown[active]);
          } else if (event.key === 'Escape' && search !== null) {
            event.preventDefault();
            setSearch(null);
          }
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        className="search-select-list"
        hidden={search === null || shown.length === 0}
        // The field keeps the focus, and with it the list.
        onPointerDown={(event) => event.preventDefault()}
      >
        {shown.map((choice, index) => (
          <div
            key={choice.key}
            id={`${id}-${choice.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerEnter={() => setActive(index)}
            onClick={() => take(choice)}
            onKeyDown={() => {
              // The keys belong to the field.
            }}
          >
            {choice.name} <span className="muted">{choice.more}</span>
          </div>
        ))}
      </div>
      {search !== null && shown.length === 0 && (
        <p className="search-select-list muted" role="status">
          {empty}
        </p>
      )}
    </div>
  );
}
