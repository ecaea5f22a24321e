import type { Sentence } from "../model/sentence.ts";
import { overlaps, type Span } from "../model/span.ts";
import { clauseBehind } from "./clause-content.ts";
import { wordsIn } from "./content-spans.ts";
import type { Cue } from "./cues.ts";
import { phraseOf } from "./phrase-content.ts";
import type { Quotation } from "./quotations.ts";
import type { Clause } from "./reporting-clause.ts";
import { closingMark, endsClause, sentenceAround } from "./sentence-content.ts";
import { tokenAt } from "./tree.ts";

/** What a cue reports: the words, and the rule that found them. */
export interface Content {
  readonly spans: readonly Span[];
  readonly rule: string;
}

/**
 * The words that a cue reports, in its own sentence and in quotations that begin or end there. In this order: a quotation
 * that ends right before it; one right behind it; a clause behind it; the sentence around it, where it stands at the end
 * or between commas ("S1, he said, S2"); what else the lexicon lets hang from it. Undefined where there is none.
 */
export function contentOf(
  sentence: Sentence,
  cue: Cue,
  clause: Clause,
  quotations: readonly Quotation[],
): Content | undefined {
  const whole = (spans: readonly Span[], rule: string): Content => ({
    spans: spans.map((span) => withQuotations(span, quotations)),
    rule,
  });
  const earlier = quotationInFront(sentence, clause, quotations);
  if (earlier !== undefined) return { spans: [earlier], rule: "quote-before-cue" };
  const around = cue.known.content.includes("clause") ? sentenceAround(sentence, cue, clause) : [];
  const mark = sentence.tokens[clause.first - 1]?.text ?? "";
  if (around.length > 0 && closingMark.test(mark)) return whole(around, "sentence-around-cue");
  const quoted = quotationBehind(sentence, clause, quotations);
  if (quoted !== undefined) return { spans: [quoted], rule: "quote-behind-cue" };
  if (around.length > 0 && endsClause(sentence, cue, clause)) return whole(around, "sentence-around-cue");
  const behind = cue.known.content.includes("clause") ? clauseBehind(sentence, cue, clause) : undefined;
  if (behind !== undefined) return whole([behind], "clause-behind-cue");
  const phrase = phraseOf(sentence, cue);
  return phrase === undefined ? undefined : { spans: [phrase], rule: "phrase-of-cue" };
}

/** "'Did he?' she asked.", where the splitter has cut behind the quotation: the cue opens the sentence. */
function quotationInFront(sentence: Sentence, clause: Clause, quotations: readonly Quotation[]): Span | undefined {
  if (clause.first > 0 || clause.last > 8) return undefined;
  const { start, end } = sentence.span;
  const before = quotations.find(({ outer }) => outer.end <= start && outer.end >= start - 1);
  const short =
    sentence.tokens.length - clause.last <= 8 && !quotations.some(({ outer }) => overlaps(outer, { start, end }));
  return short && before?.block === sentence.block ? before.inner : undefined;
}

/** `said: "..."`, `said bluntly, "..."`, also with the mark in the next paragraph after a colon. */
function quotationBehind(sentence: Sentence, clause: Clause, quotations: readonly Quotation[]): Span | undefined {
  const from = tokenAt(sentence, clause.last).span.end;
  const next = quotations.find(({ outer }) => outer.start >= from);
  if (next === undefined) return undefined;
  const between = sentence.tokens.filter(({ span }) => span.start >= from && span.end <= next.outer.start);
  const lastBetween = between.at(-1);
  if (next.outer.start >= sentence.span.end) {
    return lastBetween?.text === ":" && next.outer.start <= sentence.span.end + 3 ? next.inner : undefined;
  }
  const ends = next.outer.end >= sentence.span.end - 2;
  const led = lastBetween === undefined || /^[,:]$/.test(lastBetween.text);
  const free = between.length < 12 && between.every(({ xpos, text }) => !/^VB|^W|^MD/.test(xpos) && text !== "that");
  return led && free && ends && wordsIn(sentence, next.inner) >= 2 ? next.inner : undefined;
}

/** A span that begins or ends inside a quotation of several sentences is stretched to the whole of it. */
function withQuotations({ start, end }: Span, quotations: readonly Quotation[]): Span {
  const at = (place: number) => quotations.find(({ outer }) => outer.start < place && place < outer.end)?.outer;
  return { start: at(start)?.start ?? start, end: at(end - 1)?.end ?? end };
}
