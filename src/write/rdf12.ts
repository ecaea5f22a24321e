import type { Quad } from "@rdfjs/types";
import { DataFactory } from "n3";
import { cg, rdf } from "../model/vocabulary.ts";

/**
 * The quads, and for each proposition that has two sides what it says as a triple: `proposition rdf:reifies <<( Pakistan
 * refuse-basing United-States )>>`, its frame as the property (RDF 1.2, https://www.w3.org/TR/rdf12-concepts/). A triple
 * term is not asserted: that somebody claims it stays with the claims. Each stands in the graph of its proposition.
 */
export function withTripleTerms(quads: readonly Quad[]): readonly Quad[] {
  const frames = new Map<string, Quad>();
  const sides = new Map<string, { readonly actors: Quad[]; readonly others: Quad[] }>();
  for (const quad of quads) {
    const key = `${quad.graph.value} ${quad.subject.value}`;
    const side = sides.get(key) ?? { actors: [], others: [] };
    if (quad.predicate.value === cg.frame) frames.set(key, quad);
    if (quad.predicate.value === cg.actor) side.actors.push(quad);
    if (quad.predicate.value === cg.recipient || quad.predicate.value === cg.theme) side.others.push(quad);
    sides.set(key, side);
  }
  const { namedNode, quad } = DataFactory;
  const reifying = [...frames].flatMap(([key, frame]) => {
    const { actors = [], others = [] } = sides.get(key) ?? {};
    return actors.flatMap((actor) =>
      others.map((other) => {
        const triple = quad(
          namedNode(actor.object.value),
          namedNode(frame.object.value),
          namedNode(other.object.value),
        );
        return quad(frame.subject as never, namedNode(rdf.reifies), triple as never, frame.graph as never) as Quad;
      }),
    );
  });
  return [...quads, ...reifying];
}
