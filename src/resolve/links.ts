import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import type { Reading } from "../model/reading.ts";
import { wordsOf } from "../model/span.ts";
import { foundEntity, type Identity, knownEntity, unnamedEntity } from "./entities.ts";

const plural = /^(?:they|them|their|theirs|we|us|our|ours)$/i;
const singularPerson = /^(?:he|she|him|her|his|hers)$/i;
/** Groups that act for their state ("US troops", "Russian officials"). */
const agents = /\b(?:troops|forces|soldiers|personnel|military|officials|authorities)$/i;

/** Mention → identity for all that can be told; `used` are the mentions that statements, claims and offices speak of. */
export function linkMentions(
  article: Article,
  reading: Reading<Mention>,
  used: ReadonlySet<Mention>,
  knowledge: Knowledge,
): ReadonlyMap<Mention, Identity> {
  const links = new Map<Mention, Identity>();
  for (const mention of reading.mentions) {
    if (mention.known !== undefined)
      links.set(mention, knownEntity(mention.known, mention.type ?? "Organization", knowledge));
  }
  linkNames(article, reading.mentions, links);
  for (const mention of reading.mentions) {
    if (links.has(mention)) continue;
    const words = wordsOf(article.text, mention.span);
    const found =
      mention.kind === "pronoun"
        ? antecedent(words, mention, reading, links)
        : mention.kind === "nominal"
          ? nominal(words, mention, reading.offices, links, knowledge)
          : undefined;
    if (found !== undefined) links.set(mention, found);
    else if (mention.kind === "nominal" && used.has(mention))
      links.set(mention, unnamedEntity(words, mention.span.start));
  }
  return links;
}

/** Full names stand for themselves; "Shoigu" is the one person of the article whose name ends so. */
function linkNames(article: Article, mentions: readonly Mention[], links: Map<Mention, Identity>): void {
  const names = mentions.filter(({ kind, type }) => kind === "name" && type !== undefined);
  const words = (mention: Mention) => wordsOf(article.text, mention.span);
  const short = (mention: Mention) => mention.type === "Person" && !/\s/.test(words(mention));
  for (const mention of names) {
    if (!links.has(mention) && !short(mention))
      links.set(mention, foundEntity(words(mention), mention.type ?? "Organization"));
  }
  for (const mention of names.filter((name) => !links.has(name))) {
    const bearers = names.filter(
      (other) => other.type === "Person" && !short(other) && words(other).split(/\s+/).at(-1) === words(mention),
    );
    const keys = new Set(bearers.map((bearer) => links.get(bearer)?.key));
    const bearer = keys.size === 1 ? bearers[0] : undefined;
    links.set(mention, (bearer && links.get(bearer)) ?? foundEntity(words(mention), "Person"));
  }
}

/** "US troops" → the country; "the Russian foreign minister" → the holder, where the article names one. */
function nominal(
  words: string,
  mention: Mention,
  offices: readonly Office<Mention>[],
  links: ReadonlyMap<Mention, Identity>,
  knowledge: Knowledge,
): Identity | undefined {
  const owner = mention.of === undefined ? undefined : links.get(mention.of);
  if (owner?.type === "Country" && agents.test(words)) return owner;
  if (!/^the /i.test(words)) return undefined;
  const roles = knowledge.roles.filter(({ titles }) =>
    titles.some((title) => words.toLowerCase().endsWith(` ${title}`)),
  );
  const holders = offices.filter(
    ({ role, organization }) =>
      roles.some(({ key }) => key === role) &&
      organization !== undefined &&
      (owner === undefined || links.get(organization)?.key === owner.key),
  );
  const keys = new Set(holders.map(({ holder }) => links.get(holder)?.key));
  const holder = holders[0]?.holder;
  return keys.size === 1 && holder !== undefined ? links.get(holder) : undefined;
}

/** "he": the speaker of the statement it stands in, else the one person named in this sentence and the one before. */
function antecedent(
  words: string,
  mention: Mention,
  reading: Reading<Mention>,
  links: ReadonlyMap<Mention, Identity>,
): Identity | undefined {
  const inside = reading.statements.filter(({ content }) =>
    content.some(({ start, end }) => start <= mention.span.start && mention.span.end <= end),
  );
  const statement = inside.at(-1);
  const quoted = statement?.quotes.some(({ start, end }) => start <= mention.span.start && mention.span.end <= end);
  const speaker = statement === undefined ? undefined : links.get(statement.speaker);
  if (/^(?:i|me|my|mine)$/i.test(words)) return quoted ? speaker : undefined;
  if (plural.test(words) || !singularPerson.test(words)) return undefined;
  if (speaker?.type === "Person" && !quoted) return speaker;
  const before = reading.mentions.filter(
    (other) =>
      other.span.end <= mention.span.start &&
      other.sentence >= mention.sentence - 1 &&
      links.get(other)?.type === "Person",
  );
  const keys = new Set(before.map((other) => links.get(other)?.key));
  const last = before.at(-1);
  return keys.size === 1 && last !== undefined ? links.get(last) : undefined;
}
