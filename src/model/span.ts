/** A stretch of an article's text: half-open `[start, end)`, UTF-16 code units of `Article.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of `span` in `text`. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether every character of `inner` lies in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Text order: by start, then by end, so that equal spans alone compare as 0. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
