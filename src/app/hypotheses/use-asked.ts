import { useEffect, useState } from 'react';

/** What came of a question that is asked off the main thread. */
export type Asked<T> =
  | { readonly state: 'pending' }
  | { readonly state: 'ready'; readonly answer: T }
  | { readonly state: 'failed'; readonly reason: string };

const PENDING = { state: 'pending' } as const;

/**
 * The answer to a question, asked anew when the question is another one; until then the answer before stays.
 * @param ask the same function as long as it asks the same; null where nothing is to be asked
 */
export const useAsked = <T>(ask: (() => Promise<T>) | null): Asked<T> => {
  const [asked, setAsked] = useState<Asked<T>>(PENDING);
  useEffect(() => {
    if (!ask) return;
    let isWanted = true;
    const tell = (news: Asked<T>): void => {
      if (isWanted) setAsked(news);
    };
    ask().then(
      (answer) => tell({ state: 'ready', answer }),
      (error: unknown) =>
        tell({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask]);
  return asked;
};
