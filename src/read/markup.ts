import { ReadError } from "./failure.ts";

/** Tags that open a whole page, and those that open a piece of one. */
const pageTag = /^<(?:!doctype\s+html|html|head|body)(?=[\s>[])/i;
const pieceTag = /^<(article|main|section|header|div|table|h[1-6]|p|title|meta|link|base)(?=[\s>/])/i;
const xmlRoot = /^<(?:!doctype\s+)?([\w:.-]{1,40})/i;

/**
 * Whether a text is HTML, by what it opens with and never by its file's name: a document type or tag of a whole page, or
 * a tag of a piece of one that is closed later. Throws `ReadError` where it is XML of another kind (a feed, NewsML).
 */
export function isHtml(file: string, content: string): boolean {
  const start = afterPrologue(content);
  const opening = content.slice(start, start + 200);
  if (pageTag.test(opening)) return true;
  const piece = pieceTag.exec(opening)?.[1]?.toLowerCase();
  if (piece !== undefined) return /^(?:meta|link|base)$/.test(piece) || closes(content, piece);
  const root = content.startsWith("<?xml") ? xmlRoot.exec(opening)?.[1] : undefined;
  if (root !== undefined)
    throw new ReadError(file, `XML found (its root is "${root}"), expected text or HTML: save the article as text`);
  return false;
}

/** Where the first tag or word stands: after white space, comments and the XML declaration. */
function afterPrologue(content: string): number {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(content.slice(at, at + 1024))?.[0].length ?? 0;
    const end = content.startsWith("<!--", at) ? "-->" : content.startsWith("<?", at) ? "?>" : undefined;
    const close = end === undefined ? -1 : content.indexOf(end, at);
    if (end === undefined || close < 0) return at;
    at = close + end.length;
  }
}

function closes(content: string, tag: string): boolean {
  return content.includes(`</${tag}>`) || content.includes(`</${tag.toUpperCase()}>`);
}
