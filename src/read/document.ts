import { parseHTML } from "linkedom";
import { checkPageSize } from "./page-size.ts";

/** Nobody writes more by hand; pictures inside attributes take megabytes. */
const longestAttribute = 1000;

/** Elements that are shown to nobody, or hold no words of the page. */
const withoutWords = new Set(
  (
    "SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS AUDIO VIDEO MAP BUTTON SELECT INPUT TEXTAREA DATALIST DIALOG " +
    "AMP-AD AMP-STICKY-AD AMP-EMBED AMP-SIDEBAR AMP-CONSENT AMP-ANALYTICS AMP-STATE"
  ).split(" "),
);
const invisibleStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0[a-z%]*\s*(?:;|$|!))/i;
/** Classes by which common style sheets take words off the screen and leave them to screen readers. */
const screenReaderOnly =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screen-reader-only|show-for-sr|a11y-hidden|element-invisible)(?:\s|$)/i;

/**
 * HTML → document. Nothing in it is run or fetched, and entities that it declares itself are not expanded. Throws
 * `ReadError` where it is larger than any page of news, so that the work stays bounded.
 */
export function parseDocument(file: string, content: string): Document {
  checkPageSize(file, content);
  const { document } = parseHTML(content);
  // A piece of a page has no <html>, and linkedom adds none.
  return document.querySelector("html > body") === null
    ? parseHTML(`<html><body>${content}</body></html>`).document
    : document;
}

/** Takes out of a document what a reader of the page does not see. */
export function keepVisible(document: Document): void {
  for (const element of document.body.querySelectorAll("*"))
    if (isInvisible(element)) element.remove();
    // Readability would parse it as a style sheet, and its patterns for pictures take the square of a value's length.
    else
      for (const { name, value } of Array.from(element.attributes))
        if (name === "style" || value.length > longestAttribute) element.removeAttribute(name);
}

function isInvisible(element: Element): boolean {
  const start = (attribute: string) => (element.getAttribute(attribute) ?? "").slice(0, longestAttribute);
  return (
    withoutWords.has(element.tagName.toUpperCase()) ||
    element.hasAttribute("hidden") ||
    element.getAttribute("aria-hidden") === "true" ||
    invisibleStyle.test(start("style")) ||
    screenReaderOnly.test(start("class"))
  );
}
