import type { Quad } from "@rdfjs/types";
import { DataFactory, Writer } from "n3";
import { rdf } from "../model/vocabulary.ts";

/**
 * Quads as Turtle: sorted by subject, `rdf:type` first, then property and object by code unit; only prefixes in use;
 * graph names left out.
 */
export function formatTurtle(quads: readonly Quad[], prefixes: Readonly<Record<string, string>>): string {
  const sorted = quads
    .map((quad) => ({ key: keyOf(quad), triple: DataFactory.quad(quad.subject, quad.predicate, quad.object) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ triple }) => triple);
  const iris = new Set(
    sorted.flatMap(({ subject, predicate, object }) => [
      subject.value,
      predicate.value,
      object.termType === "Literal" ? object.datatype.value : object.value,
    ]),
  );
  const used = Object.entries(prefixes).filter(([, namespace]) => [...iris].some((iri) => iri.startsWith(namespace)));
  const writer = new Writer({ prefixes: Object.fromEntries(used.sort(([a], [b]) => (a < b ? -1 : 1))) });
  writer.addQuads(sorted);
  let turtle = "";
  writer.end((error: Error | null, result: string) => {
    if (error !== null && error !== undefined) throw error;
    turtle = result;
  });
  return turtle;
}

function keyOf({ subject, predicate, object }: Quad): string {
  const property = predicate.value === rdf.type ? "" : predicate.value;
  const literal = object.termType === "Literal" ? [object.language, object.datatype.value] : [];
  return [subject.value, property, object.value, ...literal].join("\u0000");
}
