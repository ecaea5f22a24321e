import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import type { Cue } from "./cues.ts";
import type { Quotation } from "./quotations.ts";
import { caseOf, childrenOf, isRelation, subtree, tokenAt } from "./tree.ts";

/** What a cue reports: the words, and the rule that found them. */
export interface Content {
  readonly spans: readonly Span[];
  readonly rule: string;
}

/** Where a reporting clause stands: tokens `[first, last]` from its subject or verb to its last word before the content. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

/** The tokens of the reporting clause at `cue` with its subject at `subject`: "Mr. Kim told reporters", "said Ms. Kim". */
export function clauseOf(sentence: Sentence, cue: Cue, subject: number | undefined): Clause {
  const group = sentence.tokens.findIndex(({ span }) => span.start === cue.span.start);
  let first = group < 0 ? cue.token : group;
  let last = cue.token;
  if (subject !== undefined) {
    const phrase = subtree(sentence, subject).filter((i) => (subject < cue.token ? i < first : i > cue.token));
    const touching = subject < cue.token ? runBefore(phrase, subject) : runAfter(phrase, subject);
    first = Math.min(first, subject, touching.at(0) ?? first);
    last = Math.max(last, subject, touching.at(-1) ?? last);
  }
  return { first, last };
}

/** The unbroken run of ascending indices that holds `at`. */
function runBefore(indices: readonly number[], at: number): readonly number[] {
  const inside = new Set(indices);
  let first = at;
  while (inside.has(first - 1)) first -= 1;
  return [first];
}

function runAfter(indices: readonly number[], at: number): readonly number[] {
  const inside = new Set(indices);
  let last = at;
  while (inside.has(last + 1)) last += 1;
  return [last];
}

const clausal = /^(?:ccomp|parataxis|advcl|acl|xcomp|conj|root|dep|csubj|nsubj)/;

/**
 * The words that the cue reports in its own sentence and in quotations that begin or end there. In this order: a quotation
 * right after it; a clause after it; the sentence around it, where it stands between commas or at the end ("S, he said");
 * what else the lexicon lets hang from it. Undefined where there is none.
 */
export function contentOf(
  sentence: Sentence,
  cue: Cue,
  clause: Clause,
  quotations: readonly Quotation[],
): Content | undefined {
  const reports = cue.known.content.includes("clause");
  const after = quotationAfter(sentence, cue, clause, quotations);
  if (after !== undefined) return { spans: [after], rule: "quote-after-cue" };
  const clauseAfter = reports ? clauseBehind(sentence, cue, clause, quotations) : undefined;
  if (clauseAfter !== undefined) return { spans: [clauseAfter], rule: "clause-after-cue" };
  const around = reports ? sentenceAround(sentence, cue, clause, quotations) : undefined;
  if (around !== undefined) return around;
  const phrase = phraseOf(sentence, cue);
  return phrase === undefined ? undefined : { spans: [phrase], rule: "phrase-of-cue" };
}

/** `said: "..."`, `said bluntly, "..."`, also with the mark in the next paragraph after a colon. */
function quotationAfter(
  sentence: Sentence,
  cue: Cue,
  clause: Clause,
  quotations: readonly Quotation[],
): Span | undefined {
  const from = tokenAt(sentence, clause.last).span.end;
  const next = quotations.find(({ outer }) => outer.start >= from);
  if (next === undefined) return undefined;
  const between = sentence.tokens.filter(({ span }) => span.start >= from && span.end <= next.outer.start);
  const lastBetween = between.at(-1);
  if (next.outer.start >= sentence.span.end) {
    if (lastBetween?.text !== ":" || next.outer.start > sentence.span.end + 3) return undefined;
    return next.inner;
  }
  const ends = next.outer.end >= sentence.span.end - 2;
  const led = lastBetween === undefined || /^[,:]$/.test(lastBetween.text);
  const free = between.every((token) => token.head === cue.token || !/^VB|^W/.test(token.xpos)) && between.length < 12;
  return led && free && ends && wordsIn(sentence, next.inner) >= 2 ? next.inner : undefined;
}

