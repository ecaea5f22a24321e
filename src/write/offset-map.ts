import { basename } from "node:path";
import type { Article } from "../model/article.ts";
import { codePointCounter } from "../model/code-points.ts";

/**
 * `maps/<article>.json`: leads from a span of the graph back to the file. `runs` are `[start, length, from, fromLength]`:
 * the text's code points `[start, start + length)` came from `[from, from + fromLength)` of the decoded file (byte order
 * mark removed). Where both lengths are equal the run maps one to one.
 */
export function offsetMap({ text, source }: Article): string {
  const inText = codePointCounter(text);
  const inFile = codePointCounter(source.content);
  const runs = source.alignment.map(({ start, length, from, fromLength }) => [
    inText(start),
    inText(start + length) - inText(start),
    inFile(from),
    inFile(from + fromLength) - inFile(from),
  ]);
  return `${JSON.stringify({ file: basename(source.file), unit: "code point", runs })}\n`;
}
