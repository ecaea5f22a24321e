import type { Article } from "../model/article.ts";
import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { isRole, roleOf } from "../model/roles.ts";
import { wordsOf } from "../model/span.ts";
import { abbreviates, aliasesIn } from "./aliases.ts";
import { foundEntity, type Identity, keyOf, knownEntity } from "./entities.ts";
import { fold, nameParts } from "./fold.ts";
import { knownBySurname } from "./surnames.ts";

const generations = new Set(["jr", "sr", "ii", "iii", "iv"]);
/** Last words of an organisation's name that are left out when it is named again: "Wagner Group" → "Wagner". */
const generic = new Set(
  "group groups inc co corp corporation company ltd llc plc party movement foundation network organisation organization association institute agency bank airlines holdings coalition front university".split(
    " ",
  ),
);

/** Name → identity, for all names and demonyms of an article: tables, second names, short forms, one type for one name. */
export function linkNames(
  article: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): ReadonlyMap<Mention, Identity> {
  const words = (mention: Mention) => wordsOf(article.text, mention.span);
  const names = mentions.filter(
    ({ kind, type, known }) => known !== undefined || (kind === "name" && type !== undefined),
  );
  const aliases = aliasesIn(article, mentions);
  const links = new Map<Mention, Identity>();
  // What an article calls "RSF" is what it says RSF stands for, whatever the tables know by these letters.
  for (const mention of names) {
    if (mention.known !== undefined && (mention.kind !== "name" || aliases.get(words(mention)) === undefined))
      links.set(mention, knownEntity(mention.known, mention.type ?? "Organization", knowledge));
  }
  const rest = () => names.filter((name) => !links.has(name));
  const second = (mention: Mention) => aliases.get(words(mention));
  const types = typesByName(article, rest());
  const typeOf = (mention: Mention) => types.get(fold(words(mention))) ?? "Organization";
  const isShort = (mention: Mention) => nameParts(words(mention)).length < 2;

  linkPersons(
    rest().filter((name) => second(name) === undefined && typeOf(name) === "Person" && !isShort(name)),
    words,
    links,
  );
  const persons = () => names.filter((name) => links.get(name)?.type === "Person" && !isShort(name));
  for (const mention of rest().filter((name) => isShort(name) && second(name) === undefined)) {
    const bearer = bearerOf(words(mention), persons(), words, links);
    if (bearer !== undefined) links.set(mention, bearer);
    else if (typeOf(mention) === "Person")
      links.set(mention, surnameOnly(words(mention), names, links, article, knowledge));
  }
  for (const mention of rest().filter((name) => second(name) === undefined)) {
    const whole = wholeOf(words(mention), names, words);
    if (whole === undefined) links.set(mention, canonical(words(mention), typeOf(mention), links));
  }
  for (const mention of rest().filter((name) => second(name) === undefined)) {
    const whole = wholeOf(words(mention), names, words);
    links.set(mention, (whole && links.get(whole)) ?? canonical(words(mention), typeOf(mention), links));
  }
  for (const mention of rest()) {
    const full = second(mention);
    const own =
      mention.known === undefined ? undefined : knownEntity(mention.known, mention.type ?? "Organization", knowledge);
    links.set(mention, (full && links.get(full)) ?? own ?? foundEntity(words(mention), typeOf(mention)));
  }
  return links;
}

/** Spellings that fold to one name are one entity, called by the first. */
function canonical(words: string, type: EntityType, links: ReadonlyMap<Mention, Identity>): Identity {
  const found = foundEntity(words.replace(/^the\s+/i, ""), type);
  const same = [...links.values()].find((other) => other.type === type && fold(other.key) === fold(found.key));
  return same ?? found;
}

/** The type that most mentions of a name have; of equals the first. */
function typesByName(article: Article, names: readonly Mention[]): ReadonlyMap<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const { span, type } of names) {
    if (type === undefined) continue;
    const name = fold(wordsOf(article.text, span));
    const counts = votes.get(name) ?? new Map<EntityType, number>();
    votes.set(name, counts.set(type, (counts.get(type) ?? 0) + 1));
  }
  return new Map(
    [...votes].flatMap(([name, counts]) => {
      const [best] = [...counts].sort(([, a], [, b]) => b - a);
      return best === undefined ? [] : [[name, best[0]] as const];
    }),
  );
}

