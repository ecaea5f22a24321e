import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";
import { covers, wordsOf } from "../model/span.ts";
import type { Statement } from "../model/statement.ts";
import { type Identity, unnamedEntity } from "./entities.ts";
import type { Gender, People } from "./people.ts";

/** What is known at one place of an article, read from its beginning to there. */
export interface Discourse {
  readonly article: Article;
  readonly reading: Reading<Mention>;
  readonly knowledge: Knowledge;
  readonly people: People;
  /** Statements around the mentions asked for so far. */
  readonly around: Map<Mention, Around>;
  /** Genders that pronouns read so far have told of persons, by `keyOf`. */
  readonly learnt: Map<string, Gender>;
  /** Mentions of each sentence, in text order. */
  readonly bySentence: readonly (readonly Mention[])[];
  /** Grows with the reading: names have their identities from the start, other mentions once they are read. */
  readonly links: Map<Mention, Identity>;
}

/** Mentions by sentence; `mentions` in text order. */
export function groupBySentence(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    while (groups.length <= mention.sentence) groups.push([]);
    groups[mention.sentence]?.push(mention);
  }
  return groups;
}

/** The mentions that end before `mention` begins, from `reach` sentences back on, in text order. */
export function mentionsBefore({ bySentence }: Discourse, mention: Mention, reach: number): readonly Mention[] {
  return bySentence
    .slice(Math.max(0, mention.sentence - reach), mention.sentence + 1)
    .flat()
    .filter(({ span }) => span.end <= mention.span.start);
}

/** Kept for each mention: a long paragraph asks again and again. */
type Around = { readonly statement: Statement<Mention>; readonly quoted: boolean } | undefined;

/** The innermost statement whose content holds the mention, and whether the mention stands in its quotation marks. */
export function statementAround({ reading, around: kept }: Discourse, mention: Mention): Around {
  if (kept.has(mention)) return kept.get(mention);
  const found = innermost(reading.statements, mention);
  kept.set(mention, found);
  return found;
}

function innermost(statements: readonly Statement<Mention>[], { span }: Mention): Around {
  const around = statements.filter(({ content }) => content.some((words) => covers(words, span)));
  const length = ({ content }: Statement<Mention>) => content.reduce((sum, { start, end }) => sum + end - start, 0);
  const [statement] = [...around].sort((a, b) => length(a) - length(b));
  if (statement === undefined) return undefined;
  return { statement, quoted: statement.quotes.some((words) => covers(words, span)) };
}

/** The statement in whose quotation marks the mention stands; not one that is itself told within them ("he claims ..."). */
export function quotationAround({ reading }: Discourse, { span }: Mention): Statement<Mention> | undefined {
  const around = reading.statements.filter(({ quotes }) => quotes.some((words) => covers(words, span)));
  return around.find(
    ({ speaker }) =>
      !around.some((other) => other.quotes.some((words) => covers(words, speaker.span) && other.speaker !== speaker)),
  );
}

/** The identity that a mention has, or would have if it stayed unnamed; undefined for a pronoun that nothing explains. */
export function identityOf(discourse: Discourse, mention: Mention): Identity | undefined {
  const linked = discourse.links.get(mention);
  if (linked !== undefined || mention.kind !== "nominal") return linked;
  return unnamed(discourse, mention);
}

/** The agent that a nominal stands for where nothing tells who it is. */
export function unnamed({ article }: Discourse, mention: Mention): Identity {
  return unnamedEntity(wordsOf(article.text, mention.span), mention.span.start);
}
