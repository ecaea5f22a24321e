import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, org, rdfs, schema, skos } from "../model/vocabulary.ts";
import { type Graph, triple } from "./graph.ts";

const classes = [
  schema.Person,
  schema.Country,
  schema.Place,
  schema.NewsMediaOrganization,
  org.Organization,
  cg.ArmedGroup,
  cg.Facility,
  cg.Agreement,
  cg.UnnamedAgent,
];

/** A preferred name for each entity that the tables do not name: its longest found one, the first of equals. */
export function labels(graph: Graph): readonly Quad[] {
  const entities = [...new Set(classes.flatMap(graph.instancesOf))].sort();
  return entities.flatMap((entity) => {
    if (graph.values(entity, skos.prefLabel).length > 0) return [];
    const [longest] = [...graph.values(entity, rdfs.label)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return longest === undefined ? [] : [triple(entity, skos.prefLabel, DataFactory.literal(longest, "en"))];
  });
}