/** Full names, the longest first: "Corina Machado" and "Maria Machado" are "Maria Corina Machado" where only one fits. */
function linkPersons(
  mentions: readonly Mention[],
  words: (mention: Mention) => string,
  links: Map<Mention, Identity>,
): void {
  const longestFirst = [...mentions].sort((a, b) => nameParts(words(b)).length - nameParts(words(a)).length);
  const known = new Map([...links].filter(([, { type }]) => type === "Person").map(([m, i]) => [words(m), i] as const));
  for (const mention of longestFirst) {
    const parts = nameParts(words(mention));
    const fuller = [...known].filter(([full]) => isShorter(parts, nameParts(full)));
    const keys = new Set(fuller.map(([, identity]) => keyOf(identity)));
    const [only] = keys.size === 1 ? fuller : [];
    const identity = only?.[1] ?? canonical(words(mention), "Person", links);
    links.set(mention, identity);
    known.set(words(mention), identity);
  }
}

/** Whether `parts` is `full` with middle or outer names left out: last part the same, and the rest in order. */
function isShorter(parts: readonly string[], full: readonly string[]): boolean {
  if (parts.length > full.length || parts.at(-1) !== full.at(-1)) return false;
  let at = 0;
  for (const part of full) if (part === parts[at]) at += 1;
  return at === parts.length;
}

/** The one person of the article with this name as last name, else as any other name. */
function bearerOf(
  short: string,
  persons: readonly Mention[],
  words: (mention: Mention) => string,
  links: ReadonlyMap<Mention, Identity>,
): Identity | undefined {
  const part = fold(short);
  if (part.length < 2) return undefined;
  const last = (name: Mention) =>
    nameParts(words(name))
      .filter((p) => !generations.has(p))
      .at(-1) === part;
  const any = (name: Mention) => nameParts(words(name)).includes(part);
  for (const fits of [last, any]) {
    const found = persons.filter(fits).flatMap((name) => links.get(name) ?? []);
    const keys = new Set(found.map(keyOf));
    if (keys.size === 1) return found[0];
    if (keys.size > 1) return undefined;
  }
  return undefined;
}

/**
 * "Putin" in an article that never says who: the one person of the tables so called, or the one who has led a state,
 * where the article names that state too.
 */
function surnameOnly(
  words: string,
  names: readonly Mention[],
  links: ReadonlyMap<Mention, Identity>,
  article: Article,
  knowledge: Knowledge,
): Identity {
  const countries = new Set(
    names.flatMap((name) => (links.get(name)?.type === "Country" ? [links.get(name)?.key] : [])),
  );
  const known = knownBySurname(fold(words), article.published, knowledge).filter(({ iso2 }) => countries.has(iso2));
  const leaders = known.filter(({ office }) => {
    const role = roleOf(office, knowledge);
    return isRole(role, "head-of-state", knowledge) || isRole(role, "head-of-government", knowledge);
  });
  for (const found of [known, leaders]) {
    const [only, other] = new Set(found.map(({ name }) => name));
    if (only !== undefined && other === undefined) return knownEntity(`person/${only}`, "Person", knowledge);
  }
  return foundEntity(words, "Person");
}

/** The one longer name of an organisation that a short one stands for: "RSF" by its initials, "Wagner" for "Wagner Group". */
function wholeOf(short: string, names: readonly Mention[], words: (mention: Mention) => string): Mention | undefined {
  const parts = nameParts(short);
  const longer = names.filter(({ kind, type }) => kind === "name" && type !== "Person" && type !== "Country");
  const fits = longer.filter((name) => {
    const full = nameParts(words(name));
    const shortened =
      full.length > parts.length &&
      parts.every((part, i) => part === full[i]) &&
      full.slice(parts.length).every((part) => generic.has(part));
    return shortened || (short.length > 2 && abbreviates(short, words(name)));
  });
  return new Set(fits.map((name) => fold(words(name)))).size === 1 ? fits[0] : undefined;
}
