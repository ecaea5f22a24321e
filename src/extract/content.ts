import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import type { Cue } from "./cues.ts";
import type { Quotation } from "./quotations.ts";
import type { Clause } from "./reporting-clause.ts";
import { caseOf, childrenOf, dependents, isRelation, subtree, tokenAt } from "./tree.ts";

/** What a cue reports: the words, and the rule that found them. */
export interface Content {
  readonly spans: readonly Span[];
  readonly rule: string;
}

/** Words that open what belongs to the reporting clause behind its comma: "..., he said, [as he left]". */
const circumstance = /^(?:after|as|when|while|before|during|in|at|on|with|by|from|to|for|since|who|which|whose)$/;

/**
 * The words that a cue reports, in its own sentence and in quotations that begin or end there. In this order: a quotation
 * right behind it; a clause behind it; the sentence around it, where it stands at the end or between commas ("S1, he said,
 * S2"); what else the lexicon lets hang from it. Undefined where there is none.
 */
export function contentOf(
  sentence: Sentence,
  cue: Cue,
  clause: Clause,
  quotations: readonly Quotation[],
): Content | undefined {
  const quoted = quotationBehind(sentence, cue, clause, quotations);
  if (quoted !== undefined) return { spans: [quoted], rule: "quote-behind-cue" };
  if (cue.known.content.includes("clause")) {
    const behind = clauseBehind(sentence, cue, clause);
    if (behind !== undefined) return { spans: [withQuotations(behind, quotations)], rule: "clause-behind-cue" };
    const around = sentenceAround(sentence, clause);
    if (around.length > 0)
      return { spans: around.map((span) => withQuotations(span, quotations)), rule: "sentence-around-cue" };
  }
  const phrase = phraseOf(sentence, cue);
  return phrase === undefined ? undefined : { spans: [phrase], rule: "phrase-of-cue" };
}

/** `said: "..."`, `said bluntly, "..."`, also with the mark in the next paragraph after a colon. */
function quotationBehind(
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
    return lastBetween?.text === ":" && next.outer.start <= sentence.span.end + 3 ? next.inner : undefined;
  }
  const ends = next.outer.end >= sentence.span.end - 2;
  const led = lastBetween === undefined || /^[,:]$/.test(lastBetween.text);
  const free = between.length < 12 && between.every(({ xpos, text }) => !/^VB|^W|^MD/.test(xpos) && text !== "that");
  return led && free && ends && wordsIn(sentence, next.inner) >= 2 ? next.inner : undefined;
}

/** The clause that hangs behind the cue: "said (that) S", "warned S"; with `that` also where the parser has lost it. */
function clauseBehind(sentence: Sentence, cue: Cue, clause: Clause): Span | undefined {
  const head = childrenOf(sentence, cue.token).find((i) => {
    const { relation, upos } = tokenAt(sentence, i);
    if (i <= clause.last || upos === "PUNCT") return false;
    const object = isRelation(relation, "ccomp") || isRelation(relation, "parataxis");
    return object || (/^(?:acl|advcl|xcomp)/.test(relation) && caseOf(sentence, i) === "that");
  });
  const that = thatBehind(sentence, clause);
  const words = head === undefined ? [] : subtree(sentence, head).filter((i) => i > clause.last);
  const start = that ?? words[0];
  if (start === undefined) return undefined;
  const first =
    tokenAt(sentence, start).lemma === "that" && tokenAt(sentence, start).upos !== "DET" ? start + 1 : start;
  const last = endOfContent(sentence, cue, first, words.at(-1) ?? first);
  const verbal = sentence.tokens.slice(first, last + 1).some(({ upos }) => upos === "VERB" || upos === "AUX");
  return verbal && last > first ? spanFrom(sentence, first, last) : undefined;
}

/** "that" behind the cue with nothing but whom one tells and when between. */
function thatBehind(sentence: Sentence, clause: Clause): number | undefined {
  const at = sentence.tokens.findIndex((token, i) => i > clause.last && token.text.toLowerCase() === "that");
  if (at < 0 || at > clause.last + 9 || tokenAt(sentence, at).upos === "DET") return undefined;
  const between = sentence.tokens.slice(clause.last + 1, at);
  return between.every(({ upos, text }) => upos !== "VERB" && upos !== "AUX" && text !== ",") ? at : undefined;
}

