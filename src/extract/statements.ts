import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Sentence } from "../model/sentence.ts";
import { compareSpans, covers, overlaps } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { findAccording } from "./according.ts";
import { withContinued } from "./continued.ts";
import { lexiconOf } from "./cues.ts";
import { labelledReports } from "./labelled.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import { withRelays } from "./relays.ts";
import { placeOf, type Report } from "./report.ts";
import { reportsByCue } from "./reports-by-cue.ts";
import { saidOn } from "./said-on.ts";
import { speakerAt } from "./speakers.ts";
import { quotedIn, trimmed, withoutFullStop } from "./words-said.ts";

/**
 * Every reported speech act, in text order of cue or content; `mentions` are those given and those it had to add.
 * Notes: quotations that nothing closes, cues whose speaker or content was not found.
 */
export function findStatements(
  article: Article,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): {
  readonly statements: readonly Statement<Mention>[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
} {
  const { quotations, notes } = findQuotations(article);
  const lexicon = lexiconOf(knowledge);
  const labelled = labelledReports(article, sentences, mentions, quotations);
  const others = sentences.flatMap((_, index) => [
    ...reportsByCue(article, sentences, index, mentions, quotations, lexicon),
    ...reportsByAccording(article, sentences, index, mentions, quotations),
  ]);
  // A label tells better than any verb whose words they are.
  const reports = [
    ...labelled,
    ...others.filter(
      ({ cue }) => cue === undefined || !labelled.some((one) => one.cue !== undefined && overlaps(cue, one.cue)),
    ),
  ];
  const continued = withContinued(article, sentences, quotations, reports);
  const ordered = onceEach(withRelays(article, sentences, mentions, continued)).sort((a, b) =>
    compareSpans(placeOf(a), placeOf(b)),
  );
  const statements = ordered.map((report): Statement<Mention> => {
    const within = outerOf(ordered, report);
    const when = saidOn(article, sentences, report);
    // "'Kabul said it would stay,' Lavrov said.": the marks are Lavrov's, not Kabul's.
    const own = quotations.filter(({ outer }) => report.cue === undefined || !covers(outer, report.cue));
    return {
      kind: report.kind,
      speaker: report.speaker,
      ...(report.speaker.kind === "implicit" ? {} : { speakerSpan: report.speaker.span }),
      ...(report.cue === undefined ? {} : { cue: report.cue }),
      ...(report.cueLemma === undefined ? {} : { cueLemma: report.cueLemma }),
      content: report.content,
      ...quotedIn(article.text, report.content, own),
      addressees: report.addressees,
      via: report.via,
      ...(when === undefined ? {} : { saidOn: when }),
      ...(within === undefined ? {} : { within }),
      rule: report.rule,
    };
  });
  const added = statements
    .flatMap(({ speaker, addressees, via }) => [speaker, speaker.antecedent ?? speaker, ...addressees, ...via])
    .filter((speaker) => !mentions.includes(speaker));
  return {
    statements,
    mentions: [...mentions, ...new Set(added)].sort((a, b) => compareSpans(a.span, b.span)),
    notes,
  };
}

function reportsByAccording(
  article: Article,
  sentences: readonly Sentence[],
  index: number,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
): readonly Report[] {
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  return findAccording(sentence).flatMap(({ cue, speaker: head, content }): readonly Report[] => {
    const speaker = speakerAt(mentions, sentences, index, head);
    if (speaker === undefined) return [];
    const spans = content.flatMap(
      (span) => trimmed(article.text, withoutFullStop(sentence, span, quotations), quotations) ?? [],
    );
    return [
      {
        kind: "speech",
        speaker,
        cue,
        cueLemma: "according to",
        content: spans,
        addressees: [],
        sentence: index,
        nested: quotations.some(({ outer }) => covers(outer, cue)),
        rule: "according-to",
      },
    ];
  });
}

/** "Khan said: 'Never,' Khan said.": one statement told twice. */
function onceEach<One extends Report>(reports: readonly One[]): One[] {
  const byWords = new Map<string, One>();
  for (const report of reports) {
    const words = [report.kind, ...report.content.flatMap(({ start, end }) => [start, end])].join(" ");
    if (!byWords.has(words)) byWords.set(words, report);
  }
  return [...byWords.values()];
}

/** The report whose words hold this one's cue, the narrowest. Words that hold more never stand in words that hold less. */
function outerOf(reports: readonly Report[], report: Report): number | undefined {
  const around = reports
    .map((other, i) => ({ other, i }))
    .filter(({ other }) => size(other) > size(report) && other.content.some((span) => covers(span, placeOf(report))))
    .sort((a, b) => size(a.other) - size(b.other) || a.i - b.i);
  return around[0]?.i;
}

function size({ content }: Report): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
