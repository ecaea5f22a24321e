import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { skos } from "../model/vocabulary.ts";
import type { Digest } from "./digest.ts";
import { triple } from "./graph.ts";

/** A preferred name for each entity that no table names (`named`): its longest found one, the first of equals. */
export function labels(digests: readonly Digest[], named: ReadonlySet<string>): readonly Quad[] {
  const names = new Map<string, Set<string>>();
  for (const { iri, names: found } of digests.flatMap(({ entities }) => entities)) {
    const all = names.get(iri) ?? new Set();
    for (const name of found) all.add(name);
    names.set(iri, all);
  }
  return [...names.keys()].sort().flatMap((iri) => {
    const [longest] = [...(names.get(iri) ?? [])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return longest === undefined || named.has(iri)
      ? []
      : [triple(iri, skos.prefLabel, DataFactory.literal(longest, "en"))];
  });
}
