import type { Article } from "../model/article.ts";
import type { Note } from "../model/note.ts";
import { getOr } from "../model/once.ts";
import type { Sentence, Token } from "../model/sentence.ts";
import { type Span, wordsOf } from "../model/span.ts";
import type { Parsed } from "./decode.ts";
import { isDoubtful } from "./doubt.ts";
import type { EnglishModel } from "./model.ts";
import { longestSentence, parse } from "./parse.ts";
import { repaired } from "./repairs.ts";
import { splitSentences, type Words } from "./split.ts";

/** An article's sentences in text order, and what was odd about its text. */
export interface Annotation {
  readonly sentences: readonly Sentence[];
  readonly notes: readonly Note[];
}

/** A sentence before it is parsed. */
interface Uncharted {
  readonly block: number;
  readonly words: Words;
  readonly forms: readonly string[];
}

/**
 * Words, grammar and names of an article's headline, captions and body (a dateline is no sentence), in text order; a
 * sentence longer than the model's cap is cut at clause punctuation and noted, and so is a paragraph that is hardly English.
 */
export async function annotate(article: Article, model: EnglishModel): Promise<Annotation> {
  const [annotation] = await annotateAll([article], model);
  return annotation ?? { sentences: [], notes: [] };
}

/** As `annotate` gives each: sentences of all of them go through the network together, those of like length in a batch. */
export async function annotateAll(articles: readonly Article[], model: EnglishModel): Promise<readonly Annotation[]> {
  const split = articles.map((article) => ({ article, ...sentencesOf(article) }));
  const parsed = await parse(
    model,
    split.flatMap(({ found }) => found.map(({ forms }) => forms)),
  );
  let next = 0;
  return split.map(({ article, found, notes }) => {
    const sentences = found.map((sentence) => charted(sentence, parsed[next++] ?? []));
    return { sentences, notes: [...notes, ...doubtfulParagraphs(article, sentences)] };
  });
}

function sentencesOf(article: Article): { readonly found: readonly Uncharted[]; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const found = article.blocks.flatMap(({ kind, span }, block) =>
    kind === "dateline"
      ? []
      : splitSentences(article.text, span).flatMap((words) => {
          const parts = cut(article.text, words);
          if (parts.length > 1) notes.push({ reason: "long-sentence", span: spanOf(words) });
          return parts.map((part) => ({ block, words: part, forms: part.map((word) => wordsOf(article.text, word)) }));
        }),
  );
  return { found, notes };
}

function charted({ block, words, forms }: Uncharted, parsed: readonly Parsed[]): Sentence {
  const tokens = words.map((span, w): Token => ({ span, text: forms[w] ?? "", ...(parsed[w] ?? unparsed) }));
  return { block, span: spanOf(words), tokens: repaired(tokens) };
}

/** Headlines, which do without verbs and articles, are never doubted. */
function doubtfulParagraphs({ blocks }: Article, sentences: readonly Sentence[]): readonly Note[] {
  const paragraphs = new Map<number, Sentence[]>();
  for (const sentence of sentences) getOr(paragraphs, sentence.block, () => []).push(sentence);
  return [...paragraphs].flatMap(([block, own]): readonly Note[] => {
    if (blocks[block]?.kind === "headline" || !isDoubtful(own)) return [];
    return [{ reason: "doubtful-text", span: { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 } }];
  });
}

const unparsed: Parsed = {
  lemma: "",
  upos: "X",
  xpos: "XX",
  head: -1,
  relation: "root",
  name: "O",
  confidence: { upos: 0, head: 0, relation: 0, name: 0 },
};

function spanOf(words: Words): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Pieces within the cap: each as long as may be, cut after clause punctuation in its second half where there is some. */
function cut(text: string, words: Words): readonly Words[] {
  const pieces: Words[] = [];
  let rest = words;
  while (rest.length > longestSentence) {
    const piece = rest.slice(0, longestSentence);
    const clause = piece.findLastIndex(({ start, end }) => /^(?:[;:,—–]|--|-)$/.test(text.slice(start, end)));
    const length = clause >= longestSentence / 2 ? clause + 1 : longestSentence;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...pieces, rest];
}
