import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import { tokenAt } from "./tree.ts";

/** From the first character of token `first` to the last of token `last`. */
export function spanFrom(sentence: Sentence, first: number, last: number): Span {
  return { start: tokenAt(sentence, first).span.start, end: tokenAt(sentence, last).span.end };
}

/** How many words, punctuation aside, of `sentence` lie in `around`. */
export function wordsIn(sentence: Sentence, around: Span): number {
  return sentence.tokens.filter(({ span, upos }) => covers(around, span) && upos !== "PUNCT").length;
}
