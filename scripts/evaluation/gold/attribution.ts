import type { FileSpan } from "../spans.ts";
import { jaccard, shares, tokensOf, wordsIn } from "./word-sets.ts";

/** A reported speech act or thought by its words: offsets into the text, several where the words are cut. */
export interface Attribution {
  readonly source: readonly FileSpan[] | null;
  readonly cue: readonly FileSpan[] | null;
  readonly content: readonly FileSpan[];
}

/** They add up over articles; recall and precision may rest on different sides ("direct full"). */
export interface Count {
  /** Gold that was found, of `gold`. */
  readonly recalled: number;
  readonly gold: number;
  /** Predictions that are right, of `predicted`. */
  readonly precise: number;
  readonly predicted: number;
}

/** What is counted of one article, and of each prediction whether it is right ("full"). */
export interface AttributionScore {
  readonly counts: Readonly<Record<"content overlap" | "full" | "cue exact" | "cue overlap" | "direct full", Count>>;
  readonly right: readonly boolean[];
}

/**
 * PolNeAR's measures on one text (Newell et al., LREC 2018; the definitions of the gold's scorer): words are compared as
 * sets of positions. "Content overlap": Jaccard at least 0.5, one to one. "Full": that, and the sources share a word or
 * both are none. "Direct full": recall over gold of which nine tenths are quoted, precision over such predictions.
 */
export function scoreAttributions(
  text: string,
  gold: readonly Attribution[],
  predicted: readonly Attribution[],
): AttributionScore {
  const tokens = tokensOf(text);
  const quoted = wordsIn(tokens, quotedStretches(text));
  const [wanted, found] = [gold, predicted].map((all) => all.map((one) => wordsOf(one, tokens, quoted))) as [
    Words[],
    Words[],
  ];
  const overlap = (g: Words, p: Words) => atLeastHalf(jaccard(g.content, p.content));
  const sameSource = (g: Words, p: Words) => (g.source.size > 0 ? shares(g.source, p.source) : p.source.size === 0);
  const contents = matched(wanted, found, overlap);
  const full = matched(wanted, found, (g, p) => (sameSource(g, p) ? overlap(g, p) : 0));
  const cues = (all: readonly Words[]) => all.filter(({ cue }) => cue.size > 0);
  const cueOverlap = matched(cues(wanted), cues(found), (g, p) => [...g.cue].filter((i) => p.cue.has(i)).length);
  const count = (hits: number, g: readonly Words[], p: readonly Words[]): Count => ({
    recalled: hits,
    gold: g.length,
    precise: hits,
    predicted: p.length,
  });
  const right = new Set(full.values());
  const direct = (all: readonly Words[]) => all.filter((one) => one.direct).length;
  return {
    counts: {
      "content overlap": count(contents.size, wanted, found),
      full: count(full.size, wanted, found),
      "cue exact": count(sameSets(cues(wanted), cues(found)), cues(wanted), cues(found)),
      "cue overlap": count(cueOverlap.size, cues(wanted), cues(found)),
      "direct full": {
        recalled: [...full.keys()].filter((g) => wanted[g]?.direct).length,
        gold: direct(wanted),
        precise: [...right].filter((p) => found[p]?.direct).length,
        predicted: direct(found),
      },
    },
    right: found.map((_, p) => right.has(p)),
  };
}

interface Words {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
  readonly direct: boolean;
}

function wordsOf(
  { source, cue, content }: Attribution,
  tokens: readonly FileSpan[],
  quoted: ReadonlySet<number>,
): Words {
  const words = wordsIn(tokens, content);
  const spoken = [...words].filter((i) => quoted.has(i)).length;
  return {
    source: wordsIn(tokens, source ?? []),
    cue: wordsIn(tokens, cue ?? []),
    content: words,
    direct: words.size > 0 && spoken >= 0.9 * words.size,
  };
}

/** Stretches between double quotation marks of a paragraph, marks included; a mark that nothing closes opens to its end. */
function quotedStretches(text: string): readonly FileSpan[] {
  return Array.from(
    text.matchAll(/“[^“”\n]*(?:”|(?=\n|$))|"[^"\n]*(?:"|(?=\n|$))|''(?:(?!'')[^\n])*(?:''|(?=\n|$))/g),
    ({ 0: { length }, index }) => [index, index + length] as const,
  );
}

function atLeastHalf(share: number): number {
  return share >= 0.5 ? share : 0;
}

/** One to one, best first: index of gold → index of prediction. */
function matched(gold: readonly Words[], predicted: readonly Words[], score: (g: Words, p: Words) => number) {
  const pairs = gold.flatMap((g, i) =>
    predicted.flatMap((p, j) => {
      const value = score(g, p);
      return value > 0 ? [{ i, j, value }] : [];
    }),
  );
  pairs.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const [byGold, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { i, j } of pairs)
    if (!byGold.has(i) && !taken.has(j)) {
      byGold.set(i, j);
      taken.add(j);
    }
  return byGold;
}

function sameSets(gold: readonly Words[], predicted: readonly Words[]): number {
  const left = predicted.map(({ cue }) => [...cue].join());
  return gold.filter(({ cue }) => {
    const at = left.indexOf([...cue].join());
    return at >= 0 && left.splice(at, 1).length === 1;
  }).length;
}
