import type { Quad } from "@rdfjs/types";
import { assessments } from "./assessments.ts";
import { graphOf } from "./graph.ts";
import { labels } from "./labels.ts";
import { nearQuotations } from "./quotations.ts";
import { sharedText } from "./shared-text.ts";

/**
 * What spans articles, from all their quads and what the tables say: assessments, preferred names, shared passages,
 * nearly equal quotations. Pure; recomputed at every build, never mixed with the articles' parts.
 */
export function derive(quads: Iterable<Quad>, { base }: { readonly base: string }): readonly Quad[] {
  const graph = graphOf(quads);
  return [...assessments(graph, base), ...labels(graph), ...sharedText(graph), ...nearQuotations(graph)];
}
