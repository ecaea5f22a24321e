import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";

/** Index of the first token that begins at `start` or later. */
export function tokenFrom(sentence: Sentence, start: number): number {
  const index = sentence.tokens.findIndex(({ span }) => span.start >= start);
  return index < 0 ? sentence.tokens.length : index;
}

/** Index after the last token of a mention. */
export function endToken(sentence: Sentence, { span }: Mention): number {
  return tokenFrom(sentence, span.end);
}

/** A word in lower case; "" beyond the sentence. */
export function wordAt(sentence: Sentence, index: number): string {
  return (sentence.tokens[index]?.text ?? "").toLowerCase();
}
