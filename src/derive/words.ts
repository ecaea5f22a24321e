import { hash } from "node:crypto";
import { codePointCounter } from "../model/code-points.ts";

/** A text as a row of words, for comparing it with others; small numbers only, so that a thousand fit into memory. */
export interface Words {
  /** Begin and end of each word in turn, in code points. */
  readonly bounds: readonly number[];
  /** 52 bits of the SHA-256 of each word and the eleven after it: tells nothing of the words to who does not have them. */
  readonly shingles: readonly number[];
  /** Indexes of the words in quotation marks: runs `[first, end)` in turn. */
  readonly quoted: readonly number[];
}

/** So many words in one order are no coincidence. */
export const shingleLength = 12;

const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** A mark that opens, up to the one that closes or, in a quotation that goes on in the next paragraph, to the end. */
const quotation = /“[^”]*|"[^"]*(?:"|$)/gu;

/** The words of `text`; spelling counts, case and the form of apostrophes do not. */
export function wordsOf(text: string): Words {
  const point = codePointCounter(text);
  const found = [...text.matchAll(word)];
  const folded = found.map(([letters]) => foldCase(letters));
  const within = quotedSpans(text);
  let span = 0;
  const quoted: number[] = [];
  for (const [i, { index }] of found.entries()) {
    while ((within[span]?.end ?? Number.POSITIVE_INFINITY) <= index) span += 1;
    if ((within[span]?.start ?? Number.POSITIVE_INFINITY) > index) continue;
    if (quoted.at(-1) === i) quoted[quoted.length - 1] = i + 1;
    else quoted.push(i, i + 1);
  }
  return {
    bounds: found.flatMap(({ 0: letters, index }) => [point(index), point(index + letters.length)]),
    shingles: shinglesOf(folded, shingleLength),
    quoted,
  };
}

/** The words alone, in lower case. */
export function plainWords(text: string): readonly string[] {
  return [...text.matchAll(word)].map(([letters]) => foldCase(letters));
}

/** Hashes of every `length` words in a row; none where there are fewer. */
export function shinglesOf(words: readonly string[], length: number): readonly number[] {
  const row = words.join(" ");
  const starts = [0];
  for (const { length: letters } of words) starts.push((starts[starts.length - 1] ?? 0) + letters + 1);
  const count = Math.max(0, words.length - length + 1);
  return Array.from({ length: count }, (_, i) => hashOf(row.slice(starts[i], (starts[i + length] ?? 0) - 1)));
}

function hashOf(words: string): number {
  return Number.parseInt(hash("sha256", words, "hex").slice(0, 13), 16);
}

function foldCase(letters: string): string {
  return letters.toLowerCase().replaceAll("’", "'");
}

function quotedSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const paragraph of text.split("\n\n")) {
    for (const found of paragraph.matchAll(quotation))
      spans.push({ start: start + found.index, end: start + found.index + found[0].length });
    start += paragraph.length + 2;
  }
  return spans;
}
