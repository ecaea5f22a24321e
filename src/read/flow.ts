import { endsSentence } from "./sentence-end.ts";

/** A run of text that a browser would set apart from what is before and after it. */
export interface FlowedParagraph {
  /** White space as a plain space, none at the ends. */
  readonly text: string;
  readonly marked?: "caption" | "link";
}

/** Elements that begin and end a line of their own. */
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
    "HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const captionClass =
  /(?:^|[\s_-])(?:wp-caption-text|(?:photo|image|img|picture|media|figure)?-?_*caption)(?:[\s_-]|$)/i;

/**
 * The text below an element as paragraphs, in order. A line break ends one outside headings; the marks that browsers set
 * around `<q>` are written. A paragraph that stands under a picture is a "caption"; one that is a link from its first
 * word to its last, and no sentence, is a "link".
 */
export function paragraphsBelow(root: Element): readonly FlowedParagraph[] {
  const paragraphs: FlowedParagraph[] = [];
  let words = "";
  let linked = 0;
  const flush = (caption: boolean) => {
    const text = words.trim();
    const isLink = linked > 0 && linked >= text.replace(/\s/g, "").length && !endsSentence(text);
    if (text !== "") paragraphs.push({ text, ...(caption ? { marked: "caption" } : isLink ? { marked: "link" } : {}) });
    words = "";
    linked = 0;
  };
  const add = (text: string, inLink: boolean) => {
    words += words.endsWith(" ") ? text.replace(/^ /, "") : text;
    if (inLink) linked += text.replace(/\s/g, "").length;
  };
  const walk = (node: Node, caption: boolean, inLink: boolean, lines: boolean) => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      const preformatted = node.parentElement?.closest("pre") ?? null;
      const pieces = preformatted === null ? [text] : text.split(/\n[ \t]*\n/);
      pieces.forEach((piece, i) => {
        if (i > 0) flush(caption);
        add(piece.replace(/\s+/g, " "), inLink);
      });
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") return lines ? flush(caption) : add(" ", false);
    const isBlock = blocks.has(tag);
    const isCaption =
      caption || tag === "FIGCAPTION" || captionClass.test((element.getAttribute("class") ?? "").slice(0, 1000));
    if (isBlock || isCaption !== caption) flush(caption);
    if (tag === "Q") add("“", inLink);
    for (const child of element.childNodes)
      walk(child, isCaption, inLink || tag === "A", lines && !/^H[1-6]$/.test(tag));
    if (tag === "Q") add("”", inLink);
    if (isBlock || isCaption !== caption) flush(isCaption);
  };
  walk(root, false, false, true);
  flush(false);
  return paragraphs;
}
