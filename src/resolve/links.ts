import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import type { Office } from "../model/office.ts";
import type { Reading } from "../model/reading.ts";
import { compareSpans, covers, wordsOf } from "../model/span.ts";
import { describedPerson } from "./descriptions.ts";
import { type Discourse, groupBySentence, identityOf, mentionsBefore, unnamed } from "./discourse.ts";
import type { Identity } from "./entities.ts";
import { describedGroup } from "./groups.ts";
import { linkNames } from "./names.ts";
import { peopleOf } from "./people.ts";
import { antecedentOf, quoterOf } from "./pronouns.ts";

/**
 * Mention → identity for all that can be told: names first, then descriptions and pronouns in text order, each with what
 * stands before it. `used` are the mentions that statements, claims and offices speak of; of the rest only those that
 * stand for something named are linked.
 */
export function linkMentions(
  article: Article,
  reading: Reading<Mention>,
  used: ReadonlySet<Mention>,
  knowledge: Knowledge,
): ReadonlyMap<Mention, Identity> {
  const mentions = [...new Set([...reading.mentions, ...used])].sort((a, b) => compareSpans(a.span, b.span));
  const links = new Map(linkNames(article, mentions, knowledge));
  const people = peopleOf(article, reading.offices, links, knowledge);
  const discourse: Discourse = {
    article,
    reading: { ...reading, mentions },
    knowledge,
    people,
    learnt: new Map(),
    around: new Map(),
    links,
    bySentence: groupBySentence(mentions),
  };
  const needed = new Set([...used].flatMap((mention) => [mention, mention.antecedent ?? mention]));
  for (const office of reading.offices) linkTitle(office, discourse);
  for (const mention of mentions) {
    if (links.has(mention)) continue;
    const found =
      mention.antecedent !== undefined
        ? links.get(mention.antecedent)
        : mention.kind === "pronoun"
          ? antecedentOf(discourse, mention)
          : mention.kind === "nominal"
            ? (describedPerson(discourse, mention) ??
              describedGroup(discourse, mention) ??
              repeated(discourse, mention))
            : undefined;
    if (found !== undefined) links.set(mention, found);
    else if (mention.kind === "nominal" && needed.has(mention)) links.set(mention, unnamed(discourse, mention));
  }
  // "'[We] call for calm,' he said": whoever speaks is known by what stands behind the quotation.
  for (const mention of mentions) {
    const speaker = links.has(mention) || mention.kind !== "pronoun" ? undefined : quoterOf(discourse, mention);
    if (speaker !== undefined && speaker.type !== "UnnamedAgent") links.set(mention, speaker);
  }
  linkWhomPronounsMean(discourse);
  return links;
}

/** "Sudanese refugees ... The refugees": the one unnamed agent of the sentences before that the same noun stands for. */
function repeated(discourse: Discourse, mention: Mention): Identity | undefined {
  const words = (other: Mention) => wordsOf(discourse.article.text, other.span).toLowerCase();
  const noun = words(mention).split(/\s+/).at(-1);
  if (!/^the /.test(words(mention)) || words(mention).split(/\s+/).length > 3 || mention.of !== undefined)
    return undefined;
  const before = mentionsBefore(discourse, mention, 4).filter(
    (other) => other.kind === "nominal" && words(other).split(/\s+/).at(-1) === noun,
  );
  const agents = before
    .map((other) => identityOf(discourse, other))
    .filter((identity) => identity?.type === "UnnamedAgent");
  const keys = new Set(agents.map((identity) => identity?.key));
  return keys.size === 1 && agents.length === before.length ? agents[0] : undefined;
}

/** "[Rebel leader] Bertrand Bisimwa", "Powell, [the chair] of the Federal Reserve": the words of an office stand for its holder. */
function linkTitle({ holder, evidence, title }: Office<Mention>, { article, bySentence, links }: Discourse): void {
  const identity = links.get(holder);
  for (const mention of bySentence[holder.sentence] ?? []) {
    const words = wordsOf(article.text, mention.span).replace(/\s+/g, " ");
    const within = mention.kind === "nominal" && covers(evidence, mention.span);
    if (within && identity !== undefined && !links.has(mention) && (words.endsWith(title) || title.startsWith(words)))
      links.set(mention, identity);
  }
}

/** "A policeman fell. His colleagues ...": whoever a pronoun stands for is somebody, used or not. */
function linkWhomPronounsMean(discourse: Discourse): void {
  const meant = new Set([...discourse.links.values()].map(({ key }) => key));
  for (const mention of discourse.reading.mentions) {
    if (mention.kind !== "nominal" || discourse.links.has(mention)) continue;
    const identity = unnamed(discourse, mention);
    if (meant.has(identity.key)) discourse.links.set(mention, identity);
  }
}
