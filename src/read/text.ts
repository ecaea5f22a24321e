import type { Alignment, Block, BlockKind } from "../model/article.ts";
import type { Span } from "../model/span.ts";

/** A stretch of the decoded file that goes into the article's text as one block. */
export interface Part {
  readonly kind: BlockKind;
  /** Into the decoded file, half-open. */
  readonly span: Span;
  /** Whether it goes on in the paragraph of the part before it: the body after its dateline. */
  readonly continues?: true;
}

const space = "\\s\\u0085";
/**
 * Characters without width: controls, soft hyphens, joiners, direction marks, byte order marks. A joiner inside an emoji
 * sequence stays.
 */
const invisible =
  "[\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u061C\\u180E\\u200B\\u200C\\u200E\\u200F" +
  "\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]|\\u200D(?!\\p{Extended_Pictographic})";
const everyInvisible = new RegExp(invisible, "gu");
const blank = new RegExp(`^(?:[${space}]|${invisible})$`, "u");
/**
 * White space · words of ASCII that nothing combines with, a space apart · all else, with the ASCII character before it,
 * which it may combine with.
 */
const pieces = new RegExp(
  `((?!\\uFEFF)[${space}](?:[${space}]|${invisible})*)|([!-~]+(?: [!-~]+)*(?![^!-~${space}]|\\uFEFF))|` +
    `[!-~]?(?:[^!-~${space}]|\\uFEFF)+`,
  "gu",
);

/**
 * The text of an article from the parts of the decoded file, a blank line between paragraphs: Unicode normal form C,
 * white space (no-break spaces and line ends too) as one plain space each, characters without width left out.
 * `alignment` leads from every stretch of `text` back into `content`; runs of equal lengths map unit by unit.
 */
export function composeText(
  content: string,
  parts: readonly Part[],
): { readonly text: string; readonly blocks: readonly Block[]; readonly alignment: readonly Alignment[] } {
  let text = "";
  const blocks: Block[] = [];
  const alignment: Alignment[] = [];
  for (const { kind, span, continues } of parts) {
    if (text !== "") text += continues ? " " : "\n\n";
    const start = text.length;
    for (const run of normalisedRuns(content, span)) {
      append(alignment, { start: text.length, length: run.text.length, from: run.from, fromLength: run.fromLength });
      text += run.text;
    }
    blocks.push({ kind, span: { start, end: text.length } });
  }
  return { text, blocks, alignment };
}

/** The words of `span` as `composeText` would write them. */
export function normalised(content: string, span: Span): string {
  return normalisedRuns(content, span)
    .map(({ text }) => text)
    .join("");
}

/** Where in `content` the first `length` units of the normalised words of `span` end. */
export function endOfNormalised(content: string, span: Span, length: number): number {
  let left = length;
  for (const { text, from, fromLength } of normalisedRuns(content, span)) {
    if (left <= text.length) return from + (text.length === fromLength ? left : fromLength);
    left -= text.length;
  }
  return span.end;
}

/** The span without white space and invisible characters at its ends; empty where it holds nothing else. */
export function trimmed(content: string, { start, end }: Span): Span {
  // Character by character: a pattern tried at every place of a long run of spaces takes the square of its length.
  let [first, last] = [start, end];
  while (first < last && blank.test(content.charAt(first))) first++;
  while (last > first && blank.test(content.charAt(last - 1))) last--;
  return { start: first, end: last };
}

interface Run {
  readonly text: string;
  readonly from: number;
  readonly fromLength: number;
}

function normalisedRuns(content: string, span: Span): readonly Run[] {
  const { start, end } = trimmed(content, span);
  return Array.from(content.slice(start, end).matchAll(pieces), ({ 0: raw, 1: white, 2: plain, index }): Run => {
    if (white !== undefined) return { text: " ", from: start + index, fromLength: raw.length };
    if (plain !== undefined) return { text: raw, from: start + index, fromLength: raw.length };
    const inner = trimmed(raw, { start: 0, end: raw.length });
    const visible = raw.slice(inner.start, inner.end);
    const text = visible.replace(everyInvisible, "").normalize("NFC");
    return { text, from: start + index + inner.start, fromLength: visible.length };
  });
}

/** Adds a run, as part of the one before it where both map unit by unit and nothing lies between them. */
function append(alignment: Alignment[], run: Alignment): void {
  if (run.length === 0) return;
  const last = alignment[alignment.length - 1];
  const joins =
    last !== undefined &&
    last.start + last.length === run.start &&
    last.from + last.fromLength === run.from &&
    last.length === last.fromLength &&
    run.length === run.fromLength;
  if (joins) {
    const length = last.length + run.length;
    alignment[alignment.length - 1] = { start: last.start, length, from: last.from, fromLength: length };
  } else alignment.push(run);
}
