import type { Quad } from "@rdfjs/types";
import { Parser } from "n3";
import type { KnownRole } from "../model/knowledge.ts";
import { namespaces, rdf, skos } from "../model/vocabulary.ts";

/**
 * Turtle of `ontology/offices.ttl` → its roles, sorted by key; titles are preferred and other labels, lower case.
 * Throws an `Error` where the Turtle is broken or a concept has no label.
 */
export function readRoles(turtle: string): readonly KnownRole[] {
  const bySubject = new Map<string, Quad[]>();
  for (const quad of new Parser().parse(turtle)) {
    const about = bySubject.get(quad.subject.value);
    if (about === undefined) bySubject.set(quad.subject.value, [quad]);
    else about.push(quad);
  }
  const local = (iri: string) => iri.slice(namespaces.role.length);
  return [...bySubject]
    .filter(([, about]) => about.some((q) => q.predicate.value === rdf.type && q.object.value === skos.Concept))
    .map(([iri, about]) => {
      const values = (...predicates: readonly string[]) =>
        about.filter((q) => predicates.includes(q.predicate.value)).map((q) => q.object.value);
      const titles = values(skos.prefLabel, skos.altLabel).map((label) => label.toLowerCase());
      if (titles.length === 0) throw new Error(`offices.ttl: found no label on <${iri}>; expected skos:prefLabel`);
      return { key: local(iri), titles, broader: values(skos.broader).map(local) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
