import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers } from "../model/span.ts";
import { findCues, type Lexicon } from "./cues.ts";
import type { Quotation } from "./quotations.ts";
import { type Candidate, nestedThreshold, readingsOf } from "./readings.ts";
import { cutBefore, goesOn, lacksSubject } from "./shared-speakers.ts";
import { caseOf, tokenAt } from "./tree.ts";

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

/** Whether two readings can stand together: the cue of one in the words of the other only if both are nearly sure. */
function agree(outer: Candidate, inner: Candidate): boolean {
  const within = outer.spans.some((span) => covers(span, inner.cue.span));
  return !within || (inner.kind === "speech" && Math.min(inner.likelihood, outer.likelihood) >= nestedThreshold);
}

/** "if he says so" reports nothing; and what one thinks "that they want" is told by whoever says the whole. */
function isUnreal(sentence: Sentence, { cue, kind }: Candidate): boolean {
  const marker = caseOf(sentence, cue.token) ?? "";
  return (
    /^(?:if|whether|unless)$/.test(marker) || (kind !== "speech" && /^(?:that|about|of|for|from|at|than)$/.test(marker))
  );
}
