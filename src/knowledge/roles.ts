import { Parser } from "n3";
import type { KnownRole } from "../model/knowledge.ts";
import { namespaces, rdf, skos } from "../model/vocabulary.ts";

/**
 * Turtle of `ontology/offices.ttl` → its roles, sorted by key; titles are preferred and other labels, lower case.
 * Throws an `Error` where the Turtle is broken or a concept has no label.
 */
export function readRoles(turtle: string): readonly KnownRole[] {
  const quads = new Parser().parse(turtle);
  const concepts = quads.filter((quad) => quad.predicate.value === rdf.type && quad.object.value === skos.Concept);
  const local = (iri: string) => iri.slice(namespaces.role.length);
  const values = (subject: string, ...predicates: readonly string[]) =>
    quads
      .filter((q) => q.subject.value === subject && predicates.includes(q.predicate.value))
      .map((q) => q.object.value);
  return concepts
    .map((quad) => {
      const iri = quad.subject.value;
      const titles = values(iri, skos.prefLabel, skos.altLabel).map((label) => label.toLowerCase());
      if (titles.length === 0) throw new Error(`offices.ttl: found no label on <${iri}>; expected skos:prefLabel`);
      return { key: local(iri), titles, broader: values(iri, skos.broader).map(local) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
