/** How many letters must be changed, added or taken away to make one text of another. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
};

const MOST_LETTERS = 200;

/** The texts that someone may have meant: those that hold what was written, then those that differ least. */
export const nearest = (written: string, known: readonly string[], count = 3): readonly string[] => {
  const text = written.slice(0, MOST_LETTERS).toLowerCase();
  return known
    .map((each) => ({ each, apart: each.includes(text) ? 0 : distance(text, each) }))
    .sort((a, b) => a.apart - b.apart || (a.each < b.each ? -1 : 1))
    .slice(0, count)
    .map(({ each }) => each);
};
