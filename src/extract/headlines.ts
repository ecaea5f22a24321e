import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { tokenAt } from "./tree.ts";

/** Whether a sentence is written like a headline, in capitals throughout or on every word of weight: there they say nothing. */
export function isTitleCase(sentence: Sentence): boolean {
  // "The Tigray Interim Council met": a verb of a headline has a capital too.
  if (sentence.tokens.some(({ text, upos }, i) => i > 0 && upos === "VERB" && /^\p{Ll}/u.test(text))) return false;
  const heavy = sentence.tokens.filter(({ text, upos }) => /^(?:VERB|NOUN|ADJ|ADV)$/.test(upos) && text.length >= 4);
  const capital = heavy.filter(({ text }) => /^\p{Lu}/u.test(text));
  const stopped = /^[.!?]$/.test(sentence.tokens.at(-1)?.text ?? "");
  return heavy.length >= (stopped ? 2 : 1) && sentence.tokens.length >= 4 && capital.length / heavy.length >= 0.85;
}

/** Whether the words `[first, end)` of a headline are no name: the rest of the article has them nowhere, and they look like none. */
export function isUnlikelyName(article: Article, sentence: Sentence, first: number, end: number): boolean {
  const from = tokenAt(sentence, first).span.start;
  const words = article.text.slice(from, tokenAt(sentence, end - 1).span.end);
  const rest = article.text.slice(0, sentence.span.start) + article.text.slice(sentence.span.end);
  if (rest.includes(words)) return false;
  const labels = sentence.tokens.slice(first, end).map(({ name }) => name);
  const person = labels[0] === "B-PER" && end - first >= 2;
  const sure = end - first === 1 && tokenAt(sentence, first).name !== "O" && rest.trim() === "";
  return !person && !sure;
}
