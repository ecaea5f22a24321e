import type { TextRange } from "../../src/write/projection/model.ts";
import { selectionOfEdge, subjectOf } from "../graph/subjects.ts";
import { type Correction, corrected } from "./corrections.ts";
import type { Store } from "./store.ts";
import type { Graph, Selection, View } from "./view-state.ts";

/** Flag as wrong, or take the flag away. */
export function correct(store: Store, correction: Correction): void {
  store.corrections.value = corrected(store.corrections.value, correction);
  const flagged = store.corrections.value.length;
  store.announcement.value = `${flagged} ${flagged === 1 ? "correction" : "corrections"}; take them away with X.`;
}

/** Select, and close the article that was open for the former selection. */
export function select(store: Store, selection: Selection): void {
  store.change({ selection, reading: undefined });
}

export function read(store: Store, article: number, ranges: readonly TextRange[]): void {
  store.change({ reading: { article, ranges } });
}

export function look(store: Store, view: View): void {
  store.change({ view });
}

export function draw(store: Store, graph: Graph): void {
  store.change({ view: "graph", graph, camera: undefined });
}

/** What a node stands for: its receipts, or the article itself. With `adding` the way from the former selection to it. */
export function chooseNode(store: Store, key: string, adding = false): void {
  const subject = subjectOf(key);
  if (subject === undefined) return;
  const { selection } = store.state.value;
  if (subject.kind === "article") read(store, subject.article, []);
  else if (adding && subject.kind === "actor" && selection.kind === "actor" && selection.actor !== subject.actor)
    findPath(store, selection.actor, subject.actor);
  else select(store, subject);
}

export function chooseEdge(store: Store, key: string): void {
  const chosen = selectionOfEdge(key);
  if (chosen.kind === "article") read(store, chosen.article, []);
  else select(store, chosen);
}

export function findPath(store: Store, from: number, to: number): void {
  select(store, { kind: "path", from, to, avoidHubs: false, corroborated: false });
}

/** Switch a facet value off or on; where only some values were asked for, ask for it or no longer. */
export function toggle(store: Store, value: string): void {
  const { hidden, only } = store.state.value;
  const facet = `${value.slice(0, value.indexOf(":"))}:`;
  if (only.some((other) => other.startsWith(facet))) store.change({ only: toggled(only, value) });
  else store.change({ hidden: toggled(hidden, value) });
}

/** Nothing of the facet but this value; asked again, everything of it. */
export function keepOnly(store: Store, value: string): void {
  const { hidden, only } = store.state.value;
  const facet = `${value.slice(0, value.indexOf(":"))}:`;
  const others = (list: readonly string[]) => list.filter((other) => !other.startsWith(facet));
  const isAlone = only.includes(value) && only.filter((other) => other.startsWith(facet)).length === 1;
  store.change({ only: isAlone ? others(only) : [...others(only), value], hidden: others(hidden) });
}

function toggled(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

/** Only an actor and those at most `steps` arrows away; asked again with the same number, everyone. */
export function keepAround(store: Store, actor: number, steps: number): void {
  const { around } = store.state.value;
  const same = around?.actor === actor && around.steps === steps;
  store.change({ around: same ? undefined : { actor, steps } });
}

/** Draw an actor beside what is drawn, without leaving the selection. */
export function chooseAlso(store: Store, actor: number): void {
  const { added, removed } = store.state.value;
  store.change({ added: [...added, actor], removed: removed.filter((other) => other !== actor), around: undefined });
}

/** Nothing but these actors, as the graph of actors. */
export function drawFound(store: Store, actors: readonly number[]): void {
  store.change({
    view: "graph",
    graph: "actors",
    limit: 1,
    added: actors,
    removed: store.state.value.removed.filter((actor) => !actors.includes(actor)),
    around: undefined,
    selection: { kind: "nothing" },
    camera: undefined,
  });
}

const atOnce = 25;

/** Draw the best attested neighbours that are not drawn yet, at most 25 at once; says how many there still are. */
export function expand(store: Store, actor: number, among?: ReadonlySet<number>): void {
  const { cast, links, projection } = store;
  const others = new Map<number, number>();
  for (const { source, target, claims, statements } of links.value) {
    const other = source === actor ? target : target === actor ? source : undefined;
    if (other === undefined || (among !== undefined && !among.has(other))) continue;
    others.set(other, (others.get(other) ?? 0) + claims.length + statements.length);
  }
  const { added, removed } = store.state.value;
  const shown = new Set([...cast.value.shown].filter((other) => !removed.includes(other)));
  const missing = [...others.keys()]
    .filter((other) => !added.includes(other) && projection.actors[other]?.x !== undefined)
    .sort(
      (a, b) => Number(shown.has(a)) - Number(shown.has(b)) || (others.get(b) ?? 0) - (others.get(a) ?? 0) || a - b,
    );
  const next = missing.slice(0, atOnce);
  store.change({
    added: [...added, ...next],
    removed: removed.filter((other) => !next.includes(other)),
    around: undefined,
  });
  const left = missing.length - next.length;
  store.announcement.value = left === 0 ? "All neighbours are drawn." : `${left} neighbours are not drawn yet.`;
}

/** Out of sight; undo brings it back. */
export function putAway(store: Store, actor: number): void {
  const { removed, added, selection } = store.state.value;
  const gone = selection.kind === "actor" && selection.actor === actor;
  store.change({
    removed: [...removed, actor],
    added: added.filter((other) => other !== actor),
    ...(gone ? { selection: { kind: "nothing" } } : {}),
  });
}

/** Hold an actor where it stands, or let it go back to its place in the layout. */
export function pin(store: Store, actor: number, place: { readonly x: number; readonly y: number } | undefined): void {
  const others = store.state.value.pins.filter((other) => other.actor !== actor);
  store.change({ pins: place === undefined ? others : [...others, { actor, ...place }] });
}
