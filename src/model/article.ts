import type { Span } from "./span.ts";

/**
 * One publication, as read. `text` never changes after reading: every span of every later stage counts into it.
 * It is the context text: headline, blank line, paragraphs with a blank line between, in Unicode normal form C.
 */
export interface Article {
  readonly text: string;
  /** In text order; together they hold every character of `text` that is not a blank line. */
  readonly blocks: readonly Block[];
  readonly title?: string;
  /** The outlet's name as the text gives it ("Press TV"); never from a file name. */
  readonly outlet?: string;
  readonly authors: readonly string[];
  /** `YYYY-MM-DD`, or an ISO 8601 date-time with zone or without, as far as the text says; never invented. */
  readonly published?: string;
  readonly dateline?: Dateline;
  readonly url?: string;
  /** What the user calls it, so that an edited text is another version of one article. */
  readonly id?: string;
  /** BCP 47; "en" for all we understand. */
  readonly language: string;
  readonly source: Source;
}

export type BlockKind = "headline" | "dateline" | "caption" | "body";

/** A paragraph of the article, or the dateline that opens one ("DUSHANBE, July 28. /TASS/."). */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** Place and day of writing that open an agency's report. */
export interface Dateline {
  readonly span: Span;
  readonly place?: Span;
  readonly text: string;
}

/** Where an article came from: the file, its decoded content, and how `Article.text` maps back to it. */
export interface Source {
  /** The name the user gave, for messages and the report only. */
  readonly file: string;
  /**
   * What offsets of `alignment` count into: for plain text the decoded file (BOM removed, line ends kept, before NFC),
   * for HTML the article's own text, which is `Article.text`.
   */
  readonly content: string;
  /** In text order: runs of `Article.text` and where they stand in `content`. */
  readonly alignment: readonly Alignment[];
  /** What was left out of `Article.text`, and why ("navigation", "printed twice", ...). */
  readonly omissions: readonly Omission[];
}

/** `text[start .. start+length)` came from `content[from .. from+fromLength)`; equal lengths where nothing was normalised. */
export interface Alignment {
  readonly start: number;
  readonly length: number;
  readonly from: number;
  readonly fromLength: number;
}

export interface Omission {
  /** Half-open, into `Source.content`; empty where that does not hold it. */
  readonly span: Span;
  readonly reason: string;
  /** What was left out, where `Source.content` does not hold it: of HTML, that is the article's own text alone. */
  readonly words?: string;
}
