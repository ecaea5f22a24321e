import type { Quad } from "@rdfjs/types";
import { cg, prov, schema } from "../model/vocabulary.ts";
import { assess, assessmentQuads } from "./assessments.ts";
import { claimOf } from "./digest-article.ts";
import { graphOf } from "./graph.ts";
import { unions } from "./unions.ts";

/**
 * Assessments of a graph whose parts are no longer at hand: merged with other people's data, the same things under one
 * name. What was found of the texts (`prov:wasDerivedFrom`) is taken as it stands in the graph.
 */
export function assessGraph(quads: readonly Quad[], base: string): readonly Quad[] {
  const graph = graphOf(quads);
  const claims = new Set(graph.instancesOf(cg.Claim));
  const articles = [...new Set([...claims].flatMap((iri) => graph.values(iri, cg.reportedIn)))].sort();
  const origins = unions();
  for (const article of articles)
    for (const origin of graph.values(article, prov.wasDerivedFrom)) origins.join(article, origin);
  const digests = articles.map((article) => {
    const outlet = graph.value(article, schema.publisher);
    const published = graph.value(article, schema.datePublished);
    return {
      article,
      ...(outlet === undefined ? {} : { outlet }),
      ...(published === undefined ? {} : { published }),
      claims: graph
        .subjects(cg.reportedIn, article)
        .flatMap((iri) => (claims.has(iri) ? [claimOf(graph, iri, () => "")] : [])),
    };
  });
  const assessments = assess(digests, {
    sourceOf: (iri) => graph.value(iri, cg.governs) ?? iri,
    propositionOf: (iri) => iri,
    originOf: origins.find,
  });
  return assessments.flatMap((assessment) => assessmentQuads(assessment, base));
}