/** The clause that hangs behind the cue: "said (that) S", "warned S". */
function clauseBehind(
  sentence: Sentence,
  cue: Cue,
  clause: Clause,
  quotations: readonly Quotation[],
): Span | undefined {
  const head = childrenOf(sentence, cue.token).find((i) => {
    const { relation, upos } = tokenAt(sentence, i);
    if (i <= clause.last || upos === "PUNCT") return false;
    return (
      isRelation(relation, "ccomp") ||
      relation === "parataxis" ||
      (relation === "acl" && caseOf(sentence, i) === "that")
    );
  });
  const that = sentence.tokens.findIndex(
    (token, i) => i > clause.last && i < clause.last + 8 && token.lemma === "that",
  );
  const marked = that >= 0 && tokenAt(sentence, that).upos === "SCONJ" && noVerbBetween(sentence, clause.last, that);
  if (head === undefined && !marked) return undefined;
  const all = head === undefined ? [] : subtree(sentence, head).filter((i) => i > clause.last);
  const first = marked ? that + 1 : (all[0] ?? clause.last + 1);
  const last = marked && head === undefined ? sentence.tokens.length - 1 : (all.at(-1) ?? sentence.tokens.length - 1);
  const start = tokenAt(sentence, first).lemma === "that" ? first + 1 : first;
  if (start > last) return undefined;
  return withQuotations(span(sentence, start, last), quotations);
}

function noVerbBetween(sentence: Sentence, from: number, to: number): boolean {
  return sentence.tokens.slice(from + 1, to).every(({ upos, text }) => upos !== "VERB" && text !== ",");
}

/** "S1, he said, S2." or "S, said Ms. Kim, the spokeswoman." */
function sentenceAround(
  sentence: Sentence,
  cue: Cue,
  clause: Clause,
  quotations: readonly Quotation[],
): Content | undefined {
  const mark = sentence.tokens[clause.first - 1];
  if (mark === undefined || !/^(?:[,”"’'»?!–—]|''|--)$/.test(mark.text)) return undefined;
  const start = tokenAt(sentence, 0).span.start;
  const before = withQuotations({ start, end: mark.span.end }, quotations);
  if (wordsIn(sentence, before) < 2 || !clausal.test(tokenAt(sentence, cue.token).relation)) return undefined;
  const rest = restBehind(sentence, clause, quotations);
  return { spans: rest === undefined ? [before] : [before, rest], rule: "sentence-around-cue" };
}

/** What the sentence goes on with behind "..., he said," : another clause or quotation. */
function restBehind(sentence: Sentence, clause: Clause, quotations: readonly Quotation[]): Span | undefined {
  const comma = sentence.tokens[clause.last + 1];
  if (comma === undefined || !/^(?:,|:|–|—|--)$/.test(comma.text)) return undefined;
  const last = sentence.tokens.length - 1;
  if (last - clause.last < 3) return undefined;
  return withQuotations(span(sentence, clause.last + 2, last), quotations);
}

/** An object or phrase that the lexicon lists: "stated its opposition to the plan", "wants to leave". */
function phraseOf(sentence: Sentence, cue: Cue): Span | undefined {
  const head = childrenOf(sentence, cue.token).find(
    (i) =>
      i > cue.token &&
      cue.known.content.some((path) => path !== "clause" && isRelation(tokenAt(sentence, i).relation, path)),
  );
  if (head === undefined) return undefined;
  const words = subtree(sentence, head);
  const found = span(sentence, words[0] ?? head, words.at(-1) ?? head);
  return wordsIn(sentence, found) >= 2 ? found : undefined;
}

function span(sentence: Sentence, first: number, last: number): Span {
  return { start: tokenAt(sentence, first).span.start, end: tokenAt(sentence, last).span.end };
}

/** A span that begins or ends inside a quotation of several sentences is stretched to the whole of it. */
function withQuotations({ start, end }: Span, quotations: readonly Quotation[]): Span {
  const at = (place: number) => quotations.find(({ outer }) => outer.start < place && place < outer.end)?.outer;
  return { start: at(start)?.start ?? start, end: at(end - 1)?.end ?? end };
}

function wordsIn(sentence: Sentence, around: Span): number {
  return sentence.tokens.filter(({ span: own, upos }) => covers(around, own) && upos !== "PUNCT").length;
}
