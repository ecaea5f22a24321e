import type { Quad } from "@rdfjs/types";
import { namespaces, owl, schema, skos } from "../../model/vocabulary.ts";

/** Two names of one thing, and the property that says so. */
export interface Link {
  readonly one: string;
  readonly other: string;
  readonly property: string;
}

const vocabularies = [namespaces.cg, namespaces.frame, namespaces.plover, namespaces.role];
const elsewhere = /^(?:http:\/\/www\.wikidata\.org\/entity\/Q|https:\/\/sws\.geonames\.org\/)/;

/**
 * What a quad says of identity: `owl:sameAs`, `skos:exactMatch`; `schema:sameAs` where it leads to Wikidata or GeoNames
 * (elsewhere it is any page about the thing); an item number by FollowTheMoney's `wikidataId`. Terms of vocabularies are
 * never linked: a frame is no individual.
 */
export function maybeLink({ subject, predicate, object }: Quad): Link | undefined {
  const one = subject.value;
  const property = predicate.value;
  const link = (other: string, by: string): Link | undefined =>
    [one, other].some((iri) => vocabularies.some((vocabulary) => iri.startsWith(vocabulary)))
      ? undefined
      : { one, other, property: by };
  if (/[#/]wikidataId$/.test(property)) {
    const item = /(?:^|[:/])(Q[1-9]\d*)$/.exec(object.value)?.[1];
    return item === undefined ? undefined : link(namespaces.wd + item, skos.exactMatch);
  }
  if (object.termType !== "NamedNode") return undefined;
  if (property === owl.sameAs || property === skos.exactMatch) return link(object.value, property);
  return property === schema.sameAs && elsewhere.test(object.value) ? link(object.value, skos.exactMatch) : undefined;
}

/**
 * Sets of names that the links hold together, each sorted by code unit, in the order of their first names. Loops and
 * repetitions change nothing; the order of the links neither.
 */
export function classesOf(links: readonly Link[]): readonly (readonly string[])[] {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    if (root !== name) parents.set(name, root);
    return root;
  };
  for (const { one, other } of links) {
    const [first = "", second = ""] = [rootOf(one), rootOf(other)].sort();
    if (first !== second) parents.set(second, first);
  }
  const classes = new Map<string, string[]>();
  for (const name of [...new Set(links.flatMap(({ one, other }) => [one, other]))].sort()) {
    const root = rootOf(name);
    classes.set(root, [...(classes.get(root) ?? []), name]);
  }
  return [...classes.values()].filter((names) => names.length > 1).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}
