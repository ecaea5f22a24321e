import type { Quad, Term } from "@rdfjs/types";
import { owl, rdf } from "../../model/vocabulary.ts";

/**
 * Look-ups over a set of quads by subject and property; graph names do not matter to the page. Things that are
 * `owl:sameAs` each other are one here, under the first of their IRIs: two articles' "Shoigu" are one node.
 */
export interface GraphReader {
  /** Subjects of the class, sorted by code unit. */
  readonly instancesOf: (type: string) => readonly string[];
  readonly classesOf: (subject: string) => readonly string[];
  /** Values of a property: IRIs and lexical forms, sorted by code unit, no duplicates. */
  readonly values: (subject: string, property: string) => readonly string[];
  readonly value: (subject: string, property: string) => string | undefined;
  /** The other IRIs of what is one under this IRI, sorted by code unit. */
  readonly othersOf: (subject: string) => readonly string[];
}

const nothing: readonly string[] = [];

const lexical = (term: Term) => term.value;

/** Index `quads` once; look-ups are then constant time and independent of the quads' order. */
export function readGraph(quads: readonly Quad[]): GraphReader {
  const { one, others } = onesOf(quads);
  const bySubject = new Map<string, Map<string, Set<string>>>();
  const byClass = new Map<string, Set<string>>();
  for (const quad of quads) {
    const subject = one(lexical(quad.subject));
    const property = quad.predicate.value;
    const properties = bySubject.get(subject) ?? new Map<string, Set<string>>();
    bySubject.set(subject, properties);
    const found = properties.get(property) ?? new Set<string>();
    properties.set(property, found.add(one(lexical(quad.object))));
    if (property !== rdf.type) continue;
    const members = byClass.get(quad.object.value) ?? new Set<string>();
    byClass.set(quad.object.value, members.add(subject));
  }
  const sorted = (found: Set<string> | undefined) => (found === undefined ? nothing : [...found].sort());
  const values = (subject: string, property: string) => sorted(bySubject.get(subject)?.get(property));
  return {
    instancesOf: (type) => sorted(byClass.get(type)),
    classesOf: (subject) => values(subject, rdf.type),
    values,
    value: (subject, property) => values(subject, property)[0],
    othersOf: (subject) => sorted(others.get(subject)),
  };
}

/** IRI → the first IRI of those that are the same, everything else stays what it is; and such an IRI → the others. */
function onesOf(quads: readonly Quad[]) {
  const above = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    return at;
  };
  for (const { subject, predicate, object } of quads) {
    if (predicate.value !== owl.sameAs) continue;
    const [first, second] = [top(subject.value), top(object.value)].sort();
    if (first !== undefined && second !== undefined && first !== second) above.set(second, first);
  }
  const others = new Map<string, Set<string>>();
  for (const name of above.keys()) others.set(top(name), (others.get(top(name)) ?? new Set()).add(name));
  return { one: above.size === 0 ? (name: string) => name : top, others };
}
