import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps, type Span } from "../model/span.ts";
import type { StatementKind } from "../model/statement.ts";
import { withoutAfterthought } from "./afterthoughts.ts";
import { isPassive } from "./arguments.ts";
import { type Content, contentsOf } from "./content.ts";
import { type Cue, findCues, type Lexicon, verbGroup } from "./cues.ts";
import { isCharged, isEmptyTalk, isNaming, isOnTelephone, keepsUnnamed } from "./empty-talk.ts";
import { likelihoodOf } from "./likelihood.ts";
import type { Quotation } from "./quotations.ts";
import { clauseOf } from "./reporting-clause.ts";
import { closingMark } from "./sentence-content.ts";
import { type Apart, subjectOf } from "./subjects.ts";
import { caseOf, dependents, tokenAt } from "./tree.ts";
import { trimmed, withoutFullStop } from "./words-said.ts";

/** What is likelier than this counts: half the F1 reached is the best threshold for F1 (Lipton et al. 2014). */
const threshold = 0.28;
/** Within the words of another, or inside a quotation, only what is nearly sure. */
const nestedThreshold = 0.5;

/** A cue and the words it most likely reports. */
export interface Candidate {
  readonly cue: Cue;
  readonly content: Content;
  /** Of the content, without the marks around it. */
  readonly spans: readonly Span[];
  readonly likelihood: number;
  readonly kind: StatementKind;
  /** The cue before it in the sentence whose speaker it shares: "[said] that ..., and [added] that ...". */
  readonly sharesSpeaker?: Cue;
  /** The cue stands inside a quotation. */
  readonly quoted: boolean;
}

/**
 * The cues of a sentence with their likeliest readings, in text order. Where one cue stands in the words of another, both
 * stay only if both are nearly sure; else the likelier one.
 */
export function candidatesOf(
  article: Article,
  sentence: Sentence,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const likeliest = findCues(sentence, lexicon)
    .flatMap((cue): readonly Candidate[] => {
      const readings = readingsOf(article, sentence, cue, quotations, lexicon);
      const best = readings.reduce((a, b) => (b.likelihood > (a?.likelihood ?? 0) ? b : a), readings[0]);
      return best === undefined || isUnreal(sentence, best) ? [] : [best];
    })
    .sort(
      (a, b) =>
        Number(a.quoted) - Number(b.quoted) ||
        Number(isObject(sentence, a, b)) - Number(isObject(sentence, b, a)) ||
        b.likelihood - a.likelihood ||
        a.cue.token - b.cue.token,
    );
  const kept: Candidate[] = [];
  for (const candidate of likeliest) {
    const before = kept.findIndex((one) => goesOn(sentence, one, candidate));
    const behind = kept.findIndex((one) => goesOn(sentence, candidate, one));
    const [first, second] = [kept[before], kept[behind]];
    if (first !== undefined) {
      kept[before] = cutBefore(sentence, first, candidate);
      kept.push({ ...candidate, sharesSpeaker: first.cue });
    } else if (second !== undefined) {
      kept[behind] = { ...second, sharesSpeaker: candidate.cue };
      kept.push(cutBefore(sentence, candidate, second));
    } else if (kept.every((one) => agree(one, candidate) && agree(candidate, one))) kept.push(candidate);
  }
  const ordered = kept.sort((a, b) => a.cue.token - b.cue.token);
  return ordered.map((one, i) => {
    const before = ordered
      .slice(0, i)
      .findLast(({ cue, quoted, kind }) => cue.pos === "VERB" && !quoted && kind === "speech");
    return before === undefined || one.sharesSpeaker || !lacksSubject(sentence, one)
      ? one
      : { ...one, sharesSpeaker: before.sharesSpeaker ?? before.cue };
  });
}

/** "Moscow stated [its opposition] to it": what the verb reports holds the noun that could report as well. */
function isObject(sentence: Sentence, noun: Candidate, verb: Candidate): boolean {
  const { relation, head } = tokenAt(sentence, noun.cue.token);
  return noun.cue.pos === "NOUN" && head === verb.cue.token && relation === "obj" && verb.kind === "speech";
}

