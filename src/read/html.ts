import { keepVisible, parseDocument } from "./document.ts";
import { ReadError } from "./failure.ts";
import { type FlowedParagraph, paragraphsBelow } from "./flow.ts";
import { type PageMeta, readPageMeta } from "./page-meta.ts";
import type { Paragraph } from "./paragraphs.ts";
import { findArticle, shortArticle } from "./readability.ts";
import { endsSentence } from "./sentence-end.ts";
import { normalised } from "./text.ts";

/** An article's own words, taken out of its page; the spans of `paragraphs` count into `content`. */
export interface Page {
  readonly content: string;
  readonly paragraphs: readonly Paragraph[];
  readonly meta: PageMeta;
}

const blankLine = "\n\n";
/** A paragraph of so many words is prose though no full stop ends it. */
const proseWords = 12;
/** In UTF-16 code units, with the white space of the markup. */
const longestHeading = 2000;
/** A title may stand among so many lines that are no headings. */
const firstLines = 20;
/** Fewer words of a title may as well be a section's name. */
const fewestTitleWords = 3;

/**
 * The article in a page: the element that is marked as its body, else what Readability finds; before it the headline.
 * Only what a reader of the page sees. Throws `ReadError` where there is no prose that is not a link, or the page is too
 * large.
 */
export function readHtml(file: string, source: string): Page {
  const document = parseDocument(file, source);
  const meta = readPageMeta(document, source);
  keepVisible(document);
  const headline = headlineOf(document, meta.title);
  const body = bodyOf(file, document).filter(({ text }) => !sameWords(text, headline));
  if (!body.some(isProse))
    throw new ReadError(
      file,
      "HTML without an article found, expected a paragraph of prose: save the page of one story, or its text",
    );
  const all: readonly { text: string; marked?: Paragraph["marked"] }[] =
    headline === undefined ? body : [{ text: headline, marked: "headline" }, ...body];
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { text, marked } of all) {
    const span = { start, end: start + text.length };
    const words = normalised(text, { start: 0, end: text.length });
    paragraphs.push({ span, text: words, ...(marked === undefined ? {} : { marked }) });
    start = span.end + blankLine.length;
  }
  return { content: all.map(({ text }) => text).join(blankLine), paragraphs, meta };
}

/**
 * The first heading that says what the metadata or `<title>` give as the title; else the first line that does; else what
 * the metadata give; else the only first-level heading.
 */
function headlineOf(document: Document, title: string | undefined): string | undefined {
  const headings = Array.from(document.querySelectorAll("h1, h2, [itemprop~=headline]")).filter(
    ({ textContent }) => (textContent ?? "").length <= longestHeading,
  );
  const textOf = (heading: Element) => paragraphsBelow(heading)[0]?.text ?? "";
  const page = document.querySelector("title")?.textContent?.trim().replace(/\s+/g, " ") || undefined;
  const lines = paragraphsBelow(document.body).slice(0, firstLines);
  const candidates = [...headings.map(textOf), ...lines.map(({ text }) => text)];
  const said = [title, page].filter((one) => one !== undefined);
  const shown = said.flatMap((one) => candidates.find((text) => saysTitle(one, text)) ?? [])[0];
  const firsts = headings.filter(({ tagName }) => tagName === "H1").map(textOf);
  return shown ?? title ?? (firsts.length === 1 ? firsts[0] : undefined) ?? page;
}

/** "Moscow warns Washington - The Local Times": titles carry the outlet's name before or after. */
function saysTitle(title: string, shown: string): boolean {
  const [whole, part] = [folded(title), folded(shown)];
  const isPart =
    part.split(" ").length >= fewestTitleWords && (whole.startsWith(`${part} `) || whole.endsWith(` ${part}`));
  return whole === part || isPart;
}

function bodyOf(file: string, document: Document): readonly FlowedParagraph[] {
  const marked = document.querySelectorAll("[itemprop~=articleBody]");
  const [only] = marked;
  if (only !== undefined && marked.length === 1 && (only.textContent ?? "").trim().length >= shortArticle)
    document.body.replaceChildren(only);
  const visible = paragraphsBelow(document.body);
  const found = findArticle(file, document);
  const body = found === undefined ? [] : paragraphsBelow(found);
  // Readability gives up on a page of a sentence or two; then all that the page shows is the article.
  return body.some(isProse) ? body : visible;
}

function isProse({ text, marked }: FlowedParagraph): boolean {
  return marked === undefined && ((text.includes(" ") && endsSentence(text)) || text.split(" ").length >= proseWords);
}

function sameWords(a: string, b: string | undefined): boolean {
  return b !== undefined && folded(a) === folded(b);
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
