import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import type { Sentence } from "../model/sentence.ts";

/** Every office the words give to a person, in text order. */
export function findOffices(
  _article: Article,
  _sentences: readonly Sentence[],
  _mentions: readonly Mention[],
  _knowledge: Knowledge,
): readonly Office<Mention>[] {
  return [];
}
