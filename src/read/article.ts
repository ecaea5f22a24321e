import type { Article, Block, Dateline } from "../model/article.ts";
import { boilerplateOf } from "./boilerplate.ts";
import { decode } from "./decode.ts";
import { bylineOf, dateLineOf } from "./head.ts";
import type { GivenMeta } from "./meta.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { readStructure, type Structure } from "./structure.ts";
import { composeText } from "./text.ts";

/**
 * The article in a file's bytes. `file` serves messages only: nothing is read from it. What `given` says goes before what
 * the file says. Throws `ReadError` where the bytes are no article.
 */
export function readArticle(file: string, bytes: Uint8Array, given: GivenMeta = {}): Article {
  const content = decode(file, bytes);
  const structure = readStructure(content, splitParagraphs(content, standsAlone));
  const { text, blocks, alignment } = composeText(content, structure.parts);
  const headline = blocks.find(({ kind }) => kind === "headline");
  const dateline = datelineIn(text, blocks, structure);
  const { outlet, published, authors } = structure;
  return {
    text,
    blocks,
    ...(headline === undefined ? {} : { title: text.slice(headline.span.start, headline.span.end) }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...given,
    authors,
    ...(dateline === undefined ? {} : { dateline }),
    language: "en",
    source: { file, content, alignment, omissions: structure.omissions },
  };
}

/** Lines that no paragraph runs into, though the file be hard-wrapped. */
function standsAlone(line: string): boolean {
  return boilerplateOf(line) !== undefined || bylineOf(line) !== undefined || dateLineOf(line) !== undefined;
}

function datelineIn(text: string, blocks: readonly Block[], { opening }: Structure): Dateline | undefined {
  const span = blocks.find(({ kind }) => kind === "dateline")?.span;
  if (span === undefined) return undefined;
  const { start, end } = opening?.place ?? { start: 0, end: 0 };
  return {
    span,
    text: text.slice(span.start, span.end),
    ...(end === 0 ? {} : { place: { start: span.start + start, end: span.start + end } }),
  };
}
