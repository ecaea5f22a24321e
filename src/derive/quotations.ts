import type { Quad } from "@rdfjs/types";
import { schema } from "../model/vocabulary.ts";
import { type Graph, triple } from "./graph.ts";

const closeMatch = "http://www.w3.org/2004/02/skos/core#closeMatch";
/** Share of word pairs in common from which two quotations of one speaker are printings of one. */
const nearEnough = 0.6;

/** Nearly equal quotations of one speaker, linked both ways by `skos:closeMatch`; never fused. */
export function nearQuotations(graph: Graph): readonly Quad[] {
  const bySpeaker = new Map<string, { readonly iri: string; readonly pairs: ReadonlySet<string> }[]>();
  for (const iri of graph.instancesOf(schema.Quotation)) {
    const [speaker = ""] = graph.values(iri, schema.creator);
    const quotation = { iri, pairs: wordPairs(graph.values(iri, schema.text)[0] ?? "") };
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), quotation]);
  }
  return [...bySpeaker.values()].flatMap((quotations) =>
    quotations.flatMap((one) =>
      quotations
        .filter((other) => other !== one && likeness(one.pairs, other.pairs) >= nearEnough)
        .map((other) => triple(one.iri, closeMatch, other.iri)),
    ),
  );
}

function wordPairs(words: string): ReadonlySet<string> {
  const list = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(list.slice(1).map((word, i) => `${list[i]} ${word}`));
}

/** Jaccard. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
