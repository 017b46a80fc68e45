import { type Layout, setLayout, useApp } from './store.ts';

const NARROW = '(max-width: 1099px)';
const PHONE = '(max-width: 639px)';

const layoutNow = (): Layout => {
  if (matchMedia(PHONE).matches) return 'phone';
  return matchMedia(NARROW).matches ? 'narrow' : 'wide';
};

/** Keeps the layout in step with the window. Returns the stopper. */
export const followWindow = (): (() => void) => {
  const queries = [matchMedia(NARROW), matchMedia(PHONE)];
  const follow = (): void => {
    const layout = layoutNow();
    if (layout !== useApp.getState().layout) setLayout(layout);
  };
  follow();
  for (const query of queries) query.addEventListener('change', follow);
  return () => {
    for (const query of queries) query.removeEventListener('change', follow);
  };
};
