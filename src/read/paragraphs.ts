import type { Span } from "../model/span.ts";
import { normalised, trimmed } from "./text.ts";

/** A paragraph of a file before it is known what it is. */
export interface Paragraph {
  /** Into the decoded file, half-open, without white space at its ends. */
  readonly span: Span;
  /** Its words, normalised. */
  readonly text: string;
  /** What the markup says it is, where there is markup. */
  readonly marked?: "headline" | "caption";
}

/** Hard-wrapped text has lines between these widths, in UTF-16 code units. */
const narrowest = 40;
const widest = 120;

/**
 * The paragraphs of a plain text in order. Blank lines part them; without one a line goes on in the next only where the
 * file is hard-wrapped and the next line's first word would not have fitted.
 */
export function splitParagraphs(content: string): readonly Paragraph[] {
  const lines = splitLines(content);
  const width = Math.max(0, ...lengths(lines));
  const wrapped = width >= narrowest && width <= widest;
  const paragraphs: Span[] = [];
  let open = false;
  for (const line of lines) {
    const words = trimmed(content, line);
    const last = paragraphs.at(-1);
    if (words.start === words.end) open = false;
    else {
      const goesOn =
        open && wrapped && last !== undefined && lastLine(content, last) + 1 + firstWord(content, words) > width;
      if (goesOn) paragraphs[paragraphs.length - 1] = { start: last.start, end: words.end };
      else paragraphs.push(words);
      open = true;
    }
  }
  return paragraphs.map((span) => ({ span, text: normalised(content, span) }));
}

/** Lines without their ends: `\n`, `\r\n`, `\r` and the Unicode separators. */
export function splitLines(content: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { 0: end, index } of content.matchAll(/\r\n|[\n\r\f\u0085\u2028\u2029]/g)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  return [...lines, { start, end: content.length }];
}
