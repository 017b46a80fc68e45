import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface PopoverProps {
  readonly label: string;
  /** Shown in the label's place where there is little room. */
  readonly sign?: string;
  /** Given as a function of what closes the panel where a control in it does so; the focus goes to the button first. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A button that opens a small panel of controls; Escape or a click elsewhere closes it. */
export function Popover({ label, sign, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [open]);

  return (
    <div ref={root} className="popover">
      <button
        ref={button}
        type="button"
        className={sign === undefined ? 'button bare' : 'button bare icon-only'}
        aria-label={sign === undefined ? undefined : label}
        title={sign === undefined ? undefined : label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {sign ?? label}
      </button>
      <div id={id} className="popover-body" hidden={!open}>
        {typeof children === 'function' ? children(close) : children}
      </div>
    </div>
  );
}
