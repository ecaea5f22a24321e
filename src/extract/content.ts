import type { Sentence } from "../model/sentence.ts";
import { covers, type Span } from "../model/span.ts";
import { clauseBehind } from "./clause-content.ts";
import { complementsOf } from "./complements.ts";
import { spanFrom, wordsIn } from "./content-spans.ts";
import { type Cue, verbGroup } from "./cues.ts";
import type { Quotation } from "./quotations.ts";
import { addressing, type Clause } from "./reporting-clause.ts";
import { endsClause, isParenthesis, sentenceAround } from "./sentence-content.ts";
import { caseOf, subtree, tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";

/** Words that a cue may report, and in which way they stand to it. */
export interface Content {
  readonly spans: readonly Span[];
  /** How the content hangs from the cue, as `knowledge/cues.csv` names it: "quote", "clause", "obj", "obl(of)", ... */
  readonly way: string;
  /** The subject of the cue is part of what is reported, so nobody is named who does ("was accused of lying"). */
  readonly withSubject?: true;
}

/**
 * Every reading of what a cue reports, in its own sentence and in quotations that begin or end there, in this order: a
 * quotation that ends right before it; the sentence around it, where it stands at the end or between commas ("S1, he
 * said, S2"); a quotation behind it; a clause behind it; its objects and other complements.
 */
export function contentsOf(
  sentence: Sentence,
  cue: Cue,
  clause: Clause | undefined,
  quotations: readonly Quotation[],
): readonly Content[] {
  if (cue.pos !== "VERB" || clause === undefined) return complementsOf(sentence, cue, clause);
  const found: Content[] = [];
  const outside = quotations.filter(({ outer }) => !covers(outer, cue.span));
  const add = (way: string, ...spans: readonly (Span | undefined)[]) => {
    const given = spans.flatMap((span) => (span === undefined ? [] : [withQuotations(span, outside)]));
    if (given.length > 0) found.push({ spans: given, way });
  };
  add(isPassive(sentence, cue.token) ? "passive as-clause" : "as-clause", ...aroundAsClause(sentence, cue));
  const front = quotationInFront(sentence, cue, quotations);
  if (front !== undefined) {
    add(front.way, front.span, secondHalf(sentence, clause, quotations));
  }
  const alone = front === undefined || front.way === "quoted-sentence";
  const told = withAddressee(sentence, cue, clause);
  const around = alone && endsClause(sentence, cue, told) ? sentenceAround(sentence, told) : [];
  add("sentence", ...around);
  if (around.length > 1 && isParenthesis(sentence, told)) return found;
  add("quote", quotationBehind(sentence, clause, quotations));
  const behind = clauseBehind(sentence, cue, clause);
  add("clause", ...(behind === undefined ? [] : [askedBefore(sentence, clause), behind]));
  return [...found, ...complementsOf(sentence, cue, clause)];
}

/** "The answer, he told [the deputies], was simple": the reporting clause with whom one speaks to, up to a comma. */
function withAddressee(sentence: Sentence, cue: Cue, clause: Clause): Clause {
  if (clause.inverted || !addressing.has(cue.lemma)) return clause;
  const comma = sentence.tokens.findIndex(({ text }, i) => i > clause.last && /^[,.]$/.test(text));
  const between = sentence.tokens.slice(clause.last + 1, comma);
  const phrase = between.length < 6 && between.every(({ upos }) => /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(upos));
  return comma > 0 && phrase ? { ...clause, last: comma - 1 } : clause;
}

/** "S, as mentioned by Mr. Kim", "As Mr. Kim said, S": the sentence without the clause. */
function aroundAsClause(sentence: Sentence, cue: Cue): readonly Span[] {
  const { relation } = tokenAt(sentence, cue.token);
  if (!/^advcl/.test(relation) || caseOf(sentence, cue.token) !== "as") return [];
  const own = subtree(sentence, cue.token);
  const [first, last] = [own[0] ?? cue.token, own.at(-1) ?? cue.token];
  const parts = [
    [0, first - 1],
    [last + 1, sentence.tokens.length - 1],
  ] as const;
  return parts.flatMap(([from, to]) => {
    const words = to < from ? undefined : spanFrom(sentence, from, to);
    return words === undefined || wordsIn(sentence, words) < 2 ? [] : [words];
  });
}

/**
 * The quotation that ends right before the reporting clause, by a comma, a question mark or the like: "'Q,' Ms. Kim, the
 * spokeswoman, said", "'Did he?' she asked." (where the splitter has cut behind the quotation); with the words of the
 * sentence that lead to it: "As for taxes, 'Q,' said Mr. Kamin".
 */
function quotationInFront(
  sentence: Sentence,
  cue: Cue,
  quotations: readonly Quotation[],
): { readonly span: Span; readonly way: string } | undefined {
  const opening = tokenAt(sentence, verbGroup(sentence, cue.token)[0] ?? cue.token).span.start;
  const before = quotations.findLast(({ outer }) => outer.end <= opening);
  if (before === undefined || before.block !== sentence.block) return undefined;
  const { outer, inner, final } = before;
  // A sentence that begins with a small letter was cut behind an abbreviation: the name stands before it.
  const reach = /^\p{Ll}/u.test(sentence.tokens[0]?.text ?? "") ? 60 : 1;
  if (outer.end < sentence.span.start - reach) return undefined;
  const lead = sentence.tokens.filter(({ span }) => span.start >= outer.end && span.end <= opening);
  // "'Q.' He said ...": a full stop ends what was said before.
  const ended = outer.end <= sentence.span.start && lead.length > 0 && final === ".";
  const parted = (!ended && /[,?!.…—–-]/.test(final)) || /^[,—–]|^--$/.test(lead[0]?.text ?? "");
  if (!parted || lead.length > 25 || lead.some(({ text }) => /^[;:.]$/.test(text))) return undefined;
  const bare = lead.filter(({ upos }) => upos !== "PUNCT");
  const [first] = bare;
  // "'Q,' retired general Peter Newton said"
  const attributive = first !== undefined && tokenAt(sentence, sentence.tokens.indexOf(first)).relation === "amod";
  if (first !== undefined && !attributive && /^(?:CCONJ|SCONJ|VERB|AUX|ADP)$/.test(first.upos)) return undefined;
  // "'Q,' he said, adding that ...": the quotation is the first verb's; "Newton, who led the force, said" is one clause.
  const finite = lead.findIndex(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos));
  if (finite >= 0 && !lead.slice(0, finite).some(({ xpos }) => /^W/.test(xpos))) return undefined;
  const leads = outer.start > sentence.span.start + 1;
  return leads
    ? { span: { start: sentence.span.start, end: inner.end }, way: "quoted-sentence" }
    : { span: inner, way: "quote" };
}

