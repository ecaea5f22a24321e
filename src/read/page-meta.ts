import { authorsOf } from "./byline.ts";
import { readWholeDate } from "./dates.ts";
import { articleInJsonLd } from "./json-ld.ts";
import { metaNames } from "./meta-names.ts";

/** What a page's markup tells of its article; each field only where it does. */
export interface PageMeta {
  readonly url?: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601, as `Article.published`. */
  readonly published?: string;
  readonly authors: readonly string[];
  /** BCP 47, as the page declares it, which many pages do wrongly. */
  readonly language?: string;
}

/**
 * Metadata of a page: JSON-LD first, then `<link rel=canonical>` and `<meta>`, then microdata and `<time>`. Read it before
 * anything is taken out of the document. `content` is the page's source.
 */
export function readPageMeta(document: Document, content: string): PageMeta {
  const metas = metaValues(document);
  const valuesOf = (field: keyof typeof metaNames) => metaNames[field].flatMap((name) => metas.get(name) ?? []);
  const linked = all(document, "link[rel~=canonical]").flatMap((link) => link.getAttribute("href") ?? []);
  const base = document.querySelector("base")?.getAttribute("href") ?? valuesOf("url")[0];
  const declared = [...linked, ...valuesOf("url")].flatMap((href) => webAddress(href, base) ?? []);
  const scripts = all(document, "script")
    .filter((script) => /^application\/ld\+json\b/i.test(script.getAttribute("type") ?? ""))
    .map((script) => script.textContent ?? "");
  const ld = articleInJsonLd(scripts, new Set([...declared, ...valuesOf("title")]));
  const addresses = [
    ...declared,
    ...[...(ld?.urls ?? []), ...savedFrom(content)].flatMap((href) => webAddress(href, base) ?? []),
  ];
  // Some sites give their front page as the canonical address of every story.
  const url = addresses.find((address) => new URL(address).pathname !== "/") ?? addresses[0];
  const published = [...(ld?.published ?? []), ...valuesOf("published"), ...timesIn(document)]
    .map((value) => readWholeDate(value))
    .find((date) => date !== undefined);
  const title = [ld?.title, ...valuesOf("title"), textOf(document.querySelector("[itemprop~=headline]"))].find(Boolean);
  const publisher = document.querySelector("[itemprop~=publisher] [itemprop~=name]");
  const outlet = plain(
    document,
    [ld?.outlet, ...valuesOf("outlet"), publisher?.getAttribute("content"), textOf(publisher)].find(Boolean) ??
      undefined,
  );
  const authors = [ld?.authors ?? [], valuesOf("authors"), authorElements(document)]
    .map((found) =>
      peopleAmong(
        found.map((author) => plain(document, author) ?? ""),
        outlet,
      ),
    )
    .find((found) => found.length > 0);
  const language = [document.documentElement.getAttribute("lang"), ld?.language, ...valuesOf("language")].find(Boolean);
  const decoded = plain(document, title);
  return {
    authors: authors ?? [],
    ...(url === undefined ? {} : { url }),
    ...(decoded === undefined ? {} : { title: decoded }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
    ...(language ? { language } : {}),
  };
}

/** Contents of `<meta>` by lower-case name, property or itemprop, in document order. */
function metaValues(document: Document): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const meta of all(document, "meta[content]"))
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      const name = meta.getAttribute(attribute)?.trim().toLowerCase();
      const value = meta.getAttribute("content")?.trim();
      // Highwire Press gives family names first ("Doe, Jane").
      const written = name === "citation_author" ? value?.replace(/^([^,]+), ([^,]+)$/, "$2 $1") : value;
      if (!name || !written) continue;
      const before = values.get(name);
      if (before === undefined) values.set(name, [written]);
      else before.push(written);
    }
  return values;
}

function webAddress(href: string, base: string | undefined): string | undefined {
  if (!URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  url.hash = "";
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The address that browsers and SingleFile note at the top of a page they save. */
function savedFrom(content: string): readonly string[] {
  const opening = content.slice(0, 2000);
  const found =
    /<!-- saved from url=\(\d+\)(\S+)/.exec(opening) ?? /Page saved with SingleFile\s+url: (\S+)/.exec(opening);
  return found?.[1] === undefined ? [] : [found[1]];
}

/** Dates of elements that say they are the publication's; a bare `<time>` only where it opens an article. */
function timesIn(document: Document): readonly string[] {
  const said = all(
    document,
    "[itemprop~=datePublished], time[pubdate], time.published, time.entry-date, time.dt-published",
  );
  const first = document.querySelector("article time[datetime], main time[datetime]");
  const above = first !== null && !followsParagraph(first) ? [first] : [];
  return [...said, ...above].flatMap((time) => [
    time.getAttribute("datetime") ?? time.getAttribute("content") ?? textOf(time) ?? "",
  ]);
}

/** Whether a paragraph of prose stands before the element in its article. */
function followsParagraph(element: Element): boolean {
  const article = element.closest("article, main");
  const order = article === null ? [] : all(article, "p, time");
  return order
    .slice(0, order.indexOf(element))
    .some((before) => before.tagName === "P" && (textOf(before) ?? "").length > 80);
}

function authorElements(document: Document): readonly string[] {
  return all(document, "[itemprop~=author] [itemprop~=name], [rel~=author], .p-author").flatMap(
    (one) => textOf(one) ?? [],
  );
}

/** Names of people among what pages give as authors: not addresses, not the outlet itself, "By" taken off. */
function peopleAmong(authors: readonly string[], outlet: string | undefined): readonly string[] {
  const isName = (name: string) =>
    /\p{L}/u.test(name) && !/^(?:https?:|www\.|@)|@\S+\./i.test(name) && name.toLowerCase() !== outlet?.toLowerCase();
  const people = authors.flatMap((author) => {
    const words = author.trim().replace(/^by:?\s+/i, "");
    const several = authorsOf(`by ${words}`);
    return several.length > 1 ? several : [words];
  });
  return [...new Set(people.filter((name) => name.length <= longestName && isName(name)))];
}

const longestName = 100;

/** Text that holds character references in spite of being no markup ("&#8217;" in JSON-LD), decoded and on one line. */
function plain(document: Document, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const element = document.createElement("p");
  element.innerHTML = /&(?:#\w+|\w+);/.test(text) ? text.replaceAll("<", "&lt;") : "";
  return (element.textContent || text).trim().replace(/\s+/g, " ") || undefined;
}

function textOf(element: Element | null): string | undefined {
  return element?.textContent?.trim().replace(/\s+/g, " ") || undefined;
}

function all(root: Document | Element, selector: string): readonly Element[] {
  return Array.from(root.querySelectorAll(selector));
}
