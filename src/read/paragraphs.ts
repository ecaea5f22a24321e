import type { Span } from "../model/span.ts";
import { normalised, trimmed } from "./text.ts";

/** A paragraph of a file before it is known what it is. */
export interface Paragraph {
  /** Into the decoded file, half-open, without white space at its ends. */
  readonly span: Span;
  /** Its words, normalised. */
  readonly text: string;
  /** What the markup says it is, where there is markup. */
  readonly marked?: "headline" | "caption" | "link";
}

/** The longest line of a hard-wrapped text lies between these widths, in UTF-16 code units. */
const narrowest = 55;
const widest = 120;
/** So many of the lines that another follows are full; a list of headlines has now and then a long one. */
const mostFull = 2 / 3;

/**
 * The paragraphs of a plain text, in order. A blank line ends one, and so does a line end unless the file is
 * hard-wrapped: then a line goes on in the next one where that one's first word would not have fitted on it, and neither
 * `standsAlone` (a byline, a date line, a phrase of the page around the article).
 */
export function splitParagraphs(content: string, standsAlone: (line: string) => boolean): readonly Paragraph[] {
  const lines = splitLines(content).map((line) => trimmed(content, line));
  const width = lines.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
  const isFull = (line: Span, next: Span) => {
    const word = /^\S+/.exec(content.slice(next.start, next.end))?.[0] ?? "";
    return line.end - line.start + 1 + word.length > width;
  };
  const pairs = lines.slice(1).flatMap((next, i) => {
    const line = lines[i];
    return line === undefined || isEmpty(line) || isEmpty(next) ? [] : [isFull(line, next)];
  });
  const full = pairs.filter((pair) => pair).length;
  const wrapped = width >= narrowest && width <= widest && full >= pairs.length * mostFull;
  const goesOn = (line: Span, next: Span) =>
    wrapped && isFull(line, next) && ![line, next].some((one) => standsAlone(normalised(content, one)));
  const spans: Span[] = [];
  let before: Span | undefined;
  for (const line of lines) {
    const empty = isEmpty(line);
    const last = spans.at(-1);
    if (!empty && before !== undefined && last !== undefined && goesOn(before, line))
      spans[spans.length - 1] = { start: last.start, end: line.end };
    else if (!empty) spans.push(line);
    before = empty ? undefined : line;
  }
  return spans.map((span) => ({ span, text: normalised(content, span) }));
}

function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

/** Lines in order, without their ends: `\n`, `\r\n`, `\r`, form feed and the Unicode separators. */
function splitLines(content: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of content.matchAll(/\r\n|[\n\r\f\u0085\u2028\u2029]/g)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  return [...lines, { start, end: content.length }];
}
