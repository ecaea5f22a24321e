import type { Quad, Term } from "@rdfjs/types";
import { rdf } from "../../model/vocabulary.ts";

/** Look-ups over a set of quads by subject and property; graph names do not matter to the page. */
export interface GraphReader {
  /** Subjects of the class, sorted by code unit. */
  readonly instancesOf: (type: string) => readonly string[];
  readonly classesOf: (subject: string) => readonly string[];
  /** Values of a property: IRIs and lexical forms, sorted by code unit, no duplicates. */
  readonly values: (subject: string, property: string) => readonly string[];
  readonly value: (subject: string, property: string) => string | undefined;
}

const nothing: readonly string[] = [];

const lexical = (term: Term) => term.value;

/** Index `quads` once; look-ups are then constant time and independent of the quads' order. */
export function readGraph(quads: Iterable<Quad>): GraphReader {
  const bySubject = new Map<string, Map<string, Set<string>>>();
  const byClass = new Map<string, Set<string>>();
  for (const quad of quads) {
    const subject = lexical(quad.subject);
    const property = quad.predicate.value;
    const properties = bySubject.get(subject) ?? new Map<string, Set<string>>();
    bySubject.set(subject, properties);
    const found = properties.get(property) ?? new Set<string>();
    properties.set(property, found.add(lexical(quad.object)));
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
  };
}
