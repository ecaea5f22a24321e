/** A word of a wording, and whether the wording it is compared with has it too. */
export interface ComparedWord {
  readonly word: string;
  readonly common: boolean;
}

/** Longer wordings are compared by their first words only: the table of the comparison grows with the square. */
const mostWords = 160;

/** Words of `wording` marked by whether they are in the longest common subsequence with `other` (case and punctuation aside). */
export function comparedWith(wording: string, other: string): readonly ComparedWord[] {
  const [mine, theirs] = [wordsOf(wording), wordsOf(other)];
  const [a, b] = [mine.map(bare), theirs.map(bare)];
  const lengths = Array.from({ length: a.length + 1 }, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i] as Int32Array;
      const next = lengths[i + 1] as Int32Array;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  const common = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.add(i);
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return mine.map((word, index) => ({ word, common: common.has(index) }));
}

function wordsOf(wording: string): readonly string[] {
  return wording
    .split(/\s+/u)
    .filter((word) => word !== "")
    .slice(0, mostWords);
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
