import type { Article } from "../model/article.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";

/** Every reported speech act, in text order of cue or content; `mentions` are those given and those it had to add. */
export function findStatements(
  _article: Article,
  _sentences: readonly Sentence[],
  mentions: readonly Mention[],
): {
  readonly statements: readonly Statement<Mention>[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
} {
  return { statements: [], mentions, notes: [] };
}
