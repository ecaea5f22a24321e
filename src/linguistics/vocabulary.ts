import { fnv1a, wordKeys } from "./features.ts";
import { type Table, widen } from "./weights.ts";

/**
 * The words that the model knows, by hash: those that training moved with a row of their own, the many others with a
 * code that puts their vector together from pieces (product quantisation, Jégou et al. 2011).
 */
export interface Vocabulary {
  /** Hashes, ascending; word `i` has row `i + 1` of `rows`, whose row 0 is any unknown word. */
  readonly hashes: Uint32Array;
  readonly rows: Table;
  /** Hashes, ascending; word `i` has row `i` of `codes`. */
  readonly rareHashes: Uint32Array;
  /** Pieces of a vector; one byte of `codes` for each: which centre of that piece's book. */
  readonly pieces: number;
  readonly codes: Uint8Array;
  /** Pieces × 256 centres × the numbers of a piece. */
  readonly books: Float32Array;
}

const wordSeed = 0;
const centres = 256;

/** Writes the vector of a normalised word at `at`; gives the place behind it. */
export function writeWord(vocabulary: Vocabulary, form: string, into: Float32Array, at: number): number {
  for (const key of wordKeys(form)) {
    const hash = fnv1a(key, wordSeed);
    const row = placeOf(vocabulary.hashes, hash);
    if (row !== -1) return widen(vocabulary.rows, row + 1, into, at);
    const rare = placeOf(vocabulary.rareHashes, hash);
    if (rare !== -1) return writeCode(vocabulary, rare, into, at);
  }
  return widen(vocabulary.rows, 0, into, at);
}

/** Whether the model knows a normalised word as it is written or in lower case. */
export function isKnown({ hashes, rareHashes }: Vocabulary, form: string): boolean {
  return wordKeys(form).some((key) => {
    const hash = fnv1a(key, wordSeed);
    return placeOf(hashes, hash) !== -1 || placeOf(rareHashes, hash) !== -1;
  });
}

function writeCode(
  { rows: { width }, pieces, codes, books }: Vocabulary,
  word: number,
  into: Float32Array,
  at: number,
) {
  const length = width / pieces;
  for (let p = 0; p < pieces; p += 1) {
    const centre = (p * centres + (codes[word * pieces + p] ?? 0)) * length;
    for (let k = 0; k < length; k += 1) into[at + p * length + k] = books[centre + k] ?? 0;
  }
  return at + width;
}

/** Where `hash` stands in ascending `hashes`, -1 if nowhere. */
function placeOf(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash ? low : -1;
}
