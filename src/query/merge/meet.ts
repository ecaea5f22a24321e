import type { Quad } from "@rdfjs/types";
import { cg, namespaces, rdf } from "../../model/vocabulary.ts";
import type { Dataset } from "./dataset.ts";

/** A thing that two datasets or more speak of: its name, and the datasets by their number. */
export interface Meeting {
  readonly name: string;
  readonly datasets: readonly number[];
}

const vocabularies = [namespaces.cg, namespaces.frame, namespaces.plover, namespaces.role];

/**
 * Where datasets meet, and how many things only one of them describes (`fresh`, by dataset), once everything has one name.
 * `quads` are those of the datasets, one after the other.
 */
export function meet(
  datasets: readonly Dataset[],
  quads: readonly Quad[],
  base: string,
): { readonly meetings: readonly Meeting[]; readonly fresh: readonly number[] } {
  const spoken = new Map<string, Set<number>>();
  const described = datasets.map(() => new Set<string>());
  const note = (name: string, dataset: number) => {
    if (vocabularies.some((vocabulary) => name.startsWith(vocabulary))) return;
    spoken.set(name, (spoken.get(name) ?? new Set()).add(dataset));
  };
  let start = 0;
  for (const [number, dataset] of datasets.entries()) {
    for (const { subject, predicate, object, graph } of quads.slice(start, start + dataset.quads.length)) {
      // What joins names speaks of no thing.
      if (graph.value === `${base}graph/links` || predicate.value === cg.links) continue;
      described[number]?.add(subject.value);
      note(subject.value, number);
      if (predicate.value !== rdf.type && object.termType === "NamedNode") note(object.value, number);
    }
    start += dataset.quads.length;
  }
  return {
    meetings: [...spoken]
      .filter(([, numbers]) => numbers.size > 1)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, numbers]) => ({ name, datasets: [...numbers] })),
    fresh: described.map((names) => [...names].filter((name) => spoken.get(name)?.size === 1).length),
  };
}
