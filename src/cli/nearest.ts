/** Runs of three letters of a text, its ends included. */
const runsOf = (text: string): ReadonlySet<string> => {
  const padded = `  ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
};

/** Share of the runs that two texts have in common, 0 to 1. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((run) => b.has(run)).length;
  return (2 * common) / (a.size + b.size);
};

const MOST_LETTERS = 200;

/** The texts that someone may have meant: those most alike to what was written, the most alike first. */
export const nearest = (written: string, known: readonly string[], count = 3): readonly string[] => {
  const wanted = runsOf(written.slice(0, MOST_LETTERS));
  return known
    .map((text) => ({ text, share: likeness(wanted, runsOf(text)) }))
    .sort((a, b) => b.share - a.share || (a.text < b.text ? -1 : 1))
    .slice(0, count)
    .map(({ text }) => text);
};
