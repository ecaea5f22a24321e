import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Reading, ResolvedReading } from "../model/reading.ts";

/** Mentions of one article → the entities they stand for; the reading over mentions → the reading over entities. */
export function resolve(_article: Article, reading: Reading<Mention>, _knowledge: Knowledge): ResolvedReading {
  return {
    mentions: reading.mentions,
    offices: [],
    statements: [],
    claims: [],
    notes: reading.notes,
    entities: [],
    links: [],
  };
}
