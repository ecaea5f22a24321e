import { rdfs, skos } from "../../model/vocabulary.ts";
import type { GraphReader } from "./graph-reader.ts";

/** What follows the last "/" or "#": "refuse-basing" of `…/frame/refuse-basing`. */
export function localName(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
}

/** A concept's own label where the graph has it, else its local name as words ("refuse basing"). */
export function conceptLabel(graph: GraphReader, iri: string): string {
  return graph.value(iri, skos.prefLabel) ?? graph.value(iri, rdfs.label) ?? localName(iri).replaceAll("-", " ");
}
