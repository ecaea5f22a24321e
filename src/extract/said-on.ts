import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, overlaps } from "../model/span.ts";
import type { DateRange } from "../model/time.ts";
import { findDates } from "./dates.ts";
import type { Report } from "./report.ts";
import { tokenAt } from "./tree.ts";

/** The day of "said on Monday": a date of the sentence that hangs from the cue and is no part of what is reported. */
export function saidOn(article: Article, sentences: readonly Sentence[], report: Report): DateRange | undefined {
  const { cue, content } = report;
  const sentence = sentences[report.sentence];
  if (sentence === undefined || cue === undefined) return undefined;
  const own = (token: number) => covers(cue, tokenAt(sentence, token).span);
  return findDates(article, sentence, false).find(({ span, token }) => {
    if (content.some((words) => overlaps(words, span))) return false;
    for (let at = tokenAt(sentence, token).head, steps = 0; at >= 0 && steps < 2; steps += 1) {
      if (own(at)) return true;
      at = tokenAt(sentence, at).head;
    }
    return false;
  })?.when;
}
