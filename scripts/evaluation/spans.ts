import type { Article } from "../../src/model/article.ts";
import type { Span } from "../../src/model/span.ts";
import type { Row } from "./graph.ts";

/** Half-open, UTF-16 code units of the file's decoded text. */
export type FileSpan = readonly [start: number, end: number];

/** Turns offsets of the graph (code points of the context text) into offsets of the file. */
export interface Places {
  readonly span: (begin: string | undefined, end: string | undefined) => FileSpan;
  /** The words of spans in text order, a cut shown as " [...] ". */
  readonly words: (rows: readonly Row[]) => string;
  readonly spans: (rows: readonly Row[]) => readonly FileSpan[];
}

/** `rows` bind `begin` and `end`; duplicates and order do not matter. */
export function placesIn(article: Article): Places {
  const { text } = article;
  const units: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) units.push(at);
  units.push(text.length);
  const inText = (offset: string | undefined) => units[Number(offset)] ?? text.length;
  const ordered = (rows: readonly Row[]) => {
    const distinct = new Map(rows.flatMap(({ begin, end }) => (begin ? [[`${begin} ${end}`, { begin, end }]] : [])));
    return [...distinct.values()].sort((a, b) => Number(a.begin) - Number(b.begin) || Number(a.end) - Number(b.end));
  };
  const span = (begin: string | undefined, end: string | undefined): FileSpan =>
    inFile(article, { start: inText(begin), end: inText(end) });
  return {
    span,
    words: (rows) =>
      ordered(rows)
        .map(({ begin, end }) => text.slice(inText(begin), inText(end)))
        .join(" [...] "),
    spans: (rows) => ordered(rows).map(({ begin, end }) => span(begin, end)),
  };
}

/** Offsets of an article's text as offsets of its file; words that the file has otherwise (`&amp;`) count as a whole. */
export function inFile({ source }: Article, { start, end }: Span): FileSpan {
  const placed = (at: number, isEnd: boolean) => {
    const run = source.alignment.findLast((one) => (isEnd ? one.start < at : one.start <= at));
    if (run === undefined) return 0;
    const within = Math.min(at - run.start, run.length);
    return run.from + (run.length === run.fromLength ? within : isEnd ? run.fromLength : 0);
  };
  return [placed(start, false), placed(end, true)];
}
