/** Mixes 32 bits so that every bit of the input moves half of the output's. @see [Appleby] MurmurHash3 finaliser */
const mix = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const PER_2_53 = 2 ** -53;

/**
 * A stream of numbers in (0, 1), the same for the same seed and index on every machine: one stream for each flight
 * of an ensemble, so that a flight does not depend on which worker flies it, or after which other.
 *
 * sfc32 with 53 of 64 bits, warmed up by twelve rounds.
 * @param seed and `index` whole numbers from 0 to 2^32 - 1
 * @see [Doty-Humphrey] PractRand, sfc32
 */
export const randomStream = (seed: number, index: number): (() => number) => {
  let a = mix(seed ^ 0x9e3779b9);
  let b = mix(index + 0x7f4a7c15);
  let c = mix(a ^ Math.imul(b, 0x2545f491));
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return () => ((next() >>> 5) * 0x4000000 + (next() >>> 6) + 0.5) * PER_2_53;
};
