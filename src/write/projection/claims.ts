import type { Stance } from "../../model/stance.ts";
import { cg, sem, value } from "../../model/vocabulary.ts";
import type { GraphReader } from "./graph-reader.ts";
import { type Known, keyOf, spansOf } from "./known.ts";
import type { ClaimView, PropositionView, StatementView } from "./model.ts";

/** Every claim with a known source, proposition and words, sorted by IRI. */
export function projectClaims(
  graph: GraphReader,
  { actorIndex, places }: Known,
  propositions: readonly PropositionView[],
  statements: readonly StatementView[],
): readonly ClaimView[] {
  const propositionIndex = new Map(propositions.map(({ iri }, index) => [iri, index]));
  const statementIndex = new Map(statements.map(({ iri }, index) => [iri, index]));
  const iris = graph
    .instancesOf(cg.Claim)
    .filter(
      (iri) =>
        actorIndex.has(graph.value(iri, cg.source) ?? "") &&
        propositionIndex.has(graph.value(iri, cg.proposition) ?? "") &&
        spansOf(graph, iri, cg.evidence, places).length > 0,
    );
  const indexOf = new Map(iris.map((iri, index) => [iri, index]));
  return iris.map((iri): ClaimView => {
    const evidence = spansOf(graph, iri, cg.evidence, places);
    const others = (property: string) => graph.values(iri, property).flatMap((claim) => indexOf.get(claim) ?? []);
    const statement = statementIndex.get(graph.value(iri, cg.inStatement) ?? "");
    const earliest = graph.value(iri, sem.hasEarliestBeginTimeStamp)?.slice(0, 10);
    const latest = graph.value(iri, sem.hasLatestEndTimeStamp)?.slice(0, 10);
    const rule = graph.value(iri, cg.rule);
    const confidence = graph.value(iri, cg.confidence);
    return {
      iri,
      article: evidence[0]?.article ?? 0,
      source: actorIndex.get(graph.value(iri, cg.source) ?? "") ?? 0,
      voice: keyOf(value.voice, graph.value(iri, cg.voice), "narrator"),
      proposition: propositionIndex.get(graph.value(iri, cg.proposition) ?? "") ?? 0,
      ...stanceOf(graph, iri),
      ...(earliest === undefined ? {} : { earliest }),
      ...(latest === undefined ? {} : { latest }),
      evidence: evidence.map(({ range }) => range),
      ...(statement === undefined ? {} : { statement }),
      denies: others(cg.denies),
      confirms: others(cg.confirms),
      ...(rule === undefined ? {} : { rule }),
      ...(confidence === undefined ? {} : { confidence: Number(confidence) }),
    };
  });
}

function stanceOf(graph: GraphReader, iri: string): Stance {
  return {
    polarity: keyOf(value.polarity, graph.value(iri, cg.polarity), "positive"),
    certainty: keyOf(value.certainty, graph.value(iri, cg.certainty), "certain"),
    temporality: keyOf(value.temporality, graph.value(iri, cg.temporality), "non-future"),
    force: keyOf(value.force, graph.value(iri, cg.force), "assertive"),
  };
}
