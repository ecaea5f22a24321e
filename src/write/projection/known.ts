import type { GraphReader } from "./graph-reader.ts";
import type { TextRange } from "./model.ts";

/** Indexes that earlier projections gave out. */
export interface Known {
  readonly actorIndex: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<string, { readonly article: number; readonly range: TextRange }>;
}

/** The words that `property` of `subject` points to, in text order. */
export function spansOf(graph: GraphReader, subject: string, property: string, places: Known["places"]) {
  return graph
    .values(subject, property)
    .flatMap((mention) => places.get(mention) ?? [])
    .sort((a, b) => a.article - b.article || a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** The key whose IRI is `iri`, or the first key where the graph gives none: every table puts the unmarked value first. */
export function keyOf<K extends string>(table: Readonly<Record<K, string>>, iri: string | undefined, unmarked: K): K {
  for (const key in table) if (table[key] === iri) return key;
  return unmarked;
}
