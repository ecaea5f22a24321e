import type { Sentence } from "../model/sentence.ts";
import type { Span } from "../model/span.ts";
import { covers, overlaps } from "../model/span.ts";
import type { StatementMode } from "../model/statement.ts";
import type { Quotation } from "./quotations.ts";

/**
 * `span` without spaces, commas, colons and dashes at its ends, and without the quotation marks that enclose all of it;
 * undefined where no letter or digit is left.
 */
export function trimmed(text: string, span: Span, quotations: readonly Quotation[]): Span | undefined {
  const bare = withoutEdges(text, span);
  if (!/[\p{L}\p{N}]/u.test(text.slice(bare.start, bare.end))) return undefined;
  const enclosing = quotations.find(
    ({ outer, inner }) => covers(outer, bare) && bare.end >= inner.end && bare.start <= inner.start,
  );
  if (enclosing !== undefined) return withoutEdges(text, enclosing.inner);
  // A mark whose partner lies outside the span stays outside too.
  const opens = quotations.find(({ outer, inner }) => outer.end === bare.end && bare.start > inner.start);
  const closes = quotations.find(({ outer, inner }) => outer.start === bare.start && bare.end < inner.end);
  // "declared 'objectives achieved'": the closing mark belongs to the opening one.
  const closed = quotations.find(({ outer, inner }) => inner.end === bare.end && outer.start >= bare.start);
  if (closed !== undefined)
    return withoutEdges(text, { start: closes?.inner.start ?? bare.start, end: closed.outer.end });
  return withoutEdges(text, { start: closes?.inner.start ?? bare.start, end: opens?.inner.end ?? bare.end });
}

/** `span` without the full stop of its sentence, which is the reporter's unless it stands in a quotation. */
export function withoutFullStop(sentence: Sentence, { start, end }: Span, quotations: readonly Quotation[]): Span {
  const stop = sentence.tokens.findLast(({ span }) => span.end <= end && span.start >= start);
  const own = stop?.text === "." && stop.span.end === end && stop === sentence.tokens.at(-1);
  return own && !quotations.some(({ outer }) => covers(outer, stop.span))
    ? { start, end: stop.span.start }
    : { start, end };
}

function withoutEdges(text: string, { start, end }: Span): Span {
  // Letter by letter: a pattern anchored at the end takes quadratic time on a long run of commas.
  const isEdge = (at: number) => /[\s,;:–—-]/.test(text[at] ?? "");
  let [first, last] = [start, end];
  while (first < last && isEdge(first)) first += 1;
  while (last > first && isEdge(last - 1)) last -= 1;
  return { start: first, end: last };
}

/** The parts of `content` in quotation marks, in text order, marks excluded; and how much of it that is. */
export function quotedIn(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): { readonly quotes: readonly Span[]; readonly mode: StatementMode } {
  const quotes = content.flatMap((span) =>
    quotations
      .filter(({ inner }) => overlaps(inner, span))
      .map(({ inner }) => ({ start: Math.max(inner.start, span.start), end: Math.min(inner.end, span.end) })),
  );
  if (quotes.length === 0) return { quotes, mode: "indirect" };
  const unquoted = content.map((span) =>
    quotes.reduce((rest, quote) => without(text, rest, span, quote), text.slice(span.start, span.end)),
  );
  return { quotes, mode: unquoted.some((words) => /[\p{L}\p{N}]/u.test(words)) ? "mixed" : "direct" };
}

/** `rest`, the words of `span` so far, with those of `quote` blanked out. */
function without(text: string, rest: string, span: Span, quote: Span): string {
  if (!overlaps(span, quote)) return rest;
  const from = quote.start - span.start;
  const to = quote.end - span.start;
  return rest.slice(0, from) + " ".repeat(text.slice(quote.start, quote.end).length) + rest.slice(to);
}
