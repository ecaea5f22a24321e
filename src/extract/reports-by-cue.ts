import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps, type Span } from "../model/span.ts";
import { type Content, contentsOf } from "./content.ts";
import { cueSpan } from "./cue-span.ts";
import { type Cue, findCues, type Lexicon, verbGroup } from "./cues.ts";
import { likelihoodOf } from "./likelihood.ts";
import type { Quotation } from "./quotations.ts";
import type { Report } from "./report.ts";
import { clauseOf } from "./reporting-clause.ts";
import { type Apart, agentOf, reporterOf, speakerBefore, speakerOf, subjectOf } from "./speakers.ts";
import { dependents, tokenAt } from "./tree.ts";
import { ruleOf } from "./ways.ts";
import { trimmed } from "./words-said.ts";

/** What likelier reports than not is worth for the F-measure: half the F1 that is reached (Lipton et al. 2014). */
const threshold = 0.28;
/** Within the words of another, or inside a quotation, only what is nearly sure. */
const nestedThreshold = 0.5;

/** A reading of one cue. */
interface Candidate {
  readonly cue: Cue;
  readonly content: Content;
  readonly spans: readonly Span[];
  readonly likelihood: number;
  readonly kind: Report["kind"];
  /** The cue before it in the sentence whose speaker it shares: "[said] that ..., and [added] that ...". */
  readonly sharesSpeaker?: Cue;
  /** The cue stands inside a quotation. */
  readonly quoted: boolean;
}

/** The reports that the cues of sentence `index` make, the likeliest reading of each, in text order of the cues. */
export function reportsByCue(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Report[] {
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  const likeliest = findCues(sentence, lexicon)
    .flatMap((cue): readonly Candidate[] => {
      const readings = readingsOf(article, sentence, cue, quotations, lexicon);
      const best = readings.reduce((a, b) => (b.likelihood > (a?.likelihood ?? 0) ? b : a), readings[0]);
      return best === undefined || best.likelihood < threshold ? [] : [best];
    })
    .sort((a, b) => Number(a.quoted) - Number(b.quoted) || b.likelihood - a.likelihood || a.cue.token - b.cue.token);
  const kept: Candidate[] = [];
  for (const candidate of likeliest) {
    const before = kept.findIndex((one) => goesOn(sentence, one, candidate));
    const parted = kept[before];
    if (parted !== undefined) {
      kept[before] = { ...parted, spans: cutBefore(parted.spans, startOfCoordination(sentence, candidate.cue)) };
      kept.push({ ...candidate, sharesSpeaker: parted.cue });
      continue;
    }
    const holds = kept.some(({ cue }) => candidate.spans.some((span) => covers(span, cue.span)));
    const held = kept.some(({ spans }) => spans.some((span) => covers(span, candidate.cue.span)));
    const sure = candidate.kind === "speech" && candidate.likelihood >= nestedThreshold;
    if (!holds && (!held || sure)) kept.push(candidate);
  }
  return kept
    .sort((a, b) => a.cue.token - b.cue.token)
    .flatMap(({ cue, content, spans, likelihood, kind, quoted: nested, sharesSpeaker }): readonly Report[] => {
      if (nested && (kind !== "speech" || likelihood < nestedThreshold)) return [];
      const own = sharesSpeaker ?? cue;
      const who = content.withSubject
        ? agentOf(sentence, cue.token)
        : reporterOf(sentence, own.token, own.pos, apartFrom(sentence, own, quotations));
      // "I think", "we told them" inside a quotation: the speaker of the quotation goes on.
      if (nested && (who === undefined || /^(?:I|we|you)$/i.test(tokenAt(sentence, who).text))) return [];
      const named =
        who === undefined
          ? speakerBefore(mentions, sentences, index, cue.token)
          : speakerOf(mentions, sentences, index, own.token, who);
      const place = cueSpan(sentence, cue, content);
      return [
        {
          kind,
          speaker: named ?? { kind: "implicit", span: place, sentence: index, head: cue.token },
          cue: place,
          cueLemma: cue.lemma,
          content: spans,
          addressees: [],
          sentence: index,
          nested,
          rule: ruleOf(content.way),
        },
      ];
    });
}

function readingsOf(
  article: Article,
  sentence: Sentence,
  cue: Cue,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const apart = apartFrom(sentence, cue, quotations);
  const clause = cue.pos === "VERB" ? clauseOf(sentence, cue, subjectOf(sentence, cue.token, apart)) : undefined;
  const around = quotations.find(({ outer }) => covers(outer, cue.span))?.outer;
  return contentsOf(sentence, cue, clause, quotations).flatMap((content) => {
    const spans = content.spans.flatMap((span) => trimmed(article.text, span, quotations) ?? []);
    // What a cue inside a quotation reports ends with it.
    const escapes = around !== undefined && !spans.every((span) => covers(around, span));
    return spans.length === 0 || escapes
      ? []
      : [{ cue, content, spans, quoted: around !== undefined, ...likelihoodOf(cue, content.way, lexicon) }];
  });
}

/** The tokens that a quotation parts from the cue. */
function apartFrom(sentence: Sentence, cue: Cue, quotations: readonly Quotation[]): Apart {
  const near = quotations.filter(({ outer }) => overlaps(outer, sentence.span));
  return (token) => near.some(({ outer }) => covers(outer, cue.span) !== covers(outer, tokenAt(sentence, token).span));
}

/**
 * "said that S1, [and questioned] S2", "said S1, [citing] S2": a reporting verb in the words of another that goes on with
 * the other's subject, in its form or as a participle behind a comma; the parser hangs it from S1.
 */
function goesOn(sentence: Sentence, before: Candidate, next: Candidate): boolean {
  const [first, verb] = [before.cue.token, next.cue.token];
  if (before.kind !== "speech" || next.kind !== "speech" || next.likelihood < nestedThreshold) return false;
  if (before.quoted || next.quoted || before.cue.pos !== "VERB" || next.cue.pos !== "VERB" || verb < first)
    return false;
  if (!before.spans.some((span) => covers(span, next.cue.span))) return false;
  if (dependents(sentence, verb, "nsubj").some((i) => i < verb)) return false;
  const mark = sentence.tokens[startOfCoordination(sentence, next.cue).token];
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
  const found = at > 0 && /^(?:CCONJ|PUNCT)$/.test(tokenAt(sentence, at).upos) ? at : cue.token;
  return { token: found, place: tokenAt(sentence, found).span.start };
}

function cutBefore(spans: readonly Span[], { place }: { readonly place: number }): readonly Span[] {
  return spans.flatMap(({ start, end }) => (start >= place ? [] : [{ start, end: Math.min(end, place) }]));
}
