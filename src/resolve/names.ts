import type { Article } from "../model/article.ts";
import type { EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import type { Mention } from "../model/mention.ts";
import { getOr, once } from "../model/once.ts";
import { wordsOf } from "../model/span.ts";
import { aliasesIn } from "./aliases.ts";
import { foundEntity, type Identity, knownEntity } from "./entities.ts";
import { fold, nameParts } from "./fold.ts";
import { countriesNamed, settle } from "./homonyms.ts";
import { wholeOf } from "./organisations.ts";
import { addressed, type Gender } from "./people.ts";
import { bearerOf, fullerName, surnameOnly } from "./persons.ts";
import { stateBodies } from "./state-bodies.ts";

const leading = /\b(?:President|Prime Minister|Chancellor|Premier)\s+$/;

/** A name of the article: its words, the mentions that have them, and what it stands for by the tables or by most mentions. */
interface Name {
  readonly words: string;
  /** `words`, folded. */
  readonly folded: string;
  readonly mentions: readonly Mention[];
  readonly type: EntityType;
  readonly known?: string;
}

/**
 * Name → identity, for all names and demonyms of an article. Whatever has the same words is one thing: first what the
 * tables tell, then full names of persons, then short forms, then other names, then second names ("RSF" is what the
 * article says it stands for).
 */
export function linkNames(
  article: Article,
  mentions: readonly Mention[],
  knowledge: Knowledge,
): ReadonlyMap<Mention, Identity> {
  const aliases = aliasesIn(article, mentions);
  const bodies = stateBodies(article, mentions, knowledge);
  const owned = (mention: Mention) => bodies.byMention.has(mention);
  const names = namesOf(
    article,
    bodies.byMention.size === 0 ? mentions : mentions.filter((one) => !owned(one)),
    knowledge,
  );
  const identities = new Map<Name, Identity>();
  const open = (test: (name: Name) => boolean) => names.filter((name) => !identities.has(name) && test(name));
  const isAlias = ({ words }: Name) => aliases.has(words);
  const isShort = ({ words }: Name) => nameParts(words).length < 2;

  const isTitled = (name: Name) =>
    name.mentions.some(({ span }) => leading.test(article.text.slice(Math.max(0, span.start - 16), span.start)));

  for (const name of open((name) => name.known !== undefined && !isAlias(name)))
    identities.set(name, knownEntity(name.known ?? "", name.type, knowledge));
  for (const name of open(({ words, type }) => type === "Organization" && bodies.byWords.has(words))) {
    const body = bodies.byWords.get(name.words);
    if (body !== undefined) identities.set(name, body);
  }
  const persons = new Map<string, Identity>();
  for (const [{ words, ...name }, identity] of identities) {
    if (identity.type === "Person" && !isShort({ words, ...name })) persons.set(words, identity);
  }
  const full = open((name) => name.type === "Person" && !isShort(name) && !isAlias(name));
  for (const name of full.sort((a, b) => nameParts(b.words).length - nameParts(a.words).length)) {
    const fuller = fullerName(name.words, apartFrom(name, full, persons));
    const identity = fuller ?? spelled(name, identities);
    identities.set(name, identity);
    persons.set(name.words, identity);
  }
  const groups = names.filter(
    ({ type, mentions: [first] }) => first?.kind === "name" && !/^(?:Person|Country)$/.test(type),
  );
  const countries = new Set([...identities.values()].flatMap(({ type, key }) => (type === "Country" ? [key] : [])));
  for (const name of open((name) => isShort(name) && !isAlias(name))) {
    const person =
      name.type === "Person"
        ? surnameOnly(name.words, countries, isTitled(name), article.published, knowledge)
        : undefined;
    const [first] = name.mentions;
    const gender = first && addressed(article.text, first.span.start);
    const identity =
      bearerOf(name.words, gender === undefined ? persons : ofGender(persons, gender, knowledge)) ?? person;
    // "Kestrel" of an article on the Kestrel Group is no person, whatever the model says.
    const group = bearerOf(name.words, persons) === undefined ? wholeOf(name.words, groups) : undefined;
    if (identity !== undefined && group === undefined) identities.set(name, identity);
  }
  // Names in full before their short forms, second names last.
  const whole = new Map(open((name) => !isAlias(name)).map((name) => [name, wholeOf(name.words, groups)]));
  for (const [name, other] of whole) if (other === undefined) identities.set(name, spelled(name, identities));
  for (const [name, other] of whole)
    if (other !== undefined) identities.set(name, identities.get(other) ?? spelled(name, identities));
  const links = new Map<Mention, Identity>(bodies.byMention);
  for (const [{ mentions: ofOne }, identity] of identities) for (const mention of ofOne) links.set(mention, identity);
  for (const name of open(() => true)) {
    const explained = aliases.get(name.words);
    const own = name.known === undefined ? undefined : knownEntity(name.known, name.type, knowledge);
    const identity = (explained && links.get(explained)) ?? own ?? foundEntity(name.words, name.type);
    for (const mention of name.mentions) links.set(mention, identity);
  }
  return links;
}

/** Without those in one sentence with `name`: "Denis Christel Sassou Nguesso, son of Denis Sassou Nguesso" are two. */
function apartFrom(name: Name, names: readonly Name[], persons: ReadonlyMap<string, Identity>) {
  if (fullerName(name.words, persons) === undefined) return persons;
  const sentences = new Set(name.mentions.map(({ sentence }) => sentence));
  const beside = names.filter((other) => other !== name && other.mentions.some((one) => sentences.has(one.sentence)));
  const words = new Set(beside.map((other) => other.words));
  return new Map([...persons].filter(([person]) => !words.has(person)));
}

const firstNamesOf = once(({ firstNames }: Knowledge) => new Map(firstNames.map((row) => [row.name, row.gender])));

/** The persons whose first names do not tell the other gender: "Mrs. Clinton" is not Bill. */
function ofGender(persons: ReadonlyMap<string, Identity>, gender: Gender, knowledge: Knowledge) {
  const genders = firstNamesOf(knowledge);
  return new Map([...persons].filter(([name]) => (genders.get(name.split(" ")[0] ?? "") ?? gender) === gender));
}

/** The names of an article by their words, in order of first mention; a metonym apart from the place it also names. */
function namesOf(article: Article, mentions: readonly Mention[], knowledge: Knowledge): readonly Name[] {
  const words = (mention: Mention) => wordsOf(article.text, mention.span).replace(/\s+/g, " ");
  const named = mentions.filter(
    ({ kind, type, known }) => known !== undefined || (kind === "name" && type !== undefined),
  );
  const groups = new Map<string, Mention[]>();
  for (const mention of named) {
    const address = mention.kind === "name" ? (addressed(article.text, mention.span.start) ?? "") : "";
    const key = `${mention.kind}/${mention.known ?? ""}/${address}/${words(mention)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [mention]);
    else group.push(mention);
  }
  const countries = countriesNamed(named, words, knowledge);
  const types = typesByName(named, words);
  return [...groups.values()].map((group): Name => {
    const [first] = group as [Mention];
    const name = words(first);
    const folded = fold(name);
    const type = types.get(folded) ?? "Organization";
    const settled = settle(name, first, countries, knowledge);
    if (settled === "none" || (first.known === undefined && settled === undefined))
      return { words: name, folded, mentions: group, type: settled === "none" ? (first.type ?? type) : type };
    return { words: name, folded, mentions: group, type: first.type ?? type, known: first.known ?? "", ...settled };
  });
}

/** Spellings that fold to one name are one entity, called by the first. */
function spelled({ words, folded, type }: Name, identities: ReadonlyMap<Name, Identity>): Identity {
  for (const [other, identity] of identities) if (identity.type === type && other.folded === folded) return identity;
  return foundEntity(words.replace(/^the\s+/i, ""), type);
}

/** The type that most mentions of a name have; of equals the first. */
function typesByName(names: readonly Mention[], words: (mention: Mention) => string): ReadonlyMap<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  const folds = new Map<string, string>();
  for (const mention of names) {
    if (mention.type === undefined || mention.known !== undefined) continue;
    const name = words(mention);
    const counts = getOr(
      votes,
      getOr(folds, name, () => fold(name)),
      () => new Map<EntityType, number>(),
    );
    counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1);
  }
  return new Map(
    [...votes].flatMap(([name, counts]) => {
      const [best] = [...counts].sort(([, a], [, b]) => b - a);
      return best === undefined ? [] : [[name, best[0]] as const];
    }),
  );
}
