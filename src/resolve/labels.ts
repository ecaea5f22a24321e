import type { Article } from "../model/article.ts";
import type { Entity } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { wordsOf } from "../model/span.ts";
import { type Identity, keyOf } from "./entities.ts";

/** Every entity by `keyOf`, with the names that the article gives it. */
export function gather(
  article: Article,
  identities: ReadonlyMap<Mention, Identity>,
  knowledge: Knowledge,
): ReadonlyMap<string, Entity> {
  const named = new Map<string, { readonly identity: Identity; readonly names: Set<string> }>();
  for (const [mention, identity] of identities) {
    const entry = named.get(keyOf(identity)) ?? { identity, names: new Set() };
    if (mention.kind === "name" || isNamedByNoun(identity))
      entry.names.add(labelOf(wordsOf(article.text, mention.span)));
    const owner = mention.kind === "name" && isNamedByNoun(identity) ? ownerBefore(article, mention) : undefined;
    if (owner !== undefined) entry.names.add(labelOf(`${owner}${wordsOf(article.text, mention.span)}`));
    named.set(keyOf(identity), entry);
  }
  return new Map(
    [...named].map(([key, { identity, names }]) => [key, { ...identity, names: labels(identity, names, knowledge) }]),
  );
}

/** "China's " before "Ministry of Defence", which other states have too. */
function ownerBefore({ text }: Article, { span }: Mention): string | undefined {
  return /(?:\p{Lu}[\p{L}.]{0,20} ){0,2}\p{Lu}[\p{L}.]{0,20}['’]s? $/u.exec(
    text.slice(Math.max(0, span.start - 45), span.start),
  )?.[0];
}

/** Unnamed agents and bodies of states have no other name than the noun: "two officials", "Tajikistan's army". */
function isNamedByNoun({ type, known, scope }: Identity): boolean {
  return type === "UnnamedAgent" || (type === "Organization" && known === undefined && scope === "shared");
}

function labels({ governs }: Identity, found: ReadonlySet<string>, { countries }: Knowledge): readonly string[] {
  const spelled = new Set([...found].filter((name) => name !== name.toUpperCase()).map((name) => name.toUpperCase()));
  // "PUTIN" in a headline is the "Putin" of the text; "the government" is no name of one.
  const names = [...found].filter((name) => name !== name.toUpperCase() || !spelled.has(name));
  if (governs === undefined) return names.sort();
  const country = countries.find(({ iso2 }) => iso2 === governs)?.name ?? governs;
  const telling = names.filter(
    (name) => !/^(?:\p{Ll}+ )?(?:government|authorities|administration|regime)$/u.test(name),
  );
  return [...new Set([`Government of ${country}`, ...telling])].sort();
}

/** A name on one line, without article before and possessive after it. */
function labelOf(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^the (?=\S)/i, "")
    .replace(/['’]$/, "")
    .trim();
}
