import type { Sentence } from "../model/sentence.ts";

/** Fewer words tell nothing: a kicker or a name has no grammar to be sure of. */
const fewest = 10;
/**
 * Mean chance of a word's head and relation under which a paragraph is hardly English prose. Of 6,000 paragraphs of news
 * those below are remains of markup and rows of buttons; gibberish has 0.3 to 0.65, other languages about 0.7, tables and
 * code 0.6, news in capitals 0.98.
 */
const least = 0.72;

/** Whether the model is so unsure of the trees of a paragraph's sentences that they are hardly English prose. */
export function isDoubtful(sentences: readonly Pick<Sentence, "tokens">[]): boolean {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const sum = tokens.reduce((total, { confidence }) => total + confidence.head + confidence.relation, 0);
  return tokens.length >= fewest && sum < 2 * least * tokens.length;
}
