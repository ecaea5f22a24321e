import model from "wink-eng-lite-web-model";
import winkNLP, { type ItemSentence } from "wink-nlp";
import type { Span } from "../model/span.ts";
import { mendWords } from "./words.ts";

/** A sentence before it is parsed: the spans of its words, in text order. */
export type Words = readonly Span[];

// Sentence borders and words only; wink's tags are not used.
const nlp = winkNLP(model, ["sbd"]);

/** Ranks and the like before a name: "Lt. Gen. Kenneth McKenzie" does not end a sentence. */
const abbreviation =
  /(?:^|[\s(“"'])(?:[A-Z]|(?:[A-Z]\.)+[A-Z]|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Brig|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Prof|St|No|Rev|Hon)\.$/;
const closing = /^[”"’'»)\]]+$/;
/** wink's time grows as the square of a word's length: of a run longer than this it sees the beginning only. */
const longRun = /(\S{500})\S+/g;

/**
 * Words and sentences of `text[block)` by wink-nlp: spans into `text`, half-open, in UTF-16 code units; no word crosses
 * white space, every other character stands in a word.
 */
export function splitSentences(text: string, block: Span): readonly Words[] {
  const source = text.slice(block.start, block.end);
  const sentences: Span[][] = [];
  let at = 0;
  nlp
    .readDoc(source.replace(longRun, "$1"))
    .sentences()
    .each((sentence: ItemSentence) => {
      const words: Span[] = [];
      for (const form of sentence.tokens().out()) {
        const start = source.indexOf(form, at);
        // wink drops or rewrites an odd character now and then: what it skipped is a word too.
        if (start < 0) continue;
        words.push(...pieces(source, at, start), ...pieces(source, start, start + form.length));
        at = start + form.length;
      }
      if (words.length > 0) sentences.push(words);
    });
  const rest = pieces(source, at, source.length);
  if (rest.length > 0) sentences.push([...(sentences.pop() ?? []), ...rest]);
  return mended(source, sentences).map((words) =>
    mendWords(source, words).map(({ start, end }) => ({ start: start + block.start, end: end + block.start })),
  );
}

const space = /[\s\u200b-\u200d\ufeff]/;

/** Runs without white space in `source[start, end)`. */
function pieces(source: string, start: number, end: number): readonly Span[] {
  const text = source.slice(start, end);
  if (text === "" || text === " ") return [];
  if (!space.test(text)) return [{ start, end }];
  return [...text.matchAll(/[^\s\u200b-\u200d\ufeff]+/gu)].map((run) => ({
    start: start + run.index,
    end: start + run.index + run[0].length,
  }));
}

/** Mends borders: sentences that wink divides too early are put together, those it runs together are divided. */
function mended(source: string, sentences: readonly Span[][]): readonly (readonly Span[])[] {
  const found: Span[][] = [];
  for (const words of sentences) {
    const before = found.at(-1);
    const first = words[0];
    const last = before?.at(-1);
    if (before === undefined || first === undefined || last === undefined) found.push(words);
    else if (isInside(source, before, last, first)) before.push(...words);
    else if (closing.test(source.slice(first.start, first.end)) && last.end === first.start) {
      before.push(first);
      if (words.length > 1) found.push(words.slice(1));
    } else found.push(words);
  }
  return found.flatMap((words) => divided(source, words));
}

/** Whether the border between `last` and `first` is none. */
function isInside(source: string, before: readonly Span[], last: Span, first: Span): boolean {
  const next = source.slice(first.start, first.start + 2);
  // "Senator Murphy (D-Conn.), the chairman"
  if (/^[,;]/.test(next)) return true;
  if (last.end === first.start && source[last.end - 1] === ".") {
    // "R-S.C.", "www.flag.govt.nz", "Yahoo!."
    return /^[\p{L}\p{N}.,;:]/u.test(next);
  }
  if (abbreviation.test(source.slice(Math.max(0, last.start - 12), last.end))) {
    return !isDivided(source, last, first);
  }
  // "“We will not go.” he said", "et al. in the US": news begins no sentence in lower case but iPhone and the like.
  return before.length > 1 && /^\p{Ll}(?!\p{Lu})/u.test(next) && sentenceEnd.test(source.slice(last.start, last.end));
}

const sentenceEnd = /(?:["”’'»)]|^\p{L}+\.)$/u;

/** After "U.S." and the like a small word with a capital opens a sentence: "He left the U.S. The President stayed." */
const acronym = /^(?:[A-Z]\.){2,}$/;
const opener =
  /^(?:The|An?|He|She|It|They|We|You|His|Her|Its|Their|This|That|These|Those|There|In|On|At|As|For|By|From|But|And|Yet|After|Before|When|While|If|Since|Although|However|Meanwhile)$/;

/** "at 7:23 a.m. | “We condemn it,”": an hour, too, ends a sentence before a small word with a capital, or before a quotation. */
function isDivided(source: string, last: Span, first: Span): boolean {
  const [word, next] = [source.slice(last.start, last.end), source.slice(first.start, first.end)];
  if (/^[ap]\.m\.$/.test(word)) return opener.test(next) || (/^["“]$/.test(next) && last.end < first.start);
  return acronym.test(word) && opener.test(next);
}

function divided(source: string, words: readonly Span[]): readonly (readonly Span[])[] {
  const cuts = [...words.keys()].filter((i) => {
    const [before, word] = [words[i - 1], words[i]];
    return before !== undefined && word !== undefined && isDivided(source, before, word);
  });
  return cuts.length === 0 ? [words] : [0, ...cuts].map((from, k) => words.slice(from, cuts[k]));
}
