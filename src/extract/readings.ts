import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps, type Span } from "../model/span.ts";
import type { StatementKind } from "../model/statement.ts";
import { withoutAfterthought } from "./afterthoughts.ts";
import { type Content, contentsOf } from "./content.ts";
import type { Cue, Lexicon } from "./cues.ts";
import {
  isCalledBack,
  isCharged,
  isEmptyTalk,
  isHeardOrPlayed,
  isNaming,
  isOnTelephone,
  keepsUnnamed,
} from "./empty-talk.ts";
import { likelihoodOf } from "./likelihood.ts";
import type { Quotation } from "./quotations.ts";
import { clauseOf } from "./reporting-clause.ts";
import { paragraphSetApart } from "./set-apart.ts";
import { type Apart, subjectOf } from "./subjects.ts";
import { tokenAt } from "./tree.ts";
import { isPassive } from "./voice.ts";
import { trimmed, withoutFullStop } from "./words-said.ts";

/** What is likelier than this counts: half the F1 reached is the best threshold for F1 (Lipton et al. 2014). */
const threshold = 0.28;
/** Within the words of another, or inside a quotation, only what is nearly sure. */
export const nestedThreshold = 0.5;

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

/** What a cue may report, each with its likelihood; none that is unlikely. `quotations` are those of the whole article. */
export function readingsOf(
  article: Article,
  sentence: Sentence,
  cue: Cue,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Candidate[] {
  if (isHeardOrPlayed(cue)) return [];
  if ([keepsUnnamed, isOnTelephone, isCharged, isCalledBack].some((empty) => empty(sentence, cue))) return [];
  const apart = apartFrom(sentence, cue, quotations);
  const clause = cue.pos === "VERB" ? clauseOf(sentence, cue, subjectOf(sentence, cue.token, apart)) : undefined;
  const quotation = quotations.find(({ outer }) => covers(outer, cue.span));
  const around = quotation?.outer;
  const apartSaid = clause && paragraphSetApart(article, sentence, cue, clause);
  const contents: readonly Content[] = [
    ...contentsOf(sentence, cue, clause, quotations),
    ...(apartSaid === undefined ? [] : [{ spans: [apartSaid], way: "quote" }]),
  ];
  return contents.flatMap((content) => {
    const told = likelihoodOf(cue, content.way, lexicon);
    if (told.likelihood < threshold) return [];
    const clausal = /^(?:clause|acl\(that\))$/.test(content.way);
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
