import type { Quad, Term } from "@rdfjs/types";
import { rdf, xsd } from "../model/vocabulary.ts";

type Json = string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Quads in the order given → expanded JSON-LD 1.1 (https://www.w3.org/TR/json-ld11-api/#serialize-rdf-as-json-ld-algorithm,
 * native types not used): every literal keeps its spelling, which a store would have made its own. Named graphs come first.
 */
export function writeJsonLd(quads: readonly Quad[]): string {
  const graphs = new Map<string, Map<string, Map<string, Json[]>>>();
  for (const { graph, subject, predicate, object } of quads) {
    const nodes = graphs.get(graph.value) ?? new Map<string, Map<string, Json[]>>();
    const node = nodes.get(subject.value) ?? new Map<string, Json[]>();
    const isType = predicate.value === rdf.type && object.termType === "NamedNode";
    const property = isType ? "@type" : predicate.value;
    node.set(property, [...(node.get(property) ?? []), isType ? object.value : objectOf(object)]);
    graphs.set(graph.value, nodes.set(subject.value, node));
  }
  const nodesOf = (nodes: ReadonlyMap<string, ReadonlyMap<string, Json[]>>): Json[] =>
    [...nodes].map(([iri, properties]) => ({ "@id": iri, ...Object.fromEntries(properties) }));
  const named = [...graphs].filter(([graph]) => graph !== "");
  const document = [
    ...named.map(([graph, nodes]) => ({ "@id": graph, "@graph": nodesOf(nodes) })),
    ...nodesOf(graphs.get("") ?? new Map()),
  ];
  return `${JSON.stringify(document, null, 1)}\n`;
}

function objectOf(term: Term): Json {
  if (term.termType === "NamedNode") return { "@id": term.value };
  if (term.termType !== "Literal")
    throw new TypeError(`a ${term.termType} (${term.value}); expected IRIs and literals`);
  if (term.language !== "") return { "@value": term.value, "@language": term.language };
  const plain = term.datatype.value === xsd.string;
  return plain ? { "@value": term.value } : { "@value": term.value, "@type": term.datatype.value };
}
