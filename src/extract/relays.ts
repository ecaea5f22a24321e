import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { covers, wordsOf } from "../model/span.ts";
import { placeOf, type Report } from "./report.ts";
import { speakerAt } from "./speakers.ts";
import { agentOf } from "./subjects.ts";
import { caseOf, dependents, tokenAt } from "./tree.ts";

const outlets =
  /\b(?:media|press|agency|newspaper|broadcaster|channel|television|radio|outlets?|newswire|daily|magazine)$/i;

/** A report and who relays it. */
export interface Relayed extends Report {
  readonly via: readonly Mention[];
}

/**
 * Reports with the outlets that relay them: whom the words are told to ("told Reuters"), who quotes them ("was quoted by
 * Interfax as saying"), and who is named around a whole report ("..., he said, according to state media"), which is then
 * no report of its own.
 */
export function withRelays(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  reports: readonly Report[],
): readonly Relayed[] {
  const isOutlet = ({ type, span }: Mention) => type === "Publication" || outlets.test(wordsOf(article.text, span));
  const relays = reports.filter(
    (outer) =>
      /^(?:according-to|sentence-around-cue)$/.test(outer.rule) &&
      isOutlet(outer.speaker) &&
      holdsWhole(reports, outer),
  );
  return reports
    .filter((report) => !relays.includes(report))
    .map((report) => {
      const around = relays.filter((relay) => relay.content.some((span) => covers(span, placeOf(report))));
      const quoting = quotingAgent(sentences, mentions, report);
      const via = [
        ...report.addressees.filter(isOutlet),
        ...(quoting === undefined ? [] : [quoting]),
        ...around.map(({ speaker }) => speaker),
      ];
      return { ...report, addressees: report.addressees.filter((one) => !isOutlet(one)), via };
    });
}

/** Whether what `outer` reports is itself one report of the same sentence and little else. */
function holdsWhole(reports: readonly Report[], outer: Report): boolean {
  const inner = reports.find(
    ({ sentence, cue, kind }) =>
      sentence === outer.sentence &&
      kind === "speech" &&
      cue !== undefined &&
      cue !== outer.cue &&
      outer.content.some((span) => covers(span, cue)),
  );
  if (inner?.cue === undefined) return false;
  const parts = [inner.cue, inner.speaker.span, ...inner.content];
  const length = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length(outer.content) - length(parts) < 30;
}

/** "was quoted by Interfax as saying", "quoted as saying by TASS": the agent of either verb. */
function quotingAgent(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  report: Report,
): Mention | undefined {
  const sentence = sentences[report.sentence];
  const token = sentence?.tokens.findIndex(({ span }) => span.end === report.cue?.end) ?? -1;
  if (sentence === undefined || token < 0 || caseOf(sentence, token) !== "as") return undefined;
  const { head } = tokenAt(sentence, token);
  const agent =
    (head < 0 ? undefined : agentOf(sentence, head)) ?? agentOf(sentence, token) ?? byPhrase(sentence, token);
  return agent === undefined ? undefined : speakerAt(mentions, sentences, report.sentence, agent);
}

function byPhrase(sentence: Sentence, verb: number): number | undefined {
  return dependents(sentence, verb, "obl").find((i) => caseOf(sentence, i) === "by");
}
