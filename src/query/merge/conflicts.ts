import type { Quad } from "@rdfjs/types";
import { cg, namespaces, org, owl, rdf, schema } from "../../model/vocabulary.ts";

/** Names that links hold together and that cannot be one thing. They are left apart. */
export interface Conflict {
  readonly names: readonly string[];
  /** "two Wikidata items: Q843, Q668". */
  readonly reason: string;
}

const ftm = "https://w3id.org/ftm#";
const foaf = "http://xmlns.com/foaf/0.1/";

/** Classes of ours and of others by what they are kinds of: nothing is of two kinds. */
const kindOf: ReadonlyMap<string, string> = new Map([
  ...[schema.Person, `${foaf}Person`, `${ftm}Person`].map((type) => [type, "a person"] as const),
  ...[schema.Country].map((type) => [type, "a country"] as const),
  ...[
    org.Organization,
    cg.ArmedGroup,
    schema.NewsMediaOrganization,
    `${namespaces.schema}Organization`,
    `${foaf}Organization`,
    `${ftm}Organization`,
    `${ftm}Company`,
    `${ftm}PublicBody`,
  ].map((type) => [type, "an organisation"] as const),
  ...[schema.NewsArticle].map((type) => [type, "an article"] as const),
]);

/** Wikidata's way to say of what class an item is (P31, "instance of"), and the classes that are such kinds. */
const instanceOf = "http://www.wikidata.org/prop/direct/P31";
const kindOfItem: ReadonlyMap<string, string> = new Map([
  [`${namespaces.wd}Q5`, "a person"],
  [`${namespaces.wd}Q6256`, "a country"],
  [`${namespaces.wd}Q3624078`, "a country"],
  [`${namespaces.wd}Q43229`, "an organisation"],
]);

/**
 * Why a set of linked names is not one thing: two items of Wikidata, two countries, two kinds, or two names that somebody
 * says are different. Undefined where nothing speaks against it.
 */
export function conflictFinder(quads: readonly Quad[], base: string): (names: readonly string[]) => string | undefined {
  const kinds = new Map<string, Set<string>>();
  const different = new Map<string, Set<string>>();
  const add = (index: Map<string, Set<string>>, key: string, value: string) =>
    index.set(key, (index.get(key) ?? new Set()).add(value));
  for (const { subject, predicate, object } of quads) {
    const classes = { [rdf.type]: kindOf, [instanceOf]: kindOfItem }[predicate.value];
    const kind = classes?.get(object.value);
    if (kind !== undefined) add(kinds, subject.value, kind);
    if (predicate.value === owl.differentFrom) {
      add(different, subject.value, object.value);
      add(different, object.value, subject.value);
    }
  }
  const among = (names: readonly string[], prefix: string) =>
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return (names) => {
    const items = among(names, `${namespaces.wd}Q`).map((number) => `Q${number}`);
    if (items.length > 1) return `${items.length} Wikidata items: ${items.join(", ")}`;
    const countries = among(names, `${base}country/`);
    if (countries.length > 1) return `${countries.length} countries: ${countries.join(", ")}`;
    const found = [...new Set(names.flatMap((name) => [...(kinds.get(name) ?? [])]))].sort();
    if (found.length > 1) return `both ${found.join(" and ")}`;
    const one = names.find((name) => names.some((other) => different.get(name)?.has(other)));
    return one === undefined ? undefined : `${one} is said to be different from another of them`;
  };
}
