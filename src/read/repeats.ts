/** Shorter paragraphs may well be said twice ("Absolutely not."). */
const fewestWords = 5;
/** What a cut teaser must have in common with the paragraph it was cut from, in UTF-16 code units. */
const shortestTeaser = 40;

/**
 * Which paragraphs print again what stands elsewhere, by index: of a body printed twice the fuller copy stays, the first
 * where both are equal; a teaser cut short with an ellipsis goes where the whole paragraph stands. A new copy begins with
 * each paragraph that the copy before it holds already.
 */
export function findRepeats(paragraphs: readonly string[]): ReadonlySet<number> {
  const byOpening = new Map<string, string>();
  for (const words of paragraphs) {
    const opening = words.slice(0, shortestTeaser);
    if (words.length > (byOpening.get(opening)?.length ?? 0)) byOpening.set(opening, words);
  }
  const keys = paragraphs.map((words) => {
    const other = byOpening.get(words.slice(0, shortestTeaser)) ?? words;
    return isTeaserOf(words, other) ? other : words;
  });
  const copies: number[][] = [];
  const seen = new Set<string>();
  keys.forEach((key, i) => {
    if (copies.length === 0 || (counts(key) && seen.has(key))) {
      copies.push([]);
      seen.clear();
    }
    copies.at(-1)?.push(i);
    seen.add(key);
  });
  const sizeOf = (copy: readonly number[]) => copy.reduce((sum, i) => sum + (paragraphs[i]?.length ?? 0), 0);
  // A stable sort: the first of equal copies stays first.
  const kept = new Set<string>();
  const repeats = new Set<number>();
  for (const copy of [...copies].sort((a, b) => sizeOf(b) - sizeOf(a)))
    for (const i of copy) {
      const key = keys[i] ?? "";
      if (key !== paragraphs[i] || (counts(key) && kept.has(key))) repeats.add(i);
      kept.add(key);
    }
  return repeats;
}

function counts(key: string): boolean {
  return key.split(" ").length >= fewestWords;
}

function isTeaserOf(words: string, other: string): boolean {
  const cut = /(?: ?…| ?\.\.\.)$/.exec(words);
  return (
    cut !== null &&
    cut.index >= shortestTeaser &&
    other.length > words.length &&
    other.startsWith(words.slice(0, cut.index))
  );
}