/** The last token of a content that begins at `first`: the sentence's, but for what goes on with the cue's own clause. */
function endOfContent(sentence: Sentence, cue: Cue, first: number, least: number): number {
  const own = subtree(sentence, cue.token);
  const embedded = isEmbedded(sentence, cue.token);
  const end = embedded ? Math.max(least, own.at(-1) ?? least) : sentence.tokens.length - 1;
  const goesOn = dependents(sentence, cue.token, "conj", "advcl", "parataxis").filter((i) => i > first);
  const stops = goesOn.flatMap((i) => {
    const words = subtree(sentence, i).filter((word) => word > first);
    const start = words[0] ?? i;
    const comma = /^[,;–—]$/.test(tokenAt(sentence, start - 1).text) || tokenAt(sentence, start).upos === "PUNCT";
    const { relation, xpos } = tokenAt(sentence, i);
    const stopping =
      relation === "conj"
        ? /^VB[DZP]/.test(xpos)
        : comma && (xpos === "VBG" || circumstance.test(caseOf(sentence, i) ?? ""));
    return stopping && start > first + 1 ? [start - 1] : [];
  });
  return Math.min(end, ...stops);
}

/** Whether the main clause goes on behind the one of `verb`: a relative clause, or a subordinate one in front. */
function isEmbedded(sentence: Sentence, verb: number): boolean {
  for (let at = verb; at >= 0; at = tokenAt(sentence, at).head) {
    const { relation, head } = tokenAt(sentence, at);
    if (head < 0) return false;
    if (/^acl/.test(relation) || (/^advcl/.test(relation) && head > at)) return true;
  }
  return false;
}

/** "S1, he said, S2." or "S, said Ms. Kim, the spokeswoman." */
function sentenceAround(sentence: Sentence, clause: Clause): readonly Span[] {
  const mark = sentence.tokens[clause.first - 1];
  if (mark === undefined || !/^(?:[,"”'’»?!–—]|''|--)$/.test(mark.text)) return [];
  const before = spanFrom(sentence, 0, clause.first - 1);
  if (wordsIn(sentence, before) < 2) return [];
  const rest = restBehind(sentence, clause);
  return rest === undefined ? [before] : [before, rest];
}

/** What the sentence goes on with behind "..., he said," : another clause or quotation. */
function restBehind(sentence: Sentence, clause: Clause): Span | undefined {
  const comma = sentence.tokens.findIndex((token, i) => i > clause.last && /^(?:,|:|;|–|—|--)$/.test(token.text));
  const first = sentence.tokens[comma + 1];
  if (comma < 0 || first === undefined || comma > clause.last + 8) return undefined;
  const rest = sentence.tokens.slice(comma + 1);
  const quoted = /^["“‘'`]/.test(first.text);
  const finite = rest.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  const own = first.xpos === "VBG" || circumstance.test(first.text.toLowerCase());
  if (rest.length < 4 || !(quoted || (finite && !own && !clause.inverted))) return undefined;
  return spanFrom(sentence, comma + 1, sentence.tokens.length - 1);
}

/** An object or phrase that the lexicon lists: "stated its opposition to the plan", "wants to leave". */
function phraseOf(sentence: Sentence, cue: Cue): Span | undefined {
  const head = childrenOf(sentence, cue.token).find(
    (i) =>
      i > cue.token &&
      cue.known.content.some((path) => path !== "clause" && isRelation(tokenAt(sentence, i).relation, path)),
  );
  if (head === undefined) return undefined;
  const words = subtree(sentence, head).filter((i) => i > cue.token);
  const found = spanFrom(sentence, words[0] ?? head, words.at(-1) ?? head);
  return wordsIn(sentence, found) >= 2 ? found : undefined;
}

function spanFrom(sentence: Sentence, first: number, last: number): Span {
  return { start: tokenAt(sentence, first).span.start, end: tokenAt(sentence, last).span.end };
}

/** A span that begins or ends inside a quotation of several sentences is stretched to the whole of it. */
function withQuotations({ start, end }: Span, quotations: readonly Quotation[]): Span {
  const at = (place: number) => quotations.find(({ outer }) => outer.start < place && place < outer.end)?.outer;
  return { start: at(start)?.start ?? start, end: at(end - 1)?.end ?? end };
}

function wordsIn(sentence: Sentence, around: Span): number {
  return sentence.tokens.filter(({ span, upos }) => covers(around, span) && upos !== "PUNCT").length;
}
