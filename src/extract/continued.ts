import type { Article } from "../model/article.ts";
import type { Sentence } from "../model/sentence.ts";
import { overlaps, type Span } from "../model/span.ts";
import type { Quotation } from "./quotations.ts";
import type { Report } from "./report.ts";

/**
 * Reports with the quotations that stand by themselves given to whoever spoke before. "'Q1,' he said. 'Q2.'" in one
 * paragraph is one statement cut in two. A quotation that follows an indirect statement, or fills a paragraph of its own
 * behind another quotation, is a statement without cue. Where the marks open again paragraph by paragraph it is one
 * statement, and the speaker may also be named only at the end.
 */
export function withContinued(
  article: Article,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  reports: readonly Report[],
): readonly Report[] {
  const all = [...reports];
  const waiting: Quotation[] = [];
  quotations.forEach((quotation, i) => {
    const own = all.findIndex((report) => tells(report, quotation));
    const previous = quotations[i - 1];
    if (own >= 0) {
      const report = all[own];
      for (const earlier of waiting.splice(0)) if (report !== undefined) all.push(standing(report, earlier, sentences));
      return;
    }
    // A turn of a transcript within quotation marks is its own.
    if (reports.some(({ rule, cue }) => rule === "transcript" && cue !== undefined && overlaps(cue, quotation.outer)))
      return;
    if (!standsAlone(article, sentences, quotation)) return;
    const ending = all.flatMap((report, at) => (endsBefore(article, sentences, report, quotation) ? [at] : []));
    // "'Q1,' he said, [recalling] a talk. 'Q2.'": whoever spoke the words in front goes on.
    const before = ending.find((at) => all[at] && isCut(all[at], quotations)) ?? ending.at(-1) ?? -1;
    const report = all[before];
    const follows = previous?.block === quotation.block - 1 && opensBlock(article, quotation);
    const told = previous !== undefined && all.some((one) => tells(one, previous) && endsSentences(sentences, one));
    if (report !== undefined) {
      if (isCut(report, quotations)) all[before] = { ...report, content: [...report.content, quotation.inner] };
      else all.push(standing(report, quotation, sentences));
    } else if (follows && previous !== undefined && (previous.open || told || endsBlock(article, previous))) {
      const at = all.findIndex((one) => tells(one, previous));
      const spoken = all[at];
      if (spoken !== undefined && previous.open) all[at] = { ...spoken, content: [...spoken.content, quotation.inner] };
      else if (spoken !== undefined) all.push(standing(spoken, quotation, sentences));
      else if (quotation.open) waiting.push(quotation);
    } else if (quotation.open) waiting.push(quotation);
  });
  return all;
}

function standing({ speaker }: Report, { inner }: Quotation, sentences: readonly Sentence[]): Report {
  const sentence = sentences.findIndex(({ span }) => span.end > inner.start);
  return {
    kind: "speech",
    speaker,
    content: [inner],
    addressees: [],
    sentence,
    nested: false,
    rule: "continued-quote",
  };
}

/** Whether the report holds the quotation, and its own cue stands outside of it. */
function tells({ cue, content }: Report, { outer, inner }: Quotation): boolean {
  if (cue !== undefined && overlaps(cue, outer)) return false;
  const shared = content.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, inner.end) - Math.max(span.start, inner.start)),
    0,
  );
  return shared * 2 > inner.end - inner.start;
}

/** Whether the cue follows quoted words: what comes next then is their second half. */
function isCut({ cue, content }: Report, quotations: readonly Quotation[]): boolean {
  const first = content[0];
  if (cue === undefined || first === undefined || cue.start < first.start) return false;
  return quotations.some(({ inner }) => overlaps(inner, first));
}

/** Whether nothing but space stands between the last sentence of the report and the quotation, in one paragraph. */
function endsBefore(
  article: Article,
  sentences: readonly Sentence[],
  report: Report,
  { outer, block }: Quotation,
): boolean {
  const own = sentences[report.sentence];
  if (own === undefined || own.block !== block || report.kind !== "speech" || report.nested) return false;
  const ends = [own.span.end, ...report.content.map((span: Span) => span.end)];
  const end = Math.max(...ends.filter((place) => place <= outer.start));
  return (
    report.content.every((span) => span.end <= outer.start) &&
    own.span.end <= outer.start + 1 &&
    /^[\s"”'’]*$/.test(article.text.slice(end, outer.start))
  );
}

/** A quotation with nothing but its own sentences: it begins one and ends one. */
function standsAlone(article: Article, sentences: readonly Sentence[], { outer }: Quotation): boolean {
  if (/^[‘'](?!')/.test(article.text.slice(outer.start, outer.end))) return false;
  const begins = sentences.some(({ span }) => Math.abs(span.start - outer.start) <= 1);
  const ends = sentences.some(({ span }) => Math.abs(span.end - outer.end) <= 1);
  return begins && ends;
}

/** "'Q,' he explained to reporters." ends its paragraph. */
function endsSentences(sentences: readonly Sentence[], { sentence }: Report): boolean {
  return sentences[sentence + 1]?.block !== sentences[sentence]?.block;
}

function opensBlock(article: Article, { outer, block }: Quotation): boolean {
  return article.blocks[block]?.span.start === outer.start;
}

function endsBlock(article: Article, { outer, block }: Quotation): boolean {
  return (article.blocks[block]?.span.end ?? 0) <= outer.end + 1;
}
