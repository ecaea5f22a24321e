import type { Quad, Term } from "@rdfjs/types";

/** A triple as a line of N-Triples (https://www.w3.org/TR/n-triples/), its graph left out; blank nodes by their labels. */
export function lineOf({ subject, predicate, object }: Quad): string {
  return `${spelt(subject)} ${spelt(predicate)} ${spelt(object)} .`;
}

/** Escapes in strings are those of JSON. */
function spelt(term: Term): string {
  if (term.termType === "NamedNode") return `<${term.value}>`;
  if (term.termType !== "Literal") return `_:${term.value}`;
  const words = JSON.stringify(term.value);
  if (term.language !== "") return `${words}@${term.language}`;
  return term.datatype.value === "http://www.w3.org/2001/XMLSchema#string"
    ? words
    : `${words}^^<${term.datatype.value}>`;
}
