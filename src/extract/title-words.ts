import type { Sentence } from "../model/sentence.ts";

/** A title found in a sentence: tokens `[first, end)`, and its role. */
export interface Title {
  readonly first: number;
  readonly end: number;
  readonly role: string;
  /** For a minted role ("fisheries-minister") the role of the scheme that it is a kind of. */
  readonly broader?: string;
  /** Whether it is a form of address only ("Mr."), which is no office. */
  readonly honorific: boolean;
}

/** A word as titles are compared: in lower case, without the full stop of an abbreviation; "" beyond the sentence. */
export function titleWordAt(sentence: Sentence, index: number): string {
  const word = sentence.tokens[index]?.text.toLowerCase() ?? "";
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** Tokens `[first, end)` as the scheme of offices spells a title: "ex-president" as "president", "vice - president" in one. */
export function titleWordsBetween(sentence: Sentence, first: number, end: number): string {
  return sentence.tokens
    .slice(first, end)
    .map((token) => token.text.toLowerCase())
    .join(" ")
    .replace(/^(?:ex|co)-(?!ordin)(?=\p{L})/u, "")
    .replace(/ - /g, "-")
    .replace(/ (?=['’]s\b)/g, "");
}
