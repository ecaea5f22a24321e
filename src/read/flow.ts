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

/** What the elements around a node make of its text. */
interface Around {
  readonly caption: boolean;
  readonly link: boolean;
  readonly heading: boolean;
  readonly preformatted: boolean;
}

/**
 * The text below an element as paragraphs, in order. A line break ends one outside headings; the marks that browsers set
 * around `<q>` are written. A paragraph that stands under a picture is a "caption"; one that is a link from its first
 * word to its last, and no sentence, is a "link".
 */
export function paragraphsBelow(root: Element): readonly FlowedParagraph[] {
  const paragraphs: FlowedParagraph[] = [];
  // Pieces, and none of them empty: asking a string that grows for its end copies it each time.
  let pieces: string[] = [];
  let linked = 0;
  const flush = (caption: boolean) => {
    const text = pieces.join("").trim();
    const isLink = linked > 0 && linked >= text.replace(/\s/g, "").length && !endsSentence(text);
    if (text !== "") paragraphs.push({ text, ...(caption ? { marked: "caption" } : isLink ? { marked: "link" } : {}) });
    pieces = [];
    linked = 0;
  };
  const add = (text: string, inLink: boolean) => {
    const piece = pieces.at(-1)?.endsWith(" ") ? text.replace(/^ /, "") : text;
    if (piece !== "") pieces.push(piece);
    if (inLink) linked += text.replace(/\s/g, "").length;
  };
  const walk = (node: Node, around: Around) => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      const parts = around.preformatted ? text.split(/\n[ \t]*\n/) : [text];
      parts.forEach((part, i) => {
        if (i > 0) flush(around.caption);
        add(part.replace(/\s+/g, " "), around.link);
      });
      return;
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (tag === "BR") return around.heading ? add(" ", false) : flush(around.caption);
    const below: Around = {
      caption:
        around.caption ||
        tag === "FIGCAPTION" ||
        captionClass.test((element.getAttribute("class") ?? "").slice(0, 1000)),
      link: around.link || tag === "A",
      heading: around.heading || /^H[1-6]$/.test(tag),
      preformatted: around.preformatted || tag === "PRE",
    };
    const isApart = blocks.has(tag) || below.caption !== around.caption;
    if (isApart) flush(around.caption);
    if (tag === "Q") add("“", around.link);
    for (const child of element.childNodes) walk(child, below);
    if (tag === "Q") add("”", around.link);
    if (isApart) flush(below.caption);
  };
  walk(root, { caption: false, link: false, heading: false, preformatted: root.closest("pre") !== null });
  flush(false);
  return paragraphs;
}
