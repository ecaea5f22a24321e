import type { Span } from "./span.ts";

/** Universal part of speech (universaldependencies.org/u/pos). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** BIO label of a named entity. */
export type NameLabel = "O" | `${"B" | "I"}-${"PER" | "ORG" | "LOC" | "MISC"}`;

/** One word: its place in the article's text, and what the English model says of it. */
export interface Token {
  readonly span: Span;
  readonly text: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** Index of the governing token in `Sentence.tokens`; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, with subtype ("nsubj:pass"); "root" for the root. */
  readonly relation: string;
  readonly name: NameLabel;
  /** The model's own probability of each decision, 0..1, rounded to 3 decimals. */
  readonly confidence: {
    readonly upos: number;
    readonly head: number;
    readonly relation: number;
    readonly name: number;
  };
}

/** A sentence with its tree: exactly one token has head -1, and following heads always ends there. */
export interface Sentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
  /** Index of the block (`Article.blocks`) it stands in; a sentence never crosses blocks. */
  readonly block: number;
}
