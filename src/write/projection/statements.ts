import { cg, value } from "../../model/vocabulary.ts";
import type { GraphReader } from "./graph-reader.ts";
import { type Known, keyOf, spansOf } from "./known.ts";
import type { StatementView, TextRange } from "./model.ts";

/** Every statement whose speaker is known, sorted by IRI. `mentionsWithin` gives the actors named in a stretch of an article. */
export function projectStatements(
  graph: GraphReader,
  { actorIndex, places }: Known,
  mentionsWithin: (article: number, range: TextRange) => readonly number[],
): readonly StatementView[] {
  const iris = graph
    .instancesOf(cg.Statement)
    .filter(
      (iri) => actorIndex.has(graph.value(iri, cg.speaker) ?? "") && spansOf(graph, iri, cg.content, places).length,
    );
  const indexOf = new Map(iris.map((iri, index) => [iri, index]));
  return iris.map((iri): StatementView => {
    const speaker = actorIndex.get(graph.value(iri, cg.speaker) ?? "") ?? 0;
    const content = spansOf(graph, iri, cg.content, places);
    const article = content[0]?.article ?? 0;
    const ranges = content.map(({ range }) => range);
    const cue = spansOf(graph, iri, cg.cue, places)[0]?.range;
    const saidOn = graph.value(iri, cg.saidOn);
    const within = indexOf.get(graph.value(iri, cg.within) ?? "");
    const who = (property: string) => graph.values(iri, property).flatMap((iri) => actorIndex.get(iri) ?? []);
    const about = new Set(ranges.flatMap((range) => mentionsWithin(article, range)));
    return {
      iri,
      article,
      speaker,
      ...(cue === undefined ? {} : { cue }),
      content: ranges,
      mode: keyOf(value.mode, graph.value(iri, cg.mode), "indirect"),
      addressees: who(cg.addressee),
      via: who(cg.via),
      ...(saidOn === undefined ? {} : { saidOn }),
      ...(within === undefined ? {} : { within }),
      about: [...about].filter((actor) => actor !== speaker).sort((a, b) => a - b),
    };
  });
}
