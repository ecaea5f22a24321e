import { createHash } from "node:crypto";
import type { Quad } from "@rdfjs/types";
import { cg } from "../../model/vocabulary.ts";
import { projectActors } from "./actors.ts";
import { projectArticles } from "./articles.ts";
import { projectClaims } from "./claims.ts";
import { readGraph } from "./graph-reader.ts";
import type { Known } from "./known.ts";
import { layOut } from "./layout.ts";
import { everything, linksOf } from "./links.ts";
import type { ActorView, ArticleView, Projection, TextRange } from "./model.ts";
import { projectPropositions } from "./propositions.ts";
import { projectStatements } from "./statements.ts";

export interface ProjectOptions {
  /** Articles of the graph that `quads` leave out. */
  readonly left?: number;
  /** Says where each linked actor stands. */
  readonly place?: typeof layOut;
  /** An earlier projection: of the same graph, its places hold and need not be computed again. */
  readonly before?: Projection | undefined;
}

/**
 * What the page shows of a graph: `quads` are all layers together (articles' parts, links, derived, knowledge, and the
 * frames where their labels are wanted), in any order. Pure; the same quads give the same projection, layout included.
 */
export function project(quads: readonly Quad[], { place = layOut, before, left = 0 }: ProjectOptions = {}): Projection {
  const graph = readGraph(quads);
  const actors = projectActors(graph);
  const actorIndex = new Map(actors.map(({ iri }, index) => [iri, index]));
  const { articles, places } = projectArticles(graph, actorIndex);
  const known: Known = { actorIndex, places };
  const propositions = projectPropositions(graph, known);
  const statements = projectStatements(graph, known, actorsNamedIn(articles));
  const claims = projectClaims(graph, known, propositions, statements);
  const notes = graph.instancesOf(cg.Note).length;
  const rest = left === 0 ? {} : { left };
  const bare: Projection = { version: 1, key: "", actors, articles, statements, propositions, claims, notes, ...rest };
  const key = createHash("sha256").update(JSON.stringify(bare)).digest("hex").slice(0, 12);
  return { ...bare, key, actors: before?.key === key ? before.actors : placed(actors, bare, place) };
}

function placed(actors: readonly ActorView[], projection: Projection, place: typeof layOut): readonly ActorView[] {
  const places = place(linksOf(projection, everything(projection)));
  return actors.map((actor, index) => ({ ...actor, ...places.get(index) }));
}

/** Actors whose mentions lie within a stretch of an article's text. */
function actorsNamedIn(articles: readonly ArticleView[]) {
  return (article: number, [start, end]: TextRange): readonly number[] =>
    (articles[article]?.mentions ?? []).flatMap(({ range, actor }) =>
      start <= range[0] && range[1] <= end ? [actor] : [],
    );
}