/** "the guns, [which] he said [were his]", "[what] he says [his plan would do]": the word that the clause behind lacks. */
function askedBefore(sentence: Sentence, { first, inverted }: Clause): Span | undefined {
  const at = [first - 1, first].find((i) => /^(?:which|what|who|whom|how)$/i.test(sentence.tokens[i]?.text ?? ""));
  if (at === undefined || inverted) return undefined;
  // "a speech [in which] he said [he was ill]" lacks nothing.
  if (/^wh(?:ich|om)$/.test(tokenAt(sentence, at).text) && sentence.tokens[at - 1]?.upos === "ADP") return undefined;
  const subject = /^(?:DET|ADJ|NOUN|PRON|PROPN)$/.test(sentence.tokens[at + 1]?.upos ?? "");
  return subject ? spanFrom(sentence, at, at) : undefined;
}

/** "'Q1,' she said in Lagos, [but 'Q2.']": where the quotation goes on behind the reporting clause, in the same sentence. */
function secondHalf(sentence: Sentence, clause: Clause, quotations: readonly Quotation[]): Span | undefined {
  const from = tokenAt(sentence, clause.last).span.end;
  const next = quotations.find(({ outer }) => outer.start >= from && outer.start < sentence.span.end);
  const between = next && sentence.tokens.filter(({ span }) => span.start >= from && span.end <= next.outer.start);
  const last = between?.at(-1);
  if (next === undefined || between === undefined || last === undefined) return undefined;
  const led = /^(?:[,:;–—]|--|and|but)$/.test(last.text);
  const free =
    between.length < 20 && between.every(({ xpos, text }) => !/^(?:VB[DGPZ]|MD|W.*)$/.test(xpos) && text !== "that");
  return led && free ? { start: next.outer.start, end: sentence.span.end } : undefined;
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
