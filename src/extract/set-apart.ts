import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import type { Cue } from "./cues.ts";
import type { Clause } from "./reporting-clause.ts";
import { tokenAt } from "./tree.ts";

/**
 * "The governor added:" and what he added in a paragraph of its own, without marks, as a page sets long quotations apart:
 * the paragraph behind a sentence that ends its own with the reporting clause and a colon. Undefined where there is none,
 * where it opens with a mark (`findQuotations`) or is an item of a list.
 */
export function paragraphSetApart(article: Article, sentence: Sentence, cue: Cue, clause: Clause): Span | undefined {
  const last = sentence.tokens.length - 1;
  const own = article.blocks[sentence.block];
  const next = article.blocks[sentence.block + 1];
  if (own === undefined || next === undefined || own.kind === "headline" || next.kind !== own.kind) return undefined;
  if (sentence.span.end < own.span.end || tokenAt(sentence, last).text !== ":") return undefined;
  // "Imagine:" asks, and tells nothing.
  if (!/^VB[DNPZ]$/.test(tokenAt(sentence, cue.token).xpos)) return undefined;
  const between = sentence.tokens.slice(Math.max(clause.last, cue.token) + 1, last);
  const closes = between.length < 12 && between.every(({ xpos }) => !/^(?:VB|MD|W)/.test(xpos));
  const [opening = ""] = article.text.slice(next.span.start);
  return closes && /[\p{L}\p{N}[(]/u.test(opening) ? next.span : undefined;
}
