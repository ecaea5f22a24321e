import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers } from "../model/span.ts";
import { addresseesOf } from "./addressees.ts";
import { candidatesOf } from "./candidates.ts";
import { cueSpan } from "./cue-span.ts";
import type { Lexicon } from "./cues.ts";
import type { Quotation } from "./quotations.ts";
import { apartFrom, type Candidate } from "./readings.ts";
import type { Report } from "./report.ts";
import { speakerBefore, speakerOf } from "./speakers.ts";
import { agentOf, reporterOf, subjectOf } from "./subjects.ts";
import { tokenAt } from "./tree.ts";
import { ruleOf } from "./ways.ts";

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
  return candidatesOf(article, sentence, quotations, lexicon).flatMap((candidate): readonly Report[] => {
    const { cue, content, spans, kind, quoted, sharesSpeaker } = candidate;
    const who = whoReports(sentence, candidate, quotations);
    // "I think", "we told them" inside a quotation: the speaker of the quotation goes on.
    if (quoted && (who === undefined || /^(?:I|we|you)$/i.test(tokenAt(sentence, who).text))) return [];
    const named =
      who === undefined
        ? speakerBefore(mentions, sentences, index, cue.token)
        : speakerOf(mentions, sentences, index, (sharesSpeaker ?? cue).token, who);
    const place = cueSpan(sentence, cue, content);
    return [
      {
        kind,
        speaker: named ?? { kind: "implicit", span: place, sentence: index, head: cue.token },
        cue: place,
        cueLemma: cue.lemma,
        content: spans,
        addressees: addresseesOf(mentions, sentences, index, cue.token).filter(
          ({ span }) => !spans.some((around) => covers(around, span)),
        ),
        sentence: index,
        nested: quoted,
        rule: ruleOf(content.way),
      },
    ];
  });
}

function whoReports(
  sentence: Sentence,
  { cue, content, sharesSpeaker }: Candidate,
  quotations: readonly Quotation[],
): number | undefined {
  if (content.withSubject) return agentOf(sentence, cue.token);
  if (/as-clause$/.test(content.way))
    return agentOf(sentence, cue.token) ?? subjectOf(sentence, cue.token, () => false);
  const own = sharesSpeaker ?? cue;
  return reporterOf(sentence, own.token, own.pos, apartFrom(sentence, own, quotations));
}
