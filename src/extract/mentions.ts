import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";

/** Every mention of a possible participant, in text order. */
export function findMentions(
  _article: Article,
  _sentences: readonly Sentence[],
  _knowledge: Knowledge,
): readonly Mention[] {
  return [];
}

/**
 * The mention that stands for the noun phrase headed by token `head` of sentence `sentence`, undefined where there is none:
 * "Russian Defense Minister Sergei Shoigu" (whichever token the parser makes the head) → "Sergei Shoigu".
 */
export function participantAt(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  sentence: number,
  head: number,
): Mention | undefined {
  return mentions.find((mention) => mention.sentence === sentence && mention.head === head && sentences.length > 0);
}
