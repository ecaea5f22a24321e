import type { Article } from "../model/article.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { slug } from "../model/slug.ts";
import { wordsOf } from "../model/span.ts";
import { type Identity, keyOf, knownEntity } from "./entities.ts";

/** Names that every state gives to one of its bodies. */
const common =
  /^(?:(?:\p{L}+ )?Ministry$|(?:Ministry|Department) (?:of|for) |(?:Parliament|Senate|National Assembly|Supreme Court|Constitutional Court|Central Bank|Electoral Commission)$)/u;

/** Bodies of states by mention, and by their words where the article has one state's only. */
export interface StateBodies {
  readonly byMention: ReadonlyMap<Mention, Identity>;
  readonly byWords: ReadonlyMap<string, Identity>;
}

/** "China's [Ministry of Defence]" is not "Japan's [Ministry of Defence]": bodies that no table has by these words alone. */
export function stateBodies(article: Article, mentions: readonly Mention[], knowledge: Knowledge): StateBodies {
  const byMention = new Map<Mention, Identity>();
  const byWords = new Map<string, Identity | undefined>();
  const owners = new Map(
    mentions.flatMap(({ kind, type, known, span }) =>
      kind === "name" && type === "Country" && known !== undefined ? [[span.end, known] as const] : [],
    ),
  );
  for (const mention of mentions) {
    if (mention.kind !== "name" || mention.type !== "Organization" || mention.known !== undefined) continue;
    const words = wordsOf(article.text, mention.span).replace(/\s+/g, " ");
    if (!common.test(words)) continue;
    const { start } = mention.span;
    const [possessive = ""] = /['’]s?\s$/.exec(article.text.slice(Math.max(0, start - 3), start)) ?? [];
    const owner = possessive === "" ? undefined : owners.get(start - possessive.length);
    if (owner === undefined) continue;
    const body = bodyOf(words, owner, knowledge);
    const before = byWords.get(words);
    byMention.set(mention, body);
    byWords.set(
      words,
      byWords.has(words) && (before === undefined || keyOf(before) !== keyOf(body)) ? undefined : body,
    );
  }
  return { byMention, byWords: new Map([...byWords].flatMap(([words, body]) => (body ? [[words, body]] : []))) };
}

/** The body of a state, `owner` as `Mention.known`: the tables' own where they have it. */
function bodyOf(words: string, owner: string, knowledge: Knowledge): Identity {
  const iso2 = owner.slice(owner.indexOf("/") + 1);
  const country = knowledge.countries.find((row) => row.iso2 === iso2)?.name ?? iso2;
  const name = `${words} of ${country}`;
  const row = knowledge.organisations.find((one) => one.iso2 === iso2 && [one.name, ...one.otherNames].includes(name));
  if (row !== undefined) return knownEntity(`organization/${row.name}`, "Organization", knowledge);
  return { type: "Organization", key: slug(name), scope: "shared" };
}
