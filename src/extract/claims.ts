import type { Article } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import type { Frame } from "../model/frame.ts";
import type { Mention } from "../model/mention.ts";
import type { Note } from "../model/note.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";

/** Every claim on an event or state that the frames recognise, in text order; `mentions` as in `findStatements`. */
export function findClaims(
  _article: Article,
  _sentences: readonly Sentence[],
  mentions: readonly Mention[],
  _statements: readonly Statement<Mention>[],
  _frames: readonly Frame[],
): {
  readonly claims: readonly Claim<Mention>[];
  readonly mentions: readonly Mention[];
  readonly notes: readonly Note[];
} {
  return { claims: [], mentions, notes: [] };
}
