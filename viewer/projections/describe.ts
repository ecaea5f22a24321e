import type { Scene, SceneEdge } from "../graph/renderer.ts";
import { subjectOf } from "../graph/subjects.ts";
import type { Store } from "../state/store.ts";
import { typeLabels } from "../theme/shapes.ts";
import { deedOf } from "./grades.ts";
import { sourcesOf } from "./paths.ts";
import { labelOf, propositionSentence } from "./wording.ts";

/** "Iran, country, 14 claims, 9 neighbours": a node as a screen reader says it. */
export function nodeWords(store: Store, key: string): string {
  const { projection } = store;
  const subject = subjectOf(key);
  const neighbours = new Set(
    edgesAt(store.scene.value, key).map(({ source, target }) => (source === key ? target : source)),
  );
  const near = `${neighbours.size} ${neighbours.size === 1 ? "neighbour" : "neighbours"}`;
  if (subject === undefined) return "";
  if (subject.kind === "article") return `${projection.articles[subject.article]?.title}, article, ${near}`;
  if (subject.kind === "claim") {
    const proposition = projection.propositions[subject.proposition];
    return proposition === undefined ? "" : `${propositionSentence(projection, proposition)}, claim, ${near}`;
  }
  const actor = projection.actors[subject.actor];
  if (actor === undefined) return "";
  const claims = new Set(
    store.links.value
      .filter(({ source, target }) => source === subject.actor || target === subject.actor)
      .flatMap((link) => link.claims),
  ).size;
  return `${actor.label}, ${typeLabels[actor.type].toLowerCase()}, ${claims} ${claims === 1 ? "claim" : "claims"}, ${near}`;
}

/** "warned → Israel, 2 sources": an edge as seen from one of its nodes. */
export function edgeWords(store: Store, edge: SceneEdge, from: string): string {
  const outward = edge.source === from;
  const other = nameOf(store, outward ? edge.target : edge.source);
  const [source, target] = [Number(edge.source), Number(edge.target)];
  const link = store.links.value.find((link) => link.source === source && link.target === target);
  const mark = edge.badge === "≠" ? ", disputed" : edge.badge === "✕" ? ", denied" : "";
  if (link === undefined) return `${outward ? "→" : "←"} ${other}${mark}`;
  const sources = sourcesOf(store.grades, link);
  const kind = edge.key.split(" ").slice(2).join(" ");
  const deed = kind === "" ? deedOf(store.grades, link) : kind;
  return `${deed} ${outward ? "→" : "←"} ${other}, ${sources} ${sources === 1 ? "source" : "sources"}${mark}`;
}

/** The short name of what a node stands for. */
export function nameOf({ projection }: Store, key: string): string {
  const subject = subjectOf(key);
  if (subject?.kind === "actor") return labelOf(projection, subject.actor);
  if (subject?.kind === "article") return projection.articles[subject.article]?.title ?? "";
  const proposition = projection.propositions[subject?.proposition ?? -1];
  return proposition === undefined ? "" : propositionSentence(projection, proposition);
}

/** Edges of a node, the strongest first. */
export function edgesAt(scene: Scene, key: string): readonly SceneEdge[] {
  return scene.edges
    .filter(({ source, target }) => source === key || target === key)
    .sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
}
