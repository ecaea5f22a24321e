import type { Entity, EntityType } from "../model/entity.ts";
import type { Knowledge } from "../model/knowledge.ts";
import { once } from "../model/once.ts";
import { slug } from "../model/slug.ts";

/** An entity but for its names, which are gathered over the article. */
export type Identity = Omit<Entity, "names">;

/** Two identities are one entity exactly when these are equal. */
export function keyOf({ type, key }: Identity): string {
  return `${type}/${key}`;
}

/** The entity of a table entry (`country/RU`, `organization/Taliban`, `government/AF`), whose class is `type`. */
export function knownEntity(known: string, type: EntityType, knowledge: Knowledge): Identity {
  const cut = known.indexOf("/");
  const [kind, name] = [known.slice(0, cut), known.slice(cut + 1)];
  if (kind === "country") return { type: "Country", key: name, scope: "shared", known };
  if (kind === "government") {
    const country = knowledge.countries.find(({ iso2 }) => iso2 === name)?.name ?? name;
    return { type: "Organization", key: slug(`government of ${country}`), scope: "shared", governs: name };
  }
  return { type, key: slug(name), scope: "shared", known };
}

/** The entity of a name that no table has: shared for persons by two names or more, else the article's own. */
export function foundEntity(words: string, type: EntityType): Identity {
  const full = type === "Person" && words.trim().split(/\s+/).length >= 2;
  return { type, key: slug(words), scope: full ? "shared" : "article" };
}

/** Someone who stays unnamed: one for each place in the text, told apart by it; `start` counts UTF-16 units. */
export function unnamedEntity(words: string, start: number): Identity {
  return { type: "UnnamedAgent", key: `${slug(words)}-${start}`, scope: "article" };
}

/** ISO 3166 alpha-2 code of the country that an entry of the tables is or belongs to; undefined where they do not say. */
export function countryOf(known: string, { countries, organisations, places, people }: Knowledge): string | undefined {
  const cut = known.indexOf("/");
  const [kind, name] = [known.slice(0, cut), known.slice(cut + 1)];
  if (kind === "country" || kind === "government") return name;
  // Offices at international bodies have no country.
  const rows = kind === "organization" ? organisations : kind === "place" ? places : kind === "person" ? people : none;
  return (
    countriesByName(rows).get(name) ??
    (kind === "place" ? countries.find(({ capital }) => capital === name)?.iso2 : undefined)
  );
}

const none: readonly never[] = [];

const countriesByName = once(
  (rows: readonly { readonly name: string; readonly iso2: string }[]): ReadonlyMap<string, string> =>
    // Of two rows of one name the first counts.
    new Map(rows.flatMap(({ name, iso2 }) => (iso2 === "" ? [] : [[name, iso2] as const])).reverse()),
);

/** ISO 3166 alpha-2 code of the state that an entity is, governs or belongs to by the tables; persons belong to none here. */
export function stateOf({ type, key, governs, known }: Identity, knowledge: Knowledge): string | undefined {
  if (type === "Country") return key;
  if (governs !== undefined) return governs;
  return known === undefined || type === "Person" ? undefined : countryOf(known, knowledge);
}
