import type { Quad, Term } from "@rdfjs/types";
import { DataFactory } from "n3";
import { canonize } from "rdf-canonize";

/**
 * Blank nodes → IRIs `<prefix><label>`, the label of RDF Dataset Canonicalization (https://www.w3.org/TR/rdf-canon/), so
 * that the same triples give the same names whatever their order (RDF 1.1 Concepts, §3.5). Throws an `Error` where too
 * many blank nodes look alike to tell them apart in reasonable time.
 */
export async function skolemise(quads: readonly Quad[], prefix: string): Promise<readonly Quad[]> {
  const withBlanks = quads.filter(({ subject, object, graph }) => [subject, object, graph].some(isBlank));
  if (withBlanks.length === 0) return quads;
  const labels = new Map<string, string>();
  await canonize(withBlanks, { algorithm: "RDFC-1.0", canonicalIdMap: labels, maxWorkFactor: 2 }).catch((cause) => {
    throw new Error(`too many blank nodes that look alike (${cause.message}); expected IRIs for them`, { cause });
  });
  const named = <T extends Term>(term: T) =>
    (isBlank(term) ? DataFactory.namedNode(prefix + labels.get(term.value)) : term) as never;
  return quads.map(({ subject, predicate, object, graph }) =>
    DataFactory.quad(named(subject), predicate as never, named(object), named(graph)),
  );
}

function isBlank({ termType }: Term): boolean {
  return termType === "BlankNode";
}
