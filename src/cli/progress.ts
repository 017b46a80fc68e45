/** How far long work has come. */
export interface Progress {
  tell(part: string, share: number): void;
  clear(): void;
}

/** One line on the terminal, written over by the next; nothing where standard error is no terminal. */
export const createProgress = (): Progress => {
  if (!process.stderr.isTTY) return { tell: () => {}, clear: () => {} };
  return {
    tell: (part, share) => process.stderr.write(`\r\x1b[K${Math.round(100 * share)} % ${part}`),
    clear: () => process.stderr.write('\r\x1b[K'),
  };
};