/** "'...,' he said, [adding] that ...", "'...,' he said, but [added] that ...", whatever the parser hangs it from. */
function lacksSubject(sentence: Sentence, { cue, quoted }: Candidate): boolean {
  if (quoted || cue.pos !== "VERB" || dependents(sentence, cue.token, "nsubj").length > 0) return false;
  const opening = sentence.tokens[startOfCoordination(sentence, cue).token];
  const { xpos, head } = tokenAt(sentence, cue.token);
  if (xpos === "VBG") return opening?.text === ",";
  // Where the parser finds a verb with a subject before it, that is whose it is.
  const led = opening?.upos === "CCONJ" || (opening?.text === "," && /^VB[DZP]$/.test(xpos));
  return led && /^VB[DZP]$/.test(xpos) && head >= 0 && closedBetween(sentence, head, cue.token);
}

/** Whether a quotation mark stands between two words. */
function closedBetween(sentence: Sentence, first: number, last: number): boolean {
  return sentence.tokens.slice(first, last).some(({ text }) => closingMark.test(text));
}

/** Whether two readings can stand together: the cue of one in the words of the other only if both are nearly sure. */
function agree(outer: Candidate, inner: Candidate): boolean {
  const within = outer.spans.some((span) => covers(span, inner.cue.span));
  return !within || (inner.kind === "speech" && Math.min(inner.likelihood, outer.likelihood) >= nestedThreshold);
}

