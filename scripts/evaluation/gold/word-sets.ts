import type { FileSpan } from "../spans.ts";

/** Words and, for cues such as ":", single marks: half-open spans in text order. */
export function tokensOf(text: string): readonly FileSpan[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu),
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
}

/** Indices of the tokens that touch one of `spans`. */
export function wordsIn(tokens: readonly FileSpan[], spans: readonly FileSpan[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const [start, end] of spans)
    for (let i = firstFrom(tokens, start); (tokens[i]?.[0] ?? end) < end; i++) inside.add(i);
  return inside;
}

/** Index of the first token that ends after `place`, by bisection. */
function firstFrom(tokens: readonly FileSpan[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.[1] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that two sets have in common, of all that are in either; 0 where there are none. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((i) => b.has(i)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** Whether two sets have a word in common. */
export function shares(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((i) => b.has(i));
}
