import type { Quad } from "@rdfjs/types";
import { getOr, once } from "../model/once.ts";
import { cg, nif, rdf } from "../model/vocabulary.ts";
import { commonRuns, unshared } from "./common-runs.ts";
import type { Digest } from "./digest.ts";
import { count, triple } from "./graph.ts";
import { linkQuads } from "./link.ts";
import { shingleLength, type Words } from "./words.ts";

/** Half-open `[begin, end)` in code points. */
export type Passage = readonly [begin: number, end: number];

/** Two texts that share passages. `one` and `other` are indexes of the digests; passages in the order of the one. */
export interface Sharing {
  readonly one: number;
  readonly other: number;
  readonly passages: readonly (readonly [one: Passage, other: Passage])[];
  /** Share of the shorter text's words, 0..1. */
  readonly share: number;
  /** Whether one is a copy: the words in common are more than a quotation that both heard. */
  readonly copied: boolean;
}

/** From so many holders on, a passage links each to the first only: as many links as texts, not as many as pairs. */
const crowd = 30;
/** So many words in common that stand in nobody's mouth are copied. */
const fewestCopied = 24;
/** As is a text half of which stands in the other, unless that half is what both heard somebody say ... */
const copiedShare = 0.5;
/** ... in fewer words than two hearers would choose alike. */
const fewestQuoted = 100;

/** Texts of different articles that print the same twelve words in a row or more; from the texts alone. */
export function sharings(digests: readonly Digest[]): readonly Sharing[] {
  const holders = new Map<number, number[]>();
  for (const [i, { words }] of digests.entries())
    for (const shingle of new Set(words.shingles)) getOr(holders, shingle, () => []).push(i);
  const shared = [...holders].filter(([, texts]) => texts.length > 1);
  const numbers = new Map(shared.map(([shingle], number) => [shingle, number]));
  const rows = digests.map(({ words }) =>
    Int32Array.from(words.shingles, (shingle) => numbers.get(shingle) ?? unshared),
  );
  // The words of one passage have the same holders.
  const crowds = new Map(shared.map(([, texts]) => [texts.join(" "), texts]));
  const pairs = new Set<number>();
  const add = (one: number, other: number) => {
    if (digests[one]?.article !== digests[other]?.article) pairs.add(one * digests.length + other);
  };
  for (const [first = 0, ...rest] of crowds.values()) {
    for (const other of rest) add(first, other);
    if (rest.length < crowd)
      for (const [i, one] of rest.entries()) for (const other of rest.slice(i + 1)) add(one, other);
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => compare(Math.floor(pair / digests.length), pair % digests.length, digests, rows));
}

function compare(one: number, other: number, digests: readonly Digest[], rows: readonly Int32Array[]): Sharing {
  const [ours, theirs] = [digests[one]?.words, digests[other]?.words] as [Words, Words];
  const runs = commonRuns(rows[one] ?? none, rows[other] ?? none, shingleLength);
  const unquoted = unquotedUpTo(ours);
  let shared = 0;
  let prose = 0;
  let next = 0;
  for (const { at, length } of runs) {
    // A word may end one run and begin the next.
    const [from, to] = [Math.max(at, next), at + length];
    shared += to - from;
    prose += (unquoted[to] ?? 0) - (unquoted[from] ?? 0);
    next = to;
  }
  const shorter = Math.min(ours.bounds.length, theirs.bounds.length) / 2;
  const share = shared / shorter;
  return {
    one,
    other,
    passages: runs.map(({ at, there, length }) => [
      spanOf(ours, at, at + length - 1),
      spanOf(theirs, there, there + length - 1),
    ]),
    share: Math.min(1, share),
    copied: prose >= fewestCopied || (share >= copiedShare && (2 * prose > shared || shared >= fewestQuoted)),
  };
}

const none = new Int32Array();

/** The words from `first` to `last`. */
function spanOf({ bounds }: Words, first: number, last: number): Passage {
  return [bounds[2 * first] ?? 0, bounds[2 * last + 1] ?? 0];
}

/** How many words stand in nobody's mouth before each word, and before the end. */
const unquotedUpTo = once(({ bounds, quoted }: Words): Int32Array => {
  const upTo = new Int32Array(bounds.length / 2 + 1).fill(1, 1);
  for (let i = 0; i < quoted.length; i += 2) upTo.fill(0, (quoted[i] ?? 0) + 1, (quoted[i + 1] ?? 0) + 1);
  for (let i = 1; i < upTo.length; i += 1) upTo[i] = (upTo[i] ?? 0) + (upTo[i - 1] ?? 0);
  return upTo;
});

/** `cg:sharesTextWith` both ways, with the passages as spans of the one text and of the other. */
export function passageQuads(
  { one, other, passages, share }: Sharing,
  digests: readonly Digest[],
  base: string,
): readonly Quad[] {
  const [ours, theirs] = [digests[one], digests[other]] as [Digest, Digest];
  const spans = passages.flatMap(([here, there]) => [spanIn(ours, here, base), spanIn(theirs, there, base)]);
  return [
    ...linkQuads(
      {
        one: ours.article,
        other: theirs.article,
        relation: cg.sharesTextWith,
        reasons: ["same-words"],
        score: share,
        passages: spans.map(({ name }) => name),
      },
      base,
    ),
    ...spans.flatMap(({ name, text, passage: [begin, end] }) => [
      triple(name, rdf.type, cg.Passage),
      triple(name, nif.referenceContext, text),
      triple(name, nif.beginIndex, count(begin)),
      triple(name, nif.endIndex, count(end)),
    ]),
  ];
}

function spanIn({ text }: Digest, passage: Passage, base: string) {
  const [begin, end] = passage;
  return { name: `${base}passage/${text.slice(text.lastIndexOf("/") + 1)}_${begin}-${end}`, text, passage };
}
