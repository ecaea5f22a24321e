import type { Article } from "../../src/model/article.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { ResolvedReading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";

/** An article of one paragraph. */
export function articleOf(text: string, rest: Partial<Article> = {}): Article {
  return {
    text,
    blocks: [{ kind: "body", span: { start: 0, end: text.length } }],
    authors: [],
    language: "en",
    source: { file: "sample.txt", content: text, alignment: [], omissions: [] },
    ...rest,
  };
}

/** The words' first place in `text`, or the first from `from` on. */
export function spanOf(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}

export const nothing: ResolvedReading = {
  mentions: [],
  offices: [],
  statements: [],
  claims: [],
  notes: [],
  entities: [],
  links: [],
};

export const entity = (
  type: Entity["type"],
  key: string,
  names: readonly string[],
  rest: Partial<Entity> = {},
): Entity => ({
  type,
  key,
  scope: "shared",
  names,
  ...rest,
});