function readingsOf(
  article: Article,
  sentence: Sentence,
  cue: Cue,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Candidate[] {
  if (keepsUnnamed(sentence, cue) || isOnTelephone(sentence, cue) || isCharged(sentence, cue)) return [];
  const apart = apartFrom(sentence, cue, quotations);
  const clause = cue.pos === "VERB" ? clauseOf(sentence, cue, subjectOf(sentence, cue.token, apart)) : undefined;
  const quotation = quotations.find(({ outer }) => covers(outer, cue.span));
  const around = quotation?.outer;
  return contentsOf(sentence, cue, clause, quotations).flatMap((content) => {
    const told = likelihoodOf(cue, content.way, lexicon);
    if (told.likelihood < threshold) return [];
    const clausal = /^(?:clause|unparsed|acl\(that\))$/.test(content.way);
    const spans = content.spans.flatMap((span) => {
      const own = isReported(content) ? withoutAfterthought(sentence, span, clausal, quotations) : span;
      return trimmed(article.text, withoutFullStop(sentence, within(own, quotation), quotations), quotations) ?? [];
    });
    const escapes = around !== undefined && !spans.every((span) => covers(around, span));
    const likely = around === undefined || /^(?:quote|quoted-sentence|clause|acl\(that\))$/.test(content.way);
    // "The rebels claim to have won": who speaks is the subject, unlike that of "seem to have won".
    const raised = /^subject\+xcomp/.test(content.way) && told.kind === "speech" && !isPassive(sentence, cue.token);
    const strange = !lexicon.has(`${cue.lemma}/${cue.pos}`) && content.way !== "quote";
    const empty = isEmptyTalk(sentence, cue, content, spans) || isNaming(sentence, cue, spans);
    return spans.length === 0 || escapes || strange || raised || !likely || empty
      ? []
      : [{ cue, content, spans, quoted: around !== undefined, ...told }];
  });
}

/** What a cue inside a quotation reports ends with it: "Warsaw announced that [it will close]," Lavrov said. */
function within(span: Span, quotation: Quotation | undefined): Span {
  const begins = quotation !== undefined && covers(quotation.inner, { start: span.start, end: span.start });
  return begins && span.end > quotation.outer.end ? { ...span, end: quotation.inner.end } : span;
}

/** Whether the words are the reporter's: neither a quotation nor the sentence around the cue. */
function isReported({ way }: Content): boolean {
  return !/^(?:quote|quoted-sentence|sentence|(?:passive )?as-clause|antecedent)$/.test(way);
}

/** The tokens that a quotation parts from the cue. */
export function apartFrom(sentence: Sentence, cue: Cue, quotations: readonly Quotation[]): Apart {
  const near = quotations.filter(({ outer }) => overlaps(outer, sentence.span));
  return (token) => near.some(({ outer }) => covers(outer, cue.span) !== covers(outer, tokenAt(sentence, token).span));
}

/**
 * "said that S1, [and questioned] S2", "said S1, [citing] S2": a reporting verb in the words of another that goes on with
 * the other's subject, in its form or as a participle behind a comma; the parser hangs it from S1.
 */
function goesOn(sentence: Sentence, before: Candidate, next: Candidate): boolean {
  const [first, verb] = [before.cue.token, next.cue.token];
  if (before.kind === "thought" || next.kind !== "speech" || next.likelihood < nestedThreshold) return false;
  if (before.quoted || next.quoted || before.cue.pos !== "VERB" || next.cue.pos !== "VERB" || verb < first)
    return false;
  const { token: opening, place } = startOfCoordination(sentence, next.cue);
  // In the words of the other, or right behind them, where they were cut.
  const joins = (span: Span) => covers(span, next.cue.span) || (place >= span.end && place <= span.end + 2);
  if (!before.spans.some(joins)) return false;
  // "Kenya released them, said Amina Mohamed"
  const inverted = tokenAt(sentence, first).head === verb || tokenAt(sentence, verb).relation === "parataxis";
  if (dependents(sentence, verb, "nsubj").some((i) => i < verb || inverted)) return false;
  // "''Q,'' adding that ...": the comma stands within the marks.
  const mark = sentence.tokens[closingMark.test(sentence.tokens[opening]?.text ?? "") ? opening - 1 : opening];
  const { xpos } = tokenAt(sentence, verb);
  return xpos === "VBG"
    ? mark?.text === ","
    : xpos === tokenAt(sentence, first).xpos && /^VB[DZP]$/.test(xpos) && mark !== undefined && mark.upos !== "VERB";
}

/** The comma or conjunction that leads to a coordinated verb; the verb itself where there is none. */
function startOfCoordination(sentence: Sentence, cue: Cue): { readonly token: number; readonly place: number } {
  let at = (verbGroup(sentence, cue.token)[0] ?? cue.token) - 1;
  while (at > 0 && /^(?:ADV|PART)$/.test(tokenAt(sentence, at).upos)) at -= 1;
  if (at > 0 && tokenAt(sentence, at).upos === "CCONJ" && tokenAt(sentence, at - 1).text === ",") at -= 1;
  if (at > 0 && tokenAt(sentence, at).lemma === "while" && tokenAt(sentence, at - 1).text === ",") at -= 1;
  const found = at > 0 && /^(?:CCONJ|PUNCT)$/.test(tokenAt(sentence, at).upos) ? at : cue.token;
  const { span, text } = tokenAt(sentence, found);
  return { token: found, place: closingMark.test(text) ? span.end : span.start };
}

function cutBefore(sentence: Sentence, candidate: Candidate, next: Candidate): Candidate {
  const { place } = startOfCoordination(sentence, next.cue);
  const spans = candidate.spans.flatMap(({ start, end }) =>
    start >= place ? [] : [{ start, end: Math.min(end, place) }],
  );
  return { ...candidate, spans };
}

/** "if he says so" reports nothing; and what one thinks "that they want" is told by whoever says the whole. */
function isUnreal(sentence: Sentence, { cue, kind }: Candidate): boolean {
  const marker = caseOf(sentence, cue.token) ?? "";
  return (
    /^(?:if|whether|unless)$/.test(marker) || (kind !== "speech" && /^(?:that|about|of|for|from|at|than)$/.test(marker))
  );
}
