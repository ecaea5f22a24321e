import type { Article } from "../model/article.ts";
import type { Frame } from "../model/frame.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";
import type { Sentence } from "../model/sentence.ts";
import { findClaims } from "./claims.ts";
import { findMentions } from "./mentions.ts";
import { findOffices } from "./offices.ts";
import { findStatements } from "./statements.ts";
import { withoutUnattributed } from "./unattributed.ts";

/** Sentences of one article → what they say, over mentions. Pure; `sentences` are the article's, in text order. */
export function extract(
  article: Article,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  frames: readonly Frame[],
): Reading<Mention> {
  // Who is spoken of: "Sergei Shoigu", "Washington", "a senior Russian diplomat", "he".
  const mentions = findMentions(article, sentences, knowledge);
  // Which office they hold: "Russian Defense Minister Sergei Shoigu".
  const offices = findOffices(article, sentences, mentions, knowledge);
  // Who says what: "Shoigu said that ...".
  const spoken = findStatements(article, sentences, mentions, knowledge);
  // Who did what to whom, and who vouches for it: the narrator, or the speaker of the statement it stands in.
  const claimed = findClaims(article, sentences, spoken.mentions, spoken.statements, frames);
  // What nobody says and what claims nothing is no statement.
  const { statements, claims, notes } = withoutUnattributed({ ...claimed, statements: spoken.statements });
  return {
    mentions: claimed.mentions,
    offices,
    statements,
    claims,
    notes: [...spoken.notes, ...claimed.notes, ...notes],
  };
}
