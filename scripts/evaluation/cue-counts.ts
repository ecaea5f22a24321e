import { contentsOf } from "../../src/extract/content.ts";
import { findCues } from "../../src/extract/cues.ts";
import { findQuotations, type Quotation } from "../../src/extract/quotations.ts";
import { apartFrom } from "../../src/extract/readings.ts";
import { clauseOf } from "../../src/extract/reporting-clause.ts";
import { subjectOf } from "../../src/extract/subjects.ts";
import { trimmed } from "../../src/extract/words-said.ts";
import { annotate } from "../../src/linguistics/annotate.ts";
import type { EnglishModel } from "../../src/linguistics/model.ts";
import type { Article } from "../../src/model/article.ts";
import type { KnownCue } from "../../src/model/knowledge.ts";
import type { Sentence } from "../../src/model/sentence.ts";
import { covers, type Span } from "../../src/model/span.ts";
import { readArticle } from "../../src/read/article.ts";
import type { Attribution } from "./gold/attribution.ts";
import { jaccard, shares, tokensOf, wordsIn } from "./gold/word-sets.ts";
import { inFile } from "./spans.ts";

/** An article of who-said-what gold; offsets are those of `text`. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** By word ("say/VERB"): in how many places annotators took it for a cue, and the counts by way. */
export type CueCounts = Map<string, { cues: number; readonly ways: Map<string, { seen: number; reported: number }> }>;

const everyWord = { has: () => true };

/** Adds to `counts` every noun, verb and adjective of an article that has something standing to it as words said do. */
export async function countCues(counts: CueCounts, gold: GoldArticle, model: EnglishModel): Promise<void> {
  const article = readArticle(`${gold.id}.txt`, Buffer.from(gold.text));
  const { sentences } = await annotate(article, model);
  const { quotations } = findQuotations(article);
  const tokens = tokensOf(gold.text);
  const attributions = gold.attributions.map(({ cue, content }) => ({
    cue: wordsIn(tokens, cue ?? []),
    content: wordsIn(tokens, content),
  }));
  const words = (spans: readonly Span[]) =>
    wordsIn(
      tokens,
      spans.map((span) => inFile(article, span)),
    );
  for (const { cue, contents } of sentences.flatMap((sentence) => readingsIn(article, sentence, quotations))) {
    const annotated = attributions.filter((one) => shares(one.cue, words([cue.span])));
    const word = `${cue.lemma}/${cue.pos}`;
    const count = counts.get(word) ?? { cues: 0, ways: new Map() };
    counts.set(word, count);
    if (annotated.length > 0) count.cues += 1;
    for (const { way, spans } of contents) {
      const said = words(spans);
      const row = count.ways.get(way) ?? { seen: 0, reported: 0 };
      count.ways.set(way, row);
      row.seen += 1;
      if (annotated.some(({ content }) => isSame(content, said, way))) row.reported += 1;
    }
  }
}

/** Half the words in common; annotators often join a quotation with what else is said, so of it most words will do. */
function isSame(content: ReadonlySet<number>, said: ReadonlySet<number>, way: string): boolean {
  const found = [...said].filter((i) => content.has(i)).length;
  return jaccard(content, said) >= 0.5 || (/^quote/.test(way) && found > 0 && found >= 0.8 * said.size);
}

/** The cues of a sentence outside quotations, whatever the word, each with all that may be what it reports. */
function readingsIn(article: Article, sentence: Sentence, quotations: readonly Quotation[]) {
  const cues = findCues(sentence, everyWord).filter(({ span }) => !quotations.some(({ outer }) => covers(outer, span)));
  return cues.flatMap((cue) => {
    const subject =
      cue.pos === "VERB" ? subjectOf(sentence, cue.token, apartFrom(sentence, cue, quotations)) : undefined;
    const clause = cue.pos === "VERB" ? clauseOf(sentence, cue, subject) : undefined;
    const contents = contentsOf(sentence, cue, clause, quotations).flatMap(({ way, spans: untrimmed }) => {
      const spans = untrimmed.flatMap((span) => trimmed(article.text, span, quotations) ?? []);
      return spans.length === 0 ? [] : [{ way, spans }];
    });
    return contents.length === 0 ? [] : [{ cue, contents }];
  });
}

/**
 * The table: words that were a cue three times or more, and `*` for all words, each weighted by the root of its count.
 * Rows that were never right need five sightings. The kind of a word is what `before` says of it; `strange` are the words
 * of which it says nothing. Sorted by lemma, part of speech and way in code-unit order.
 */
export function rowsOf(
  counts: CueCounts,
  before: readonly KnownCue[],
): { readonly rows: readonly KnownCue[]; readonly strange: readonly string[] } {
  const kinds = new Map<string, KnownCue["kind"]>();
  for (const { lemma, pos, way, kind } of before) {
    const word = `${lemma}/${pos}`;
    kinds.set(`${word}|${way}`, kind);
    if (!kinds.has(word)) kinds.set(word, kind);
  }
  const kindOf = (word: string, way: string) => kinds.get(`${word}|${way}`) ?? kinds.get(word);
  const all = new Map<string, { seen: number; reported: number }>();
  const rows: KnownCue[] = [];
  const add = (word: string, way: string, seen: number, reported: number) => {
    const [lemma = "", pos] = word.split("/") as [string, KnownCue["pos"]];
    rows.push({ lemma, pos, way, kind: kindOf(word, way) ?? "attitude", seen, reported });
  };
  for (const [word, { cues, ways }] of counts)
    for (const [way, { seen, reported }] of ways) {
      const key = `*/${word.slice(word.lastIndexOf("/") + 1)}|${way}`;
      const sum = all.get(key) ?? { seen: 0, reported: 0 };
      const weight = Math.sqrt(seen);
      all.set(key, { seen: sum.seen + weight, reported: sum.reported + (weight * reported) / seen });
      const enough = cues >= 3 && (reported > 0 || seen >= 5);
      if (enough && /^[a-z][a-z' -]*\/[A-Z]+$/.test(word)) add(word, way, seen, reported);
    }
  for (const [key, { seen, reported }] of all) {
    const [word = "", way = ""] = key.split("|");
    if (seen >= 3 && reported > 0) add(word, way, Math.round(seen), Math.round(reported));
  }
  const order = ({ lemma, pos, way }: KnownCue) => `${lemma}\t${pos}\t${way}`;
  const words = new Set(rows.map(({ lemma, pos }) => `${lemma}/${pos}`));
  return {
    rows: rows.sort((a, b) => (order(a) < order(b) ? -1 : 1)),
    strange: [...words].filter((word) => !kinds.has(word)).sort(),
  };
}
