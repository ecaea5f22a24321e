import type { Article, Block, Dateline, Source } from "../model/article.ts";
import { boilerplateOf } from "./boilerplate.ts";
import { decode } from "./decode.ts";
import { ReadError } from "./failure.ts";
import { bylineOf, dateLineOf } from "./head.ts";
import { readHtml } from "./html.ts";
import { foreignLanguageOf } from "./language.ts";
import { isHtml } from "./markup.ts";
import type { GivenMeta } from "./meta.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { readStructure, type Structure } from "./structure.ts";
import { composeText } from "./text.ts";
import { longestText } from "./text-size.ts";

/**
 * The article in a file's bytes. `file` serves messages only: nothing is read from it. What `given` says goes before what
 * the file says. Throws `ReadError` where the bytes are no article.
 */
export function readArticle(file: string, bytes: Uint8Array, given: GivenMeta = {}): Article {
  const decoded = decode(file, bytes);
  const page = isHtml(file, decoded) ? readHtml(file, decoded) : undefined;
  const content = page?.content ?? decoded;
  if (content.length > longestText)
    throw new ReadError(
      file,
      `${content.length} characters of text found, at most ${longestText} expected: split it into articles`,
    );
  const structure = readStructure(content, page?.paragraphs ?? splitParagraphs(content, standsAlone));
  const { text, blocks, alignment } = composeText(content, structure.parts);
  const language = foreignLanguageOf(text);
  if (language !== undefined)
    throw new ReadError(
      file,
      language === "unknown"
        ? "text of another language or encoding found, expected English in UTF-8"
        : `${language} text found, expected English`,
    );
  const plain = { file, content, alignment, omissions: structure.omissions };
  const headline = blocks.find(({ kind }) => kind === "headline");
  const dateline = datelineIn(text, blocks, structure);
  const { url } = page?.meta ?? {};
  const outlet = page?.meta.outlet ?? structure.outlet;
  const published = page?.meta.published ?? structure.published;
  const authors = page?.meta.authors.length ? page.meta.authors : structure.authors;
  return {
    text,
    blocks,
    ...(headline === undefined ? {} : { title: text.slice(headline.span.start, headline.span.end) }),
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...given,
    authors,
    ...(dateline === undefined ? {} : { dateline }),
    language: "en",
    source: page === undefined ? plain : asOwnText(plain, text),
  };
}

/** Of HTML the article's own text is all that offsets count into: its place in the markup is of no use to a reader. */
function asOwnText({ file, content, alignment, omissions }: Source, text: string): Source {
  let passed = 0;
  // Both lists are in the order of the page.
  const placeOf = (from: number) => {
    for (let next = alignment[passed]; next !== undefined && next.from <= from; next = alignment[passed]) passed++;
    const before = alignment[passed - 1];
    return before === undefined ? 0 : before.start + before.length;
  };
  return {
    file,
    content: text,
    alignment: [{ start: 0, length: text.length, from: 0, fromLength: text.length }],
    omissions: omissions.map(({ span, reason }) => {
      const place = placeOf(span.start);
      return { span: { start: place, end: place }, reason, words: content.slice(span.start, span.end) };
    }),
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
